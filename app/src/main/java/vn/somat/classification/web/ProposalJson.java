package vn.somat.classification.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.registry.DocumentId;

/** One proposal with what became of it as {@code openapi.yaml} describes it. Nothing is left out: what is not known is null. */
record ProposalJson(
        UUID id,
        Kind kind,
        String carrier,
        State state,
        String regime,
        String level,
        String levelLabel,
        List<ListItemJson> items,
        LocalDate day,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate termEnd,
        int copies,
        @Nullable String copying,
        @Nullable String type,
        @JsonProperty("abstract") @Nullable String title,
        @Nullable String name,
        @Nullable String scope,
        List<RecipientJson> recipients,
        @Nullable UUID source,
        @Nullable UUID subject,
        @Nullable UUID unit,
        UUID drafter,
        Instant proposedAt,
        @Nullable DecisionJson decision,
        @Nullable LocalDate validTo,
        @Nullable UUID document,
        List<StepJson> steps) {

    static ProposalJson of(Determination one) {
        return new ProposalJson(
                one.id().value(),
                one.kind(),
                one.carrier(),
                one.state(),
                one.regime(),
                one.level().code(),
                one.level().label(),
                one.items().stream().map(ListItemJson::of).toList(),
                one.day(),
                one.termUntil(),
                one.termEnd(),
                one.copies(),
                one.copying(),
                one.type(),
                one.title(),
                one.name(),
                one.scope(),
                one.recipients().stream()
                        .map(to -> new RecipientJson(to.name(), to.copies()))
                        .toList(),
                id(one.source()),
                id(one.subject()),
                one.unit() == null ? null : one.unit().value(),
                one.drafter().value(),
                one.proposedAt(),
                DecisionJson.of(one.decision()),
                one.validTo(),
                id(one.document()),
                one.steps().stream()
                        .map(step ->
                                new StepJson(step.step(), step.by().value(), step.at(), step.level(), step.reason()))
                        .toList());
    }

    private static @Nullable UUID id(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "ProposalJson[" + id + "]";
    }
}
