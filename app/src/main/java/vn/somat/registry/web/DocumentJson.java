package vn.somat.registry.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentView;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.Direction;

/** One paper as {@code openapi.yaml} describes it. Nothing is left out: what is not known is null. */
record DocumentJson(
        UUID id,
        Direction direction,
        UUID book,
        int volume,
        String serial,
        State state,
        String number,
        @Nullable LocalDate date,
        @Nullable LocalDate arrivalDate,
        @Nullable String arrivalNumber,
        @Nullable String type,
        @JsonProperty("abstract") @Nullable String title,
        @Nullable String issuer,
        @Nullable String signer,
        String level,
        String levelLabel,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies,
        @Nullable UUID unit,
        List<RecipientJson> recipients,
        @Nullable String note,
        @Nullable String reason,
        boolean inserted,
        boolean imported,
        boolean destroyed,
        int attachments,
        Instant registeredAt,
        UUID ledgerEntry) {

    record RecipientJson(String name, int copies) {}

    static DocumentJson of(DocumentView paper) {
        return new DocumentJson(
                paper.id().value(),
                paper.direction(),
                paper.book().value(),
                paper.volume(),
                paper.serial().toString(),
                paper.state(),
                paper.number(),
                paper.date(),
                paper.arrivalDate(),
                paper.direction() == Direction.INCOMING ? paper.serial().toString() : null,
                paper.typeName(),
                paper.title(),
                paper.issuer(),
                paper.signer(),
                paper.level().code(),
                paper.level().label(),
                paper.urgency(),
                paper.pages(),
                paper.copies(),
                paper.unit() == null ? null : paper.unit().value(),
                paper.recipients().stream()
                        .map(one -> new RecipientJson(one.name(), one.copies()))
                        .toList(),
                paper.note(),
                paper.reason(),
                paper.inserted(),
                paper.imported(),
                paper.destroyed(),
                paper.attachments(),
                paper.registeredAt(),
                paper.ledgerEntry());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "DocumentJson[" + id + "]";
    }
}
