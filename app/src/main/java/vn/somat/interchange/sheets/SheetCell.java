package vn.somat.interchange.sheets;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ô: what stands in a cell, as text.
 *
 * @param text without spaces around it, never null
 * @param number whether the office program keeps a number there, a day perhaps that was formatted as one
 * @param day the day, when it keeps one; then {@code text} is that day as {@code dd/mm/yyyy}
 */
public record SheetCell(
        String text, boolean number, @Nullable LocalDate day) {

    static final SheetCell EMPTY = new SheetCell("", false, null);

    public static SheetCell of(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? EMPTY : new SheetCell(plain, false, null);
    }

    /** Its text with every letter and its marks as one (NFC). */
    public String composed() {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Hard spaces and the like count as spaces; line breaks stay. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                plain.append(c);
            } else if (Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c != '\u200b' && c != '\ufeff' && !Character.isISOControl(c)) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    @Override
    public String toString() {
        return "SheetCell";
    }
}
