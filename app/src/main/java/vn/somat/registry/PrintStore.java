package vn.somat.registry;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.registry.Tables.DOCUMENT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Counts what a print-out will hold. */
@Repository
class PrintStore {

    private final DSLContext sql;

    PrintStore(DSLContext sql) {
        this.sql = sql;
    }

    PrintScope scope(Reader reader, BookId book, @Nullable Integer volume) {
        var printed = DOCUMENT.BOOK
                .eq(book.value())
                .and(volume == null ? noCondition() : DOCUMENT.VOLUME.eq(volume.shortValue()));
        var seen = printed.and(VisibilityStore.lines(reader));
        var day = coalesce(DOCUMENT.ARRIVAL_DATE, DOCUMENT.DATE);
        var row = sql.select(
                        count(),
                        min(day),
                        max(day),
                        count().filterWhere(in(DocumentView.State.CANCELLED)),
                        count().filterWhere(in(DocumentView.State.RESERVED)),
                        count().filterWhere(DOCUMENT.INSERTED))
                .from(DOCUMENT)
                .where(seen)
                .fetchSingle();
        return new PrintScope(
                row.value1(),
                sql.fetchCount(DOCUMENT, printed),
                end(seen, true),
                end(seen, false),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6());
    }

    private @Nullable Serial end(Condition seen, boolean first) {
        var serial = DOCUMENT.SERIAL;
        var letter = DOCUMENT.INSERTION;
        return sql.select(serial, letter)
                .from(DOCUMENT)
                .where(seen)
                .orderBy(first ? serial.asc() : serial.desc(), first ? letter.asc() : letter.desc())
                .limit(1)
                .fetchOne(row -> new Serial(row.value1(), row.value2()));
    }

    private static Condition in(DocumentView.State state) {
        return DOCUMENT.STATE.eq(state.name());
    }
}
