package vn.somat.registry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.Citation;

/**
 * Chữ đã gõ: takes texts as they come out of a form, normalises them and collects what is wrong, so that a clerk hears
 * of all of it at once. Letters leave composed (NFC) and with single blanks; what was pasted with line breaks becomes
 * one line.
 */
final class Typed {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\uFEFF\\u00AD]");
    /** U+FFFD stands where a letter was lost on the way here. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]");

    private final List<Flaw> flaws = new ArrayList<>();

    /** One line that may be missing; null when nothing was typed. */
    @Nullable
    String optional(String field, @Nullable String raw, int most) {
        var line = raw == null ? "" : line(raw);
        if (line.codePointCount(0, line.length()) > most) {
            flaw(field, "registry.text.long", most);
        } else if (FORBIDDEN.matcher(line).find()) {
            flaw(field, "registry.text.signs");
        }
        return line.isEmpty() ? null : line;
    }

    /** One line that must be there; empty when it is not, with its flaw. */
    String required(String field, @Nullable String raw, int most) {
        var line = optional(field, raw, most);
        if (line == null) {
            flaw(field, "registry.text.required");
            return "";
        }
        return line;
    }

    int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            flaw(field, "registry.number.range", least, most);
        }
        return value;
    }

    @Nullable
    Integer number(String field, @Nullable Integer value, int least, int most) {
        return value == null ? null : number(field, value.intValue(), least, most);
    }

    void flaw(String field, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args));
    }

    /** A flaw that the law names. */
    void flaw(String field, Citation citation, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args).citing(citation.article()));
    }

    boolean sound() {
        return flaws.isEmpty();
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Refuses when anything was wrong. */
    void refuse() {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    static String line(String raw) {
        var composed = Normalizer.normalize(UNSEEN.matcher(raw).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }
}
