package vn.somat.site;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What was typed into a line of text: in NFC, without spaces at its ends or in a row. */
final class TypedText {

    private TypedText() {}

    static String line(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Z}\\t]+", " ")
                        .strip();
    }

    /** Whether it holds what no keyboard types into a line: control characters, unpaired halves, direction marks. */
    static boolean odd(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.UNASSIGNED);
    }
}
