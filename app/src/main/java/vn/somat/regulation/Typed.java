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
                .strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "regulation.typed.needed");
        }
        if (text.length() > most) {
            throw Refusal.invalid(field, "regulation.typed.too-long", most);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && c == '\n'))) {
            throw Refusal.invalid(field, "regulation.typed.control");
        }
        return text;
    }
}
