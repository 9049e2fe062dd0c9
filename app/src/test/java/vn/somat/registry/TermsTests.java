package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.somat.testing.RoomTest;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;

@RoomTest
class TermsTests {

    private static final String ALPHABET =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    private static final Transliterator ICU = Transliterator.getInstance("NFKD; [:M:] Remove; Latin-ASCII; Lower");

    @Autowired
    Terms terms;

    @Autowired
    Vault vault;

    @BeforeEach
    void open() {
        TestVault.open(vault);
    }

    private static SearchText titled(@Nullable String title) {
        return new SearchText("", null, null, title, null, null, null, List.of());
    }

    private boolean finds(String words, SearchText paper) {
        var wanted = terms.wanted(words);
        return !wanted.isEmpty() && terms.of(paper).containsAll(wanted);
    }

    @Test
    @DisplayName("A word is found in whatever way its letters were put together, capital or small.")
    void howLettersArePutTogetherDoesNotMatter() {
        var chance = new Random(20260301);
        for (int i = 0; i < 300; i++) {
            var word = word(chance);
            var composed = titled("x " + word + " y");
            var apart = titled(
                    "x " + Normalizer.normalize(word, Normalizer.Form.NFD).toUpperCase(Locale.ROOT) + " y");
            assertThat(terms.of(apart)).as(word).isEqualTo(terms.of(composed));
            assertThat(finds(word, apart)).as(word).isTrue();
            assertThat(finds(Folding.plain(word), composed)).as(word).isTrue();
        }
    }

    @Test
    @DisplayName("Without marks a word is what ICU, written by others, makes of it.")
    void foldingAgreesWithIcu() {
        var chance = new Random(1945);
        for (int i = 0; i < 5_000; i++) {
            var word = word(chance);
            assertThat(Folding.plain(word)).isEqualTo(ICU.transliterate(word));
            assertThat(Folding.plain(Normalizer.normalize(word, Normalizer.Form.NFD)))
                    .isEqualTo(ICU.transliterate(word));
        }
    }

    @ParameterizedTest
    @CsvSource({"hòa,hoà", "khỏe,khoẻ", "thủy,thuỷ", "HÓA,hoá", "xòe,xoè", "ủy,uỷ", "Ðảng,Đảng"})
    @DisplayName("A tone is the same tone on either vowel.")
    void tonesMayStandOnEitherVowel(String one, String other) {
        assertThat(Folding.exact(one)).isEqualTo(Folding.exact(other));
        assertThat(finds(one, titled("xã " + other + " đi"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"má,ma,mà", "đá,da,đã", "bộ,bo,bô", "thủ,thu,thư"})
    @DisplayName("A word typed with marks matches exactly, one without matches both.")
    void marksMeanThemselves(String written, String bare, String other) {
        assertThat(finds(written, titled(written))).isTrue();
        assertThat(finds(bare, titled(written))).isTrue();
        assertThat(finds(bare, titled(bare))).isTrue();
        assertThat(finds(other, titled(written))).isFalse();
        assertThat(finds(written, titled(bare))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "35-QC/TU,35", "35-QC/TU,35 qc tu", "35-QC/TU,35qctu", "35-QC/TU,35-qc/tu", "35-QC/TU,qc/tu", "35-QC/TU,35-QC",
        "35-QC/TU,tu qc", "816-QĐ/TU,816-qd/tu", "816-QĐ/TU,816 qđ", "816-QĐ/TU,816qđtu", "05-CT/TU,5",
                "5-CT/TU,05-ct/tu",
        "06/2003/QH11,2003/qh11", "06/2003/QH11,qh11", "1722/QĐ-TTg,1722 qđ ttg", "12a-CV/TU,12a"
    })
    @DisplayName("A paper is found by any stretch of its number.")
    void numbersAreFoundByAnyStretch(String number, String typed) {
        assertThat(finds(typed, new SearchText(number, null, null, null, null, null, null, List.of())))
                .isTrue();
        assertThat(finds(typed + " 99", new SearchText(number, null, null, null, null, null, null, List.of())))
                .isFalse();
    }

    @Test
    @DisplayName("A number that a title speaks of is found as a number.")
    void numbersInTitlesAreFound() {
        var paper = titled("Thực hiện Công văn số 9383-CV/VPTW, ngày 13/3/2024");
        assertThat(finds("9383-CV/VPTW", paper)).isTrue();
        assertThat(finds("9383 thuc hien 13/3/2024", paper)).isTrue();
        assertThat(finds("9384-CV/VPTW", paper)).isFalse();
    }

    @Test
    @DisplayName("Every text of a paper is looked through, and the issuer's name alone where it is asked for.")
    void everyTextIsLookedThrough() {
        var paper = new SearchText(
                "7-CV/X", "CV", "Công văn", "Kế hoạch", "Bộ Công an", "Hồ Quốc Dũng", "gấp", List.of("Sở Tài chính"));
        for (var word : List.of("cong van", "kế hoạch", "bộ công an", "dũng", "gap", "tài chính", "7-cv/x")) {
            assertThat(finds(word, paper)).as(word).isTrue();
        }
        assertThat(terms.of(paper)).containsAll(terms.wanted(Party.ISSUER, "công an bo"));
        assertThat(terms.of(paper)).doesNotContainAnyElementsOf(terms.wanted(Party.ISSUER, "dũng"));
        assertThat(terms.of(paper)).doesNotContainAnyElementsOf(terms.wanted(Party.SIGNER, "công"));
    }

    @Test
    @DisplayName("Names are completed from two letters on, marks or none.")
    void namesAreCompleted() {
        var found = terms.of(new SearchText("", null, null, null, "Ủy ban nhân dân", "Đỗ Ý", null, List.of()));
        for (var letters : List.of("uy", "ỦY B", "uỷ ban nhân", "uyban")) {
            assertThat(found).as(letters).contains(terms.beginning(Party.ISSUER, letters));
        }
        assertThat(found).contains(terms.beginning(Party.SIGNER, "do y"));
        assertThat(found).doesNotContain(terms.beginning(Party.ISSUER, "ban nh"));
        assertThat(found)
                .contains(terms.whole(Party.ISSUER, "Uỷ ban nhân dân"))
                .doesNotContain(terms.whole(Party.ISSUER, "Ủy ban"));
        assertThat(terms.beginning(Party.ISSUER, "u")).isNull();
    }

    @Test
    @DisplayName("What stands in the row is no word: twelve letters of a keyed hash each.")
    void nothingReadableStandsInTheRow() {
        assertThat(terms.of(titled("Đường biên giới 35-QC/TU")))
                .isNotEmpty()
                .allMatch(t -> t.matches("[A-Za-z0-9_-]{12}"));
        assertThat(terms.of(titled(null))).isEmpty();
        assertThat(terms.wanted(" … ?! ")).isEmpty();
    }

    private static String word(Random chance) {
        var word = new StringBuilder();
        for (int i = chance.nextInt(1, 8); i > 0; i--) {
            word.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
