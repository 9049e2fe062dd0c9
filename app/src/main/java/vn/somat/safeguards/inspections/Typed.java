package vn.somat.safeguards.inspections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** Chữ đã gõ: in NFC, without signs that nobody sees, and all that is wrong with them. */
final class Typed {

    private static final Pattern BLANKS = Pattern.compile("[\\h\\u00a0]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD&&[^\n]]");

    private final List<Flaw> flaws = new ArrayList<>();

    /** Lines stay lines. */
    @Nullable
    String optional(String field, @Nullable String raw, int most) {
        var text = raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
        text = BLANKS.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ")
                .strip();
        if (text.length() > most) {
            flaw(field, "safeguards.inspection.long", most);
        } else if (FORBIDDEN.matcher(text).find()) {
            flaw(field, "safeguards.inspection.signs");
        }
        return text.isEmpty() ? null : text;
    }

    String required(String field, @Nullable String raw, int most) {
        var text = optional(field, raw, most);
        if (text == null) {
            flaw(field, "safeguards.inspection.required");
            return "";
        }
        return text;
    }

    void flaw(String field, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args));
    }

    void refuse() {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }
}
