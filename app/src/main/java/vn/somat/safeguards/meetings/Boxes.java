package vn.somat.safeguards.meetings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** Chữ đã gõ, in NFC, and all that is wrong with it. */
final class Boxes {

    private static final Pattern BLANKS = Pattern.compile("[\\h\\p{Z}&&[^\\n]]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD&&[^\\n]]");
    private static final int REASON = 1000;

    private final List<Flaw> flaws = new ArrayList<>();

    /** One typed reason, or a refusal. */
    static String reason(@Nullable String typed) {
        var boxes = new Boxes();
        var reason = boxes.required("reason", typed, REASON);
        boxes.refuse();
        return reason;
    }

    @Nullable
    String optional(String field, @Nullable String typed, int most) {
        var raw = typed == null ? "" : typed.replace("\r\n", "\n").replace('\t', ' ');
        var text = BLANKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (text.length() > most) {
            flaw(field, "safeguards.meeting.long", most);
        } else if (FORBIDDEN.matcher(text).find()) {
            flaw(field, "safeguards.meeting.signs");
        }
        return text.isEmpty() ? null : text;
    }

    /** In one line. */
    @Nullable
    String line(String field, @Nullable String typed, int most) {
        return optional(field, typed == null ? null : typed.replaceAll("\\s+", " "), most);
    }

    String required(String field, @Nullable String typed, int most) {
        var text = optional(field, typed, most);
        if (text == null) {
            flaw(field, "safeguards.meeting.required");
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
