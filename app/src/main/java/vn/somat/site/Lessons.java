package vn.somat.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;

/** Gathers what was refused into an agenda for the next training: by reason, never by person. */
@Component
class Lessons {

    private static final int PAGE = 200;

    /** More refusals than this teach nothing new, and a page must not grow with the ledger. */
    private static final int MOST = 4000;

    /** Signing in and confirming by PIN are not about the law of secrets. */
    private static final String ASKED = "access.refused";

    private record Reason(
            @Nullable String asked,
            String refused,
            @Nullable String citation) {}

    private record Tally(int times, Instant last) {

        /** Acts come newest first. */
        Tally again(Tally older) {
            return new Tally(times + older.times, last);
        }
    }

    private final Ledger ledger;
    private final ActWords words;

    Lessons(Ledger ledger, ActWords words) {
        this.ledger = ledger;
        this.words = words;
    }

    /** What was refused since then, most frequent first; of the last {@value #MOST} refusals at most. */
    List<Lesson> since(Instant since, Locale locale) {
        var tallies = new LinkedHashMap<Reason, Tally>();
        for (var act : refusals(since)) {
            tallies.merge(reason(act), new Tally(1, act.at()), Tally::again);
        }
        return tallies.entrySet().stream()
                .map(entry -> lesson(entry, locale))
                .sorted(Comparator.comparingInt(Lesson::times).reversed())
                .toList();
    }

    private List<RecordedAct> refusals(Instant since) {
        var found = new ArrayList<RecordedAct>();
        Long before = null;
        for (int read = 0; read < MOST; read += PAGE) {
            var page = ledger.latest(true, before, PAGE);
            page.stream()
                    .filter(act -> !act.at().isBefore(since))
                    .filter(act ->
                            act.act().equals(LawRefusals.ACT) || act.act().equals(ASKED))
                    .forEach(found::add);
            if (page.size() < PAGE || page.getLast().at().isBefore(since)) {
                break;
            }
            before = page.getLast().recorded();
        }
        return found;
    }

    private static Reason reason(RecordedAct act) {
        var refused = act.refused() == null ? "" : act.refused();
        return new Reason(act.facts().get("act"), refused, act.facts().get("citation"));
    }

    private Lesson lesson(Map.Entry<Reason, Tally> entry, Locale locale) {
        var reason = entry.getKey();
        return new Lesson(
                reason.asked() == null ? null : words.asked(reason.asked(), locale),
                words.refused(reason.refused(), locale),
                reason.citation(),
                entry.getValue().times(),
                entry.getValue().last());
    }
}
