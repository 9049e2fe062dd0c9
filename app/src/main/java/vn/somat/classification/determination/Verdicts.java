package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.registry.LevelBasis.Going;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;

/** Xét việc xác định độ mật: what is known of a proposal, a decision, a paper going out, held against the rules of its day. */
@Component
class Verdicts {

    private static final String DETERMINATION = "determination";

    private final Judging judging;
    private final Periods periods;

    Verdicts(Judging judging, Periods periods) {
        this.judging = judging;
        this.periods = periods;
    }

    /**
     * R-DET-02, R-DET-06; of what came unmarked R-DET-09: by the proposal it is reported and its level proposed.
     *
     * @param guarded whether a received paper is protected meanwhile
     */
    Judgement propose(DeterminationId id, Draft draft, boolean guarded, String actor) {
        var facts = known(draft)
                .that("content-named", draft.title() != null || !draft.items().isEmpty())
                .that("scope-named", draft.scope() != null)
                .that("recipients-named", !draft.recipients().isEmpty() || draft.kind() != Kind.ONE)
                .yes("proposal-slip")
                .that("recurring", draft.kind() == Kind.STANDING)
                .that("term-written", draft.termUntil() != null)
                .count("copies", draft.kind() == Kind.ONE ? draft.copies() : Math.max(1, draft.copies()));
        if (draft.kind() == Kind.RECEIVED) {
            facts = facts.that("listed-content", draft.item() != null)
                    .no("marked")
                    .yes("reported-to-head")
                    .yes("level-proposed")
                    .that("protected-meanwhile", guarded);
        }
        return judging.require(new Case(
                "propose", draft.day(), facts, DETERMINATION, id.value().toString(), actor));
    }

    /** R-DET-01, 03, 04, 05, 11, R-TRM-01. */
    Judgement determine(DeterminationId id, Draft draft, Decider decider, String actor) {
        var highest = draft.highest();
        var facts = known(draft)
                .word("decider", decider.as())
                .level("highest-level-inside", highest == null ? null : highest.code())
                .level(
                        "source-level",
                        draft.sourceLevel() == null ? null : draft.sourceLevel().code())
                .word("carrier", draft.carrier())
                .that("activity", draft.carrier().equals("activity"));
        // The record of the decision is the determination document itself, printed and signed where a carrier asks for
        // it.
        facts = draft.kind() == Kind.CARRIER ? facts.yes("determination-form") : facts;
        if (draft.level().secret()) {
            facts = facts.count("term-years", years(draft));
        }
        return judging.require(new Case(
                "determine", draft.day(), facts, DETERMINATION, id.value().toString(), actor));
    }

    /** R-DET-03, 12, R-REG-03, 04. */
    Judgement goOut(Going paper, String decider, int decided, String actor) {
        var facts = Facts.none()
                .level("level", paper.level())
                .word("decider", decider)
                .count("copies", paper.copies())
                .count("copies-decided", decided)
                .yes("secret-series")
                .that("abstract-written", paper.abstractWritten())
                .word("direction", "outgoing");
        return judging.require(new Case(
                "register-out",
                paper.date(),
                facts,
                "document",
                paper.document().value().toString(),
                actor));
    }

    private static Facts known(Draft draft) {
        return Facts.none()
                .level("level", draft.level().code())
                .that("list-item", draft.item() != null)
                .that("special-term", draft.termUntil() != null)
                .word("copying", draft.copying());
    }

    private int years(Draft draft) {
        @Nullable LocalDate until = draft.termUntil();
        return until == null
                ? periods.years(draft.rules(), draft.level())
                : Periods.years(draft.day(), Objects.requireNonNull(until));
    }
}
