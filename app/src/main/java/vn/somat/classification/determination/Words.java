package vn.somat.classification.determination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Citation;

/** Chữ đã gõ: cleans what came out of a form to NFC on one line, and collects all that is wrong with it. */
public final class Words {

    /** The form by which a level is asked for, and the power to give it. */
    static final String SLIP = "submission";

    static final String POWER = "determine";

    public static final int LONG = 2000;
    public static final int SHORT = 300;
    private static final int RECIPIENTS = 200;
    private static final int COPIES = 1000;

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\u200B\\uFEFF\\u00AD]");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD]");

    private final List<Flaw> flaws = new ArrayList<>();

    /** One line that may be missing; null when nothing was typed. */
    public @Nullable String optional(String field, @Nullable String raw, int most) {
        var line = raw == null ? "" : line(raw);
        if (line.codePointCount(0, line.length()) > most) {
            flaw(field, "registry.text.long", most);
        } else if (FORBIDDEN.matcher(line).find()) {
            flaw(field, "registry.text.signs");
        }
        return line.isEmpty() ? null : line;
    }

    /** One line that must be there. */
    public String required(String field, @Nullable String raw, int most) {
        var line = optional(field, raw, most);
        if (line == null) {
            flaw(field, "registry.text.required");
            return "";
        }
        return line;
    }

    /** A reason somebody must give, or a refusal. */
    public static String reason(@Nullable String raw) {
        var words = new Words();
        var reason = words.required("reason", raw, LONG);
        words.refuse();
        return reason;
    }

    List<Recipient> recipients(List<Recipient> raw) {
        if (raw.size() > RECIPIENTS) {
            flaw("recipients", "registry.number.range", 0, RECIPIENTS);
            return List.of();
        }
        return raw.stream()
                .map(one -> new Recipient(
                        required("recipients", one.name(), SHORT), number("recipients", one.copies(), 1, COPIES)))
                .toList();
    }

    int number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            flaw(field, "registry.number.range", least, most);
        }
        return value;
    }

    public void flaw(String field, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args));
    }

    /** A flaw that the law names. */
    public void flaw(String field, Citation citation, String code, Object... args) {
        flaws.add(Flaw.of(field, code, args).citing(citation.article()));
    }

    /** Refuses when anything was wrong. */
    public void refuse() {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws).asking(SLIP, POWER);
        }
    }

    /** How a name is compared with another: neither capitals nor blanks matter. */
    static String spelling(String name) {
        return line(name).toLowerCase(VIETNAMESE);
    }

    private static String line(String raw) {
        var composed = Normalizer.normalize(UNSEEN.matcher(raw).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }
}
