package vn.somat.safeguards.incidents;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Kiểm tra điều đã gõ về vụ lộ, mất. */
@Component
class IncidentTyping {

    static final int WORDS = 2000;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD&&[^\\n]]");

    private final Regulations regulations;
    private final Clock clock;

    IncidentTyping(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** What was typed, clean. @param measure null where nothing was done yet */
    record Opened(
            IncidentKind kind,
            Level level,
            LocalDate found,
            String what,
            String how,
            @Nullable String measure,
            LocalDate handleBy) {

        @Override
        public String toString() {
            return "Opened";
        }
    }

    /** @param known level of the copy it is about; null: the typed one counts */
    Opened opened(NewIncident typed, @Nullable String known) {
        var flaws = new ArrayList<Flaw>();
        var today = LocalDate.now(clock);
        if (typed.kind() == null) {
            flaws.add(Flaw.of("kind", "incidents.required"));
        }
        var code = known == null ? typed.level() : known;
        var level = regulations
                .on(today)
                .level(code == null ? "" : code)
                .filter(Level::secret)
                .orElse(null);
        if (level == null) {
            flaws.add(Flaw.of("level", known == null ? "incidents.level" : "incidents.no-secret"));
        }
        var found = typed.found();
        if (found == null || found.isAfter(today)) {
            flaws.add(Flaw.of("found", found == null ? "incidents.required" : "incidents.to-come"));
        }
        var happened = typed.happened();
        if (happened != null && found != null && happened.isAfter(found)) {
            flaws.add(Flaw.of("happened", "incidents.found-before"));
        }
        if (typed.handleBy() == null || typed.handleBy().isBefore(today)) {
            flaws.add(Flaw.of("handleBy", typed.handleBy() == null ? "incidents.required" : "incidents.past"));
        }
        var what = required(flaws, "what", typed.what());
        var how = required(flaws, "how", typed.how());
        var measure = text(flaws, "measure", typed.measure());
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return new Opened(
                Objects.requireNonNull(typed.kind()),
                Objects.requireNonNull(level),
                Objects.requireNonNull(found),
                what,
                how,
                measure.isEmpty() ? null : measure,
                Objects.requireNonNull(typed.handleBy()));
    }

    String words(@Nullable String typed) {
        var flaws = new ArrayList<Flaw>();
        var words = required(flaws, "words", typed);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return words;
    }

    /** When somebody was told: not after today. */
    LocalDate told(@Nullable LocalDate day) {
        if (day == null || day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("day", day == null ? "incidents.required" : "incidents.to-come");
        }
        return day;
    }

    LocalDate deadline(@Nullable LocalDate day) {
        if (day == null || day.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("day", day == null ? "incidents.required" : "incidents.past");
        }
        return day;
    }

    private static String required(List<Flaw> flaws, String field, @Nullable String typed) {
        var text = text(flaws, field, typed);
        if (text.isEmpty()) {
            flaws.add(Flaw.of(field, "incidents.required"));
        }
        return text;
    }

    private static String text(List<Flaw> flaws, String field, @Nullable String typed) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(
                                typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), Normalizer.Form.NFC)
                        .strip();
        if (text.length() > WORDS) {
            flaws.add(Flaw.of(field, "incidents.long", WORDS));
        } else if (FORBIDDEN.matcher(text).find()) {
            flaws.add(Flaw.of(field, "incidents.signs"));
        }
        return text;
    }
}
