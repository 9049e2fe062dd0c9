package vn.somat.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Gấp chữ: how two spellings of one Vietnamese word become one. Composed and decomposed letters, capitals and small
 * ones, {@code hòa} and {@code hoà}, the three look-alikes of {@code đ} are the same; {@code 05} is 5.
 */
final class Folding {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ZEROS = Pattern.compile("0+(?=[0-9]+$)");
    /** Huyền, sắc, ngã, hỏi, nặng. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Folding() {}

    /** The words of a text in their order, in small letters; still with their marks. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            words.add(small(matcher.group()));
        }
        return words;
    }

    /** With its marks. Tones stand behind the letters, for people disagree on the vowel that carries them. */
    static String exact(String word) {
        var small = small(word);
        if (bare(small)) {
            return small;
        }
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (char c : Normalizer.normalize(small, Normalizer.Form.NFD).toCharArray()) {
            (TONES.indexOf(c) < 0 ? letters : tones).append(c);
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }

    /** Without any mark. */
    static String plain(String word) {
        var small = small(word);
        if (bare(small)) {
            return small;
        }
        var apart = Normalizer.normalize(small, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** The letters and digits of a text, plain and without gaps: {@code 35-QC/TU} is {@code 35qctu}. */
    static String run(List<String> words) {
        var run = new StringBuilder();
        words.forEach(word -> run.append(plain(word)));
        return run.toString();
    }

    /** The first letter of each word, plain: {@code Ban Tổ chức} is {@code btc}. */
    static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(plain(word), 0, 1));
        return initials.toString();
    }

    /** A whole name or line as it is compared with others: the same words with the same marks. */
    static String spelling(String text) {
        return String.join(" ", words(text).stream().map(Folding::exact).toList());
    }

    private static String small(String word) {
        var small = word.toLowerCase(Locale.ROOT).replace('ð', 'đ').replace('ɖ', 'đ');
        return small.startsWith("0") && ZEROS.matcher(small).lookingAt()
                ? ZEROS.matcher(small).replaceFirst("")
                : small;
    }

    /** Letters and digits without any mark, as most numbers and many words are: nothing to fold. */
    private static boolean bare(String small) {
        return small.chars().allMatch(c -> c < 0x80);
    }
}
