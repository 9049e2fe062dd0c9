package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.regulation.Regulations;

/** Xét lại: every decision that was kept, judged again by the rules of its day. */
@Service
public class Replay {

    private static final int PAGE = 500;

    /**
     * Kết quả xét lại.
     *
     * @param judged how many decisions were judged again
     */
    public record Outcome(long judged, List<Difference> differences) {

        public Outcome {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A decision that would be another today: a changed pack, a value the office has overridden, or altered rows.
     *
     * @param was pack, version, verdict and rules then
     * @param is the same now; the reason alone when the facts cannot be judged any more
     */
    public record Difference(UUID decision, String act, LocalDate day, String kind, String id, String was, String is) {}

    private final Regulations regulations;
    private final DecisionStore store;

    Replay(Regulations regulations, DecisionStore store) {
        this.regulations = regulations;
        this.store = store;
    }

    /** Decisions of the days from {@code from} to {@code to}, both included. */
    @Transactional(readOnly = true)
    public Outcome year(LocalDate from, LocalDate to) {
        var differences = new ArrayList<Difference>();
        long judged = 0;
        Decision last = null;
        do {
            var page = store.page(from, to, last, PAGE);
            page.forEach(decision -> again(decision, differences));
            judged += page.size();
            last = page.size() < PAGE ? null : page.getLast();
        } while (last != null);
        return new Outcome(judged, differences);
    }

    private void again(Decision was, List<Difference> differences) {
        var then = line(was.pack(), was.verdict(), was.rules());
        var now = now(was);
        if (!then.equals(now)) {
            differences.add(new Difference(
                    was.id(),
                    was.of().act(),
                    was.of().day(),
                    was.of().kind(),
                    was.of().id(),
                    then,
                    now));
        }
    }

    private String now(Decision was) {
        try {
            var is = regulations
                    .on(was.of().day(), was.at())
                    .judge(was.of().act(), was.of().facts());
            return line(is.pack(), is.verdict(), is.rules());
        } catch (IllegalArgumentException unknown) {
            return String.valueOf(unknown.getMessage());
        }
    }

    private static String line(String pack, String verdict, List<String> rules) {
        return (pack + " " + verdict + " " + String.join(" ", rules)).strip();
    }
}
