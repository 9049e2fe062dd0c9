package vn.somat.registry.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.registry.TestPapers;
import vn.somat.registry.forms.FormDesk.Format;
import vn.somat.regulation.PaperForm;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

class FormDeskTests {

    private static final Locale VI = Locale.forLanguageTag("vi");

    private static TestOffice office;
    private static FormDesk desk;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        desk = office.bean(FormDesk.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("Every form of the pack in force is made as PDF/A and as DOCX with all its fields and signatures.")
    void everyForm() throws Exception {
        var rules = office.bean(Regulations.class).of("RS-2025");
        assertThat(rules.papers().all()).extracting(PaperForm::number).contains("01", "10", "13", "17", "18");
        var reader = office.reader(Duty.DRAFTER);
        for (var form : rules.papers().all()) {
            var pdf = PaperLab.keep("form-" + form.code() + ".pdf", desk.blank(reader, form.code(), Format.PDF));
            PaperLab.assertArchivable(pdf);
            var paper = plain(PaperLab.words(pdf));
            var word = plain(docx(desk.blank(reader, form.code(), Format.DOCX)));
            for (var text : new String[] {paper, word}) {
                assertThat(text)
                        .contains(plain(form.title().toUpperCase(VI)), plain("Đảng Cộng sản Việt Nam".toUpperCase(VI)));
                form.fields().forEach(field -> assertThat(text).contains(plain(field.label())));
                form.columns().forEach(column -> assertThat(text).contains(plain(column.label())));
                form.signatures().forEach(who -> assertThat(text).contains(plain(who)));
            }
        }
    }

    @Test
    @DisplayName(
            "A form is filled in with what the register knows and left blank for the rest; as PDF/A to print, as DOCX to finish.")
    void filledInFromAPaper() throws Exception {
        var id = TestPapers.incoming(office, "bmnn-den", "mat");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var text = docx(desk.of(clerk, id, "photograph-record", Format.DOCX));
        assertThat(text).contains("Độ mật: Mật");
        assertThat(office.bean(Ledger.class)
                        .history("document", id.value(), null, 1)
                        .getFirst()
                        .facts())
                .containsEntry("form", "photograph-record")
                .containsEntry("format", "DOCX");
        assertThatThrownBy(() -> desk.of(office.reader(Duty.CLERK_OUTGOING), id, "photograph-record", Format.PDF))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.of(clerk, id, "nothing", Format.PDF)).isInstanceOf(Refusal.class);
    }

    private static String docx(byte[] bytes) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(13);
            return words.getText();
        }
    }

    private static String plain(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
