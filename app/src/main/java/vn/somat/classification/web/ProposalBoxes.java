package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Proposal;
import vn.somat.classification.lists.ItemId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.RecipientLines;

/**
 * The boxes of a proposal.
 *
 * @param recipients one a line, see {@link RecipientLines}
 */
record ProposalBoxes(
        @Nullable Kind kind,
        @Nullable String carrier,
        @Nullable String level,
        @Nullable List<UUID> items,
        @Nullable String type,
        @Nullable String title,
        @Nullable String name,
        @Nullable String scope,
        @Nullable Integer copies,
        @Nullable String recipients,
        @Nullable String copying,
        @Nullable LocalDate termUntil,
        @Nullable UUID source,
        @Nullable UUID subject,
        @Nullable UUID unit,
        @Nullable LocalDate validTo) {

    static ProposalBoxes empty(Kind kind, @Nullable UUID source, @Nullable UUID subject, @Nullable UUID item) {
        return new ProposalBoxes(
                kind,
                kind == Kind.CARRIER ? "object" : "document",
                null,
                item == null ? List.of() : List.of(item),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source,
                subject,
                null,
                null);
    }

    /** A received paper that came unmarked, as the book has it. */
    static ProposalBoxes of(DocumentView paper) {
        return new ProposalBoxes(
                Kind.RECEIVED,
                "document",
                paper.level().code(),
                List.of(),
                null,
                paper.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                paper.id().value(),
                paper.unit() == null ? null : paper.unit().value(),
                null);
    }

    static ProposalBoxes of(Determination one) {
        return new ProposalBoxes(
                one.kind(),
                one.carrier(),
                one.level().code(),
                one.items().stream().map(item -> item.id().value()).toList(),
                one.type(),
                one.title(),
                one.name(),
                one.scope(),
                one.copies(),
                RecipientLines.write(one.recipients()),
                one.copying(),
                one.termUntil(),
                one.source() == null ? null : one.source().value(),
                one.subject() == null ? null : one.subject().value(),
                one.unit() == null ? null : one.unit().value(),
                one.validTo());
    }

    Proposal proposal() {
        var of = kind == null ? Kind.ONE : kind;
        return new Proposal(
                of,
                carrier == null ? "document" : carrier,
                level == null ? "" : level,
                items == null ? List.of() : items.stream().map(ItemId::new).toList(),
                text(type),
                text(title),
                text(name),
                text(scope),
                copies,
                RecipientLines.read("recipients", recipients),
                text(copying),
                termUntil,
                source == null ? null : new DocumentId(source),
                subject == null ? null : new DocumentId(subject),
                unit == null ? null : new UnitId(unit),
                validTo);
    }

    /** What stands in a box; empty when nothing does. */
    String value(String box) {
        var value = switch (box) {
            case "level" -> level;
            case "type" -> type;
            case "title" -> title;
            case "name" -> name;
            case "scope" -> scope;
            case "copies" -> copies;
            case "recipients" -> recipients;
            case "copying" -> copying;
            case "carrier" -> carrier;
            case "unit" -> unit;
            default -> throw Refusal.notThere();
        };
        return value == null ? "" : value.toString();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "ProposalBoxes";
    }
}
