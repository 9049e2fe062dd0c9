package vn.somat.custody.destruction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Deciding;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;

/** Xét việc tiêu hủy (R-DST-01 đến R-DST-04): each level on the list is held against the rules of the day. */
@Component
class DestructionVerdicts {

    /** Thẩm quyền. */
    static final String POWER = "destroy";

    private final Judging judging;
    private final Deciding deciding;
    private final Regulations regulations;

    DestructionVerdicts(Judging judging, Deciding deciding, Regulations regulations) {
        this.judging = judging;
        this.deciding = deciding;
        this.regulations = regulations;
    }

    /** Whether the pack of that day wants a council for one of these levels. */
    boolean wantsCouncil(Collection<Level> levels, LocalDate day, String actor) {
        var highest = regulations.on(day).levels().stream()
                .max(Comparator.comparingInt(Level::rank))
                .orElseThrow();
        var without = filed(false, true).level("reach", highest.code()).yes("unrecoverable");
        return levels.stream()
                .filter(Level::secret)
                .anyMatch(
                        level -> judging.ask(of(level, without, day, "", actor)).refused());
    }

    /** What can be known when it is decided; that minutes are made and nothing can be restored is asked when it is done. */
    Judgement decide(Kept one, Collection<Level> levels, PersonId decider, LocalDate day, String actor) {
        var facts = filed(one.council() != null, one.written() != null)
                .level("reach", reach(decider, day))
                .yes("unrecoverable");
        return all(one.id(), levels, facts, day, actor);
    }

    /** @param decider whose decision it rests on, with the reach of the day of that decision */
    Judgement carryOut(
            Kept one,
            Collection<Level> levels,
            Destruction.Decision decision,
            boolean unrecoverable,
            LocalDate day,
            String actor) {
        var facts = filed(one.council() != null, one.written() != null)
                .level("reach", reach(decision.by(), decision.day()))
                .that("unrecoverable", unrecoverable);
        return all(one.id(), levels, facts, day, actor);
    }

    /** The report is written and with the head in the same act. */
    Judgement urgent(DestructionId id, Collection<Level> levels, boolean unrecoverable, LocalDate day, String actor) {
        var facts = Facts.none()
                .word("destruction-case", Kind.URGENT.word())
                .yes("reported-to-head")
                .yes("report-written")
                .that("unrecoverable", unrecoverable);
        return all(id, levels, facts, day, actor);
    }

    /** The judgement on the highest; every other one has to stand too. */
    private Judgement all(DestructionId id, Collection<Level> levels, Facts facts, LocalDate day, String actor) {
        var ranked = new TreeMap<Integer, Level>();
        levels.forEach(level -> ranked.put(level.rank(), level));
        @Nullable Judgement last = null;
        for (var level : ranked.values()) {
            last = judging.require(of(level, facts, day, id.value().toString(), actor));
        }
        return Objects.requireNonNull(last);
    }

    private static Case of(Level level, Facts facts, LocalDate day, String id, String actor) {
        return new Case(POWER, day, facts.level("level", level.code()), "destruction", id, actor);
    }

    private static Facts filed(boolean council, boolean written) {
        return Facts.none()
                .word("destruction-case", Kind.NO_LONGER_NEEDED.word())
                .that("council", council)
                .that("file-council-decision", council)
                .that("file-minutes", council)
                .yes("file-list")
                .that("proposal-written", written)
                .yes("file-decision")
                .yes("file-record");
    }

    private @Nullable String reach(PersonId person, LocalDate day) {
        int rank = deciding.reach(person, POWER, day);
        return regulations.on(day).levels().stream()
                .filter(level -> level.rank() == rank && level.secret())
                .map(Level::code)
                .findFirst()
                .orElse(null);
    }
}
