package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;

/** Xét việc thay đổi độ mật: what is known of a change or a notice, held against the rules of its day. */
@Component
class LifeVerdicts {

    private static final String DOCUMENT = "document";

    private final Judging judging;

    LifeVerdicts(Judging judging) {
        this.judging = judging;
    }

    /** R-TRM-02, 03, R-ADJ-01, R-DCL-01, 02, 03, R-DET-10. The act itself makes the written notices. */
    Judgement change(Agreed agreed, @Nullable String decider, boolean chaired, String actor) {
        var council = agreed.council();
        var facts = Facts.none()
                .level("level", agreed.before().code())
                .word("decider", decider)
                .day("decision-day", agreed.day())
                .day("term-end", agreed.untilBefore());
        facts = switch (agreed.act()) {
            case EXTENDED -> facts.count("extension-years", agreed.years());
            case RAISED, LOWERED ->
                facts.that("list-item", agreed.item() != null)
                        .level("new-level", agreed.after().code());
            case DECLASSIFIED ->
                facts.word("ground", Objects.requireNonNull(agreed.ground()).word())
                        .that("list-item", agreed.listed())
                        .yes("notice-written")
                        .that("council", council != null)
                        .that("council-chair", chaired)
                        .that("council-minutes", council != null);
            case CORRECTED -> facts.word("correction", "written").yes("recipients-told");
            case RECALLED -> facts.word("correction", "recall").yes("recipients-told");
            case STATED -> facts;
        };
        return judging.require(new Case(
                agreed.act().asked(),
                agreed.day(),
                facts,
                DOCUMENT,
                agreed.line().id().value().toString(),
                actor));
    }

    /** R-TRM-04, R-ADJ-02, R-DCL-04: warns of a notice that goes out late. */
    Judgement send(KeptChange change, LocalDate day, String actor) {
        var facts = Facts.none()
                .word("notice-of", noticeOf(change))
                .yes("notice-written")
                .day("decision-day", change.day())
                .day("notice-day", day);
        return judging.require(of("notify", change.document(), facts, day, actor));
    }

    /** R-TRM-05, R-ADJ-02, R-DCL-04. */
    Judgement mark(KeptChange change, LocalDate day, String actor) {
        var facts = Facts.none().word("notice-of", noticeOf(change)).yes("re-marked");
        return judging.require(of("re-mark", change.document(), facts, day, actor));
    }

    /** R-DCL-05: what is missing in the file of a declassification. */
    Judgement file(KeptChange change, java.util.Set<Piece> there, LocalDate day, String actor) {
        var facts = Facts.none()
                .word("ground", Objects.requireNonNull(change.ground()).word())
                .that("file-council-decision", there.contains(Piece.COUNCIL))
                .that("file-secret", there.contains(Piece.SECRET))
                .that("file-minutes", there.contains(Piece.MINUTES))
                .that("file-decision", there.contains(Piece.DECISION));
        return judging.ask(of("declassification-file", change.document(), facts, day, actor));
    }

    private static Case of(String act, DocumentId document, Facts facts, LocalDate day, String actor) {
        return new Case(act, day, facts, DOCUMENT, document.value().toString(), actor);
    }

    private static String noticeOf(KeptChange change) {
        return change.ground() == Ground.OFF_LIST ? "off-list" : change.act().notice();
    }
}
