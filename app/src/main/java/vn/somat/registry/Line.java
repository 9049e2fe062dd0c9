package vn.somat.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;

/** Một dòng của sổ, as it is stored: what is clear in clear, what is sealed sealed. */
record Line(
        DocumentId id,
        BookId book,
        int volume,
        Direction direction,
        Serial serial,
        @Nullable SeriesPlace place,
        DocumentView.State state,
        Ruling ruling,
        Facts facts,
        @Nullable UnitId unit,
        @Nullable PersonId drafter,
        @Nullable PersonId addressee,
        @Nullable PersonId consentBy,
        SealedTexts texts,
        boolean inserted,
        boolean imported,
        boolean destroyed,
        Instant registeredAt,
        PersonId registeredBy,
        UUID entry) {

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("document", id.value())
                .level(ruling.level(), ruling.rank())
                .in(direction)
                .unit(unit)
                .person(drafter)
                .person(addressee);
    }

    @Override
    public String toString() {
        return "Line[" + id.value() + " " + ruling.level() + "]";
    }
}
