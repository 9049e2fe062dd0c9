package vn.somat.regulation;

import java.text.Normalizer;
import vn.somat.ledger.Refusal;

/** What somebody typed into a form of this room, cleaned to NFC without blanks around it, or refused. */
final class Typed {

    private Typed() {}

    /** One line, not empty. */
    static String line(String field, String typed, int most) {
        return checked(field, typed, most, false);
    }

    /** One or more lines, not empty. */
    static String text(String field, String typed, int most) {
        return checked(field, typed, most, true);
    }

    private static String checked(String field, String typed, int most, boolean lines) {
        var text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "regulation.typed.needed");
        }
        if (text.length() > most) {
            throw Refusal.invalid(field, "regulation.typed.too-long", most);
        }
        if (text.codePoints().anyMatch(c -> isUnseen(c) && !(lines && c == '\n'))) {
            throw Refusal.invalid(field, "regulation.typed.control");
        }
        return text;
    }

    /** What no keyboard types into a form: control characters, direction marks, halves of letters. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
