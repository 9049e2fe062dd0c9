package vn.somat.classification.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gấp chữ: Vietnamese words as they are compared, so that {@code hòa}, {@code hoà} and, typed without marks, {@code hoa} meet. */
public final class Folded {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Huyền, sắc, ngã, hỏi, nặng. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Folded() {}

    /**
     * One word of a text.
     *
     * @param shown in small letters, as it is quoted back
     * @param exact with its marks, tones behind the letters
     * @param plain without any mark
     */
    public record Word(String shown, String exact, String plain) {}

    /** The words of a text in their order. */
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            var small = matcher.group().toLowerCase(Locale.ROOT).replace('ð', 'đ');
            words.add(new Word(small, exact(small), plain(small)));
        }
        return words;
    }

    /** The different words of some texts, without marks. */
    static Set<String> index(Iterable<String> texts) {
        var index = new LinkedHashSet<String>();
        texts.forEach(text -> words(text).forEach(word -> index.add(word.plain())));
        return index;
    }

    /** How headings, names of levels and of fields are compared: letters and digits only, without marks. */
    static String key(String text) {
        var key = new StringBuilder();
        words(text).forEach(word -> key.append(word.plain()));
        return key.toString();
    }

    /** A code made of a number or a name: {@code 2500/QĐ-TTg} is {@code 2500-qd-ttg}. */
    static String slug(String text) {
        return String.join("-", words(text).stream().map(Word::plain).toList()).replaceAll("[^a-z0-9-]", "");
    }

    private static String exact(String word) {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            (TONES.indexOf(c) < 0 ? letters : tones).append(c);
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
