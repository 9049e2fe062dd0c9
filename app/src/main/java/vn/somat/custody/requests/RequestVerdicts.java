package vn.somat.custody.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;

/** Xét việc mang ra, mang về, cung cấp: what is known of a request, held against the rules of the day. */
@Component
class RequestVerdicts {

    private final Judging judging;

    RequestVerdicts(Judging judging) {
        this.judging = judging;
    }

    /**
     * R-CRY-01, 02, R-PRV-01, 02. Every box the law asks for was filled in when the request was made.
     *
     * @param as head, deputy or other
     * @param reach code of the highest level the decider may decide about
     * @param approver who allows it for a foreign body; null elsewhere
     */
    Judgement decide(
            RequestRow request,
            boolean granted,
            String as,
            boolean delegated,
            @Nullable String reach,
            @Nullable String approver,
            LocalDate day,
            String actor) {
        var facts = Facts.none()
                .level("level", request.level())
                .yes("request-written")
                .yes("request-complete");
        facts = switch (request.kind()) {
            case CARRY_OUT -> facts.word("decider", as).that("delegated", delegated);
            case CARRY_ABROAD -> facts.yes("abroad-approver").yes("delegation-head-told");
            case ORGANISATION, PERSON ->
                facts.level("reach", reach)
                        .word("answer", granted ? "granted" : "refused")
                        .yes("reasons-written");
            case FOREIGN -> facts.yes("duty-purpose").yes("third-party-bar").word("foreign-approver", approver);
        };
        return judging.require(of(request, request.kind().act(), facts, day, actor));
    }

    /** R-CRY-03. */
    Judgement back(RequestRow request, boolean returned, LocalDate day, String actor) {
        var facts =
                Facts.none().level("level", request.level()).yes("trip-report").that("carriers-returned", returned);
        return judging.require(of(request, "carry-back", facts, day, actor));
    }

    /** R-CRY-04: by this act itself the head is told at once. */
    Judgement lose(RequestRow request, boolean leaderTold, LocalDate day, String actor) {
        var facts = Facts.none()
                .yes("on-trip")
                .yes("reported-to-head")
                .yes("reported-at-once")
                .that("abroad", request.kind() == RequestKind.CARRY_ABROAD)
                .that("delegation-head-told", leaderTold);
        return judging.require(of(request, "report-incident", facts, day, actor));
    }

    private static Case of(RequestRow request, String act, Facts facts, LocalDate day, String actor) {
        return new Case(act, day, facts, RequestRow.THING, request.id().value().toString(), actor);
    }
}
