package vn.somat.safeguards.machine;

import java.text.Normalizer;
import vn.somat.ledger.Refusal;

/** Lý do đã gõ, cleaned to NFC without blanks around it; refused when it is missing, too long, or not letters. */
final class Reason {

    private static final int LONGEST = 2000;

    private Reason() {}

    static String of(String typed) {
        var text = Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("reason", "safeguards.machine.reason.needed");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("reason", "safeguards.machine.reason.long", LONGEST);
        }
        if (text.codePoints().anyMatch(c -> c != '\n' && isUnseen(c))) {
            throw Refusal.invalid("reason", "safeguards.machine.reason.signs");
        }
        return text;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
