package vn.somat.registry;

import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Direction;
import vn.somat.vault.ContentId;

/** How a line and the inside of an envelope stand in their rows. */
final class LineRowStore {

    /** Everything that is ever read of a line; the search terms never are. */
    static final List<Field<?>> LINE = Arrays.stream(DOCUMENT.fields())
            .filter(field -> !field.equals(DOCUMENT.TERMS))
            .toList();

    static final List<Field<?>> WITHIN = Arrays.stream(INSIDE.fields())
            .filter(field -> !field.equals(INSIDE.TERMS))
            .toList();

    private LineRowStore() {}

    static Line line(Record row) {
        return new Line(
                new DocumentId(row.get(DOCUMENT.ID)),
                new BookId(row.get(DOCUMENT.BOOK)),
                row.get(DOCUMENT.VOLUME),
                Direction.valueOf(row.get(DOCUMENT.DIRECTION)),
                new Serial(row.get(DOCUMENT.SERIAL), row.get(DOCUMENT.INSERTION)),
                place(row),
                DocumentView.State.valueOf(row.get(DOCUMENT.STATE)),
                new Ruling(
                        row.get(DOCUMENT.REGIME),
                        row.get(DOCUMENT.LEVEL),
                        row.get(DOCUMENT.RANK),
                        AbstractRule.valueOf(row.get(DOCUMENT.ABSTRACTS))),
                row.get(DOCUMENT.PROTECTED_UNTIL),
                new Facts(
                        row.get(DOCUMENT.NUMBER),
                        row.get(DOCUMENT.DATE),
                        row.get(DOCUMENT.ARRIVAL_DATE),
                        row.get(DOCUMENT.TYPE_SYMBOL),
                        row.get(DOCUMENT.URGENCY),
                        row.get(DOCUMENT.PAGES),
                        row.get(DOCUMENT.COPIES)),
                unit(row.get(DOCUMENT.UNIT)),
                person(row.get(DOCUMENT.DRAFTER)),
                person(row.get(DOCUMENT.ADDRESSEE)),
                person(row.get(DOCUMENT.CONSENT_BY)),
                new SealedTexts(
                        new ContentId(row.get(DOCUMENT.CONTENT)),
                        row.get(DOCUMENT.SEALED_TYPE),
                        row.get(DOCUMENT.SEALED_TITLE),
                        row.get(DOCUMENT.SEALED_ISSUER),
                        row.get(DOCUMENT.SEALED_SIGNER),
                        row.get(DOCUMENT.SEALED_NOTE),
                        row.get(DOCUMENT.SEALED_REASON)),
                row.get(DOCUMENT.DETERMINATION),
                unmarked(row.get(DOCUMENT.UNMARKED)),
                row.get(DOCUMENT.INSERTED),
                row.get(DOCUMENT.IMPORTED),
                row.get(DOCUMENT.DESTROYED_AT) != null,
                row.get(DOCUMENT.REGISTERED_AT),
                new PersonId(row.get(DOCUMENT.REGISTERED_BY)),
                row.get(DOCUMENT.ENTRY));
    }

    /** Null when the row was joined to no inside. */
    static @Nullable Inside inside(Record row) {
        if (row.get(INSIDE.DOCUMENT) == null) {
            return null;
        }
        return new Inside(
                new DocumentId(row.get(INSIDE.DOCUMENT)),
                new Ruling(
                        row.get(INSIDE.REGIME),
                        row.get(INSIDE.LEVEL),
                        row.get(INSIDE.RANK),
                        AbstractRule.valueOf(row.get(INSIDE.ABSTRACTS))),
                new Facts(
                        row.get(INSIDE.NUMBER),
                        row.get(INSIDE.DATE),
                        null,
                        row.get(INSIDE.TYPE_SYMBOL),
                        null,
                        row.get(INSIDE.PAGES),
                        null),
                new SealedTexts(
                        new ContentId(row.get(INSIDE.CONTENT)),
                        row.get(INSIDE.SEALED_TYPE),
                        row.get(INSIDE.SEALED_TITLE),
                        null,
                        row.get(INSIDE.SEALED_SIGNER),
                        row.get(INSIDE.SEALED_NOTE),
                        null),
                row.get(INSIDE.COMPLETED_AT),
                new PersonId(row.get(INSIDE.COMPLETED_BY)),
                row.get(INSIDE.ENTRY));
    }

    /** What a line may change in, with what it is found by; the database keeps the rest. */
    static Map<Field<?>, Object> changeable(Line line, @Nullable String twin, Set<String> terms) {
        var values = new HashMap<Field<?>, Object>();
        values.put(DOCUMENT.STATE, line.state().name());
        values.put(DOCUMENT.REGIME, line.ruling().regime());
        values.put(DOCUMENT.LEVEL, line.ruling().level());
        values.put(DOCUMENT.RANK, (short) line.ruling().rank());
        values.put(DOCUMENT.ABSTRACTS, line.ruling().abstracts().name());
        values.put(DOCUMENT.PROTECTED_UNTIL, line.until());
        values.put(DOCUMENT.CONSENT_BY, id(line.consentBy()));
        values.put(DOCUMENT.NUMBER, line.facts().number());
        values.put(DOCUMENT.DATE, line.facts().date());
        values.put(DOCUMENT.ARRIVAL_DATE, line.facts().arrivalDate());
        values.put(DOCUMENT.TYPE_SYMBOL, line.facts().typeSymbol());
        values.put(DOCUMENT.URGENCY, line.facts().urgency());
        values.put(DOCUMENT.PAGES, line.facts().pages());
        values.put(DOCUMENT.COPIES, line.facts().copies());
        values.put(DOCUMENT.UNIT, line.unit() == null ? null : line.unit().value());
        values.put(DOCUMENT.DRAFTER, id(line.drafter()));
        values.put(DOCUMENT.DETERMINATION, line.determination());
        values.put(
                DOCUMENT.UNMARKED,
                line.unmarked() == null ? null : line.unmarked().name());
        values.put(DOCUMENT.CONTENT, line.texts().content().value());
        values.put(DOCUMENT.SEALED_TYPE, line.texts().type());
        values.put(DOCUMENT.SEALED_TITLE, line.texts().title());
        values.put(DOCUMENT.SEALED_ISSUER, line.texts().issuer());
        values.put(DOCUMENT.SEALED_SIGNER, line.texts().signer());
        values.put(DOCUMENT.SEALED_NOTE, line.texts().note());
        values.put(DOCUMENT.SEALED_REASON, line.texts().reason());
        values.put(DOCUMENT.REGISTERED_AT, line.registeredAt());
        values.put(DOCUMENT.REGISTERED_BY, line.registeredBy().value());
        values.put(DOCUMENT.ENTRY, line.entry());
        values.put(DOCUMENT.TWIN, twin);
        values.put(DOCUMENT.TERMS, TermStore.vector(terms));
        return values;
    }

    private static @Nullable SeriesPlace place(Record row) {
        var series = row.get(DOCUMENT.SERIES);
        return series == null ? null : new SeriesPlace(series, row.get(DOCUMENT.SERIES_NUMBER));
    }

    private static @Nullable Unmarked unmarked(@Nullable String code) {
        return code == null ? null : Unmarked.valueOf(code);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
