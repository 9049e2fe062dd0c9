package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.registry.RegisterIncoming;

/**
 * The boxes of the entry form beside a book of incoming papers.
 *
 * @param addresseeOnly only the outside of the envelope is given, and {@code envelopeFor} says who may open it
 */
record IncomingForm(
        @Nullable LocalDate arrivalDate,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String title,
        @Nullable String level,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies,
        @Nullable String signer,
        @Nullable UUID unit,
        @Nullable Boolean addresseeOnly,
        @Nullable UUID envelopeFor,
        @Nullable String note,
        @Nullable Boolean confirmDuplicate,
        @Nullable String supposed,
        @Nullable UUID key) {

    RegisterIncoming command(BookId book) {
        var paper = new RegisterIncoming(
                book,
                arrivalDate,
                Boxes.orEmpty(issuer),
                Boxes.orEmpty(number),
                date,
                Boxes.text(type),
                Boxes.text(title),
                Boxes.orEmpty(level),
                Boxes.text(urgency),
                pages,
                copies,
                Boxes.text(signer),
                unit == null ? null : new UnitId(unit),
                Boxes.ticked(addresseeOnly) ? new PersonId(Boxes.needed("envelopeFor", envelopeFor)) : null,
                Boxes.text(note),
                Boxes.ticked(confirmDuplicate),
                key);
        return paper.supposed(Boxes.text(supposed));
    }

    /** With the day taken out of the number's box, where it was typed there and nowhere else. */
    IncomingForm spread(ConversionService days) {
        if (date != null || number == null) {
            return this;
        }
        var typed = TypedNumber.of(number, days);
        return new IncomingForm(
                arrivalDate,
                issuer,
                typed.number(),
                typed.date(),
                type,
                title,
                level,
                urgency,
                pages,
                copies,
                signer,
                unit,
                addresseeOnly,
                envelopeFor,
                note,
                confirmDuplicate,
                supposed,
                key);
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "IncomingForm";
    }
}
