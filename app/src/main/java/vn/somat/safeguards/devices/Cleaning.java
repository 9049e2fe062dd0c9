package vn.somat.safeguards.devices;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** Chữ đã gõ: one line each, or a text of several, in NFC, and all that is wrong with them. */
public final class Cleaning {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]");

    private final List<Flaw> flaws = new ArrayList<>();

    public @Nullable String optional(String field, @Nullable String raw, int most) {
        var line = raw == null
                ? ""
                : BLANKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        if (line.length() > most) {
            flaw(field, "safeguards.device.long", most);
        } else if (FORBIDDEN.matcher(line).find()) {
            flaw(field, "safeguards.device.signs");
        }
        return line.isEmpty() ? null : line;
    }

    /** Of several lines, kept as they were typed. */
    public @Nullable String text(String field, @Nullable String raw, int most) {
        var text = raw == null
                ? ""
                : Normalizer.normalize(raw.replace("\r\n", "\n"), Normalizer.Form.NFC)
                        .strip();
        if (text.length() > most) {
            flaw(field, "safeguards.device.long", most);
        } else if (FORBIDDEN.matcher(text.replace("\n", "").replace("\t", "")).find()) {
            flaw(field, "safeguards.device.signs");
        }
        return text.isEmpty() ? null : text;
    }

    public String required(String field, @Nullable String raw, int most) {
        var line = optional(field, raw, most);
        if (line == null) {
            flaw(field, "safeguards.device.required");
            return "";
        }
        return line;
    }

    public void flaw(String field, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args));
    }

    public void refuse() {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }
}
