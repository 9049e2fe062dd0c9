package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.RecipientLines;
import vn.somat.registry.RegisterOutgoing;

/**
 * The boxes of the entry form beside a book of outgoing papers.
 *
 * @param recipients one a line, see {@link RecipientLines}
 * @param determination the decision on its level, for a secret paper
 * @param reserved the line whose kept number this paper takes
 * @param after the line after which this paper is inserted; then {@code reason} is needed
 */
record OutgoingForm(
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String symbol,
        @Nullable String title,
        @Nullable String level,
        @Nullable String urgency,
        @Nullable String signer,
        @Nullable String recipients,
        @Nullable UUID list,
        @Nullable Integer pages,
        @Nullable UUID unit,
        @Nullable UUID drafter,
        @Nullable String note,
        @Nullable UUID reserved,
        @Nullable UUID after,
        @Nullable String reason,
        @Nullable UUID determination,
        @Nullable UUID key) {

    RegisterOutgoing command(BookId book) {
        return new RegisterOutgoing(
                book,
                Boxes.needed("date", date),
                Boxes.orEmpty(type),
                Boxes.text(symbol),
                Boxes.text(title),
                Boxes.orEmpty(level),
                Boxes.text(urgency),
                Boxes.orEmpty(signer),
                RecipientLines.read("recipients", recipients),
                list,
                pages,
                unit == null ? null : new UnitId(unit),
                Boxes.text(note),
                reserved == null ? null : new DocumentId(reserved),
                key,
                drafter == null ? null : new PersonId(drafter),
                determination);
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "OutgoingForm";
    }
}
