package vn.somat.interchange.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.batches.BatchOrder;
import vn.somat.interchange.batches.BatchTexts;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;

/** The boxes of a new run, but for its file. */
record BatchForm(
        @Nullable UUID book,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String symbol,
        @Nullable String level,
        @Nullable String urgency,
        @Nullable UUID list,
        @Nullable Integer pages,
        @Nullable UUID unit,
        @Nullable UUID determination,
        @Nullable String signer,
        @Nullable String title,
        @Nullable String recipients,
        @Nullable String note,
        @Nullable String text,
        @Nullable Boolean again) {

    BatchOrder order() {
        return new BatchOrder(
                new BookId(needed("book", book)),
                needed("date", date),
                needed("type", text(type)),
                text(symbol),
                needed("level", text(level)),
                text(urgency),
                list,
                pages,
                unit == null ? null : new UnitId(unit),
                determination,
                new BatchTexts(needed("signer", text(signer)), text(title), text(recipients), text(note), text(text)));
    }

    private static <T> T needed(String field, @Nullable T typed) {
        if (typed == null) {
            throw Refusal.invalid(field, "registry.text.required");
        }
        return typed;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What was typed may be secret. */
    @Override
    public String toString() {
        return "BatchForm";
    }
}
