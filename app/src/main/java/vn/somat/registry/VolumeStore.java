package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.VOLUME;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somatdb.registry.tables.records.VolumeRecord;

/** Volumes of books. The row of the open one is locked by every act that writes into it, so closing waits for them. */
@Repository
class VolumeStore {

    private final DSLContext sql;

    VolumeStore(DSLContext sql) {
        this.sql = sql;
    }

    void open(BookId book, int number, Instant at, PersonId by) {
        sql.insertInto(VOLUME)
                .set(VOLUME.BOOK, book.value())
                .set(VOLUME.NUMBER, (short) number)
                .set(VOLUME.OPENED_AT, at)
                .set(VOLUME.OPENED_BY, by.value())
                .execute();
    }

    /** Notes a serial in the open volume; its number, or empty when none is open. Those of older books come unordered. */
    Optional<Integer> enter(BookId book, int serial) {
        return sql.update(VOLUME)
                .set(
                        VOLUME.FIRST_SERIAL,
                        when(VOLUME.FIRST_SERIAL.eq(0), val(serial)).otherwise(least(VOLUME.FIRST_SERIAL, val(serial))))
                .set(VOLUME.LAST_SERIAL, greatest(VOLUME.LAST_SERIAL, val(serial)))
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.CLOSED_AT.isNull())
                .returningResult(VOLUME.NUMBER)
                .fetchOptional(row -> row.value1().intValue());
    }

    /** Keeps a volume from being closed while a line in it is changed; false when it is closed already. */
    boolean hold(BookId book, int number) {
        return sql.select(VOLUME.NUMBER)
                .from(VOLUME)
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.NUMBER.eq((short) number), VOLUME.CLOSED_AT.isNull())
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    /** The same for whichever volume is open; its number. */
    Optional<Integer> holdOpen(BookId book) {
        return sql.select(VOLUME.NUMBER)
                .from(VOLUME)
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.CLOSED_AT.isNull())
                .forShare()
                .fetchOptional(row -> row.value1().intValue());
    }

    /** The newest volume, locked until the act is done. */
    BookVolume lockLast(BookId book) {
        return sql.selectFrom(VOLUME)
                .where(VOLUME.BOOK.eq(book.value()))
                .orderBy(VOLUME.NUMBER.desc())
                .limit(1)
                .forUpdate()
                .fetchSingle(VolumeStore::volume);
    }

    int reserved(BookId book, int volume) {
        return sql.fetchCount(
                DOCUMENT,
                DOCUMENT.BOOK.eq(book.value()),
                DOCUMENT.VOLUME.eq((short) volume),
                DOCUMENT.STATE.eq(DocumentView.State.RESERVED.name()));
    }

    void close(BookId book, int number, Instant at, PersonId by, @Nullable PersonId second) {
        sql.update(VOLUME)
                .set(VOLUME.CLOSED_AT, at)
                .set(VOLUME.CLOSED_BY, by.value())
                .set(VOLUME.CONFIRMED_BY, second == null ? null : second.value())
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.NUMBER.eq((short) number))
                .execute();
    }

    void reopen(BookId book, int number) {
        sql.update(VOLUME)
                .setNull(VOLUME.CLOSED_AT)
                .setNull(VOLUME.CLOSED_BY)
                .setNull(VOLUME.CONFIRMED_BY)
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.NUMBER.eq((short) number))
                .execute();
    }

    /** The volumes of these books, oldest first. */
    Map<BookId, List<BookVolume>> of(Collection<BookId> books) {
        var ids = books.stream().map(BookId::value).toArray(UUID[]::new);
        return sql.selectFrom(VOLUME)
                .where(VOLUME.BOOK.eq(any(ids)))
                .orderBy(VOLUME.BOOK, VOLUME.NUMBER)
                .fetchGroups(row -> new BookId(row.getBook()), VolumeStore::volume);
    }

    private static BookVolume volume(VolumeRecord row) {
        var closer = row.getClosedBy();
        return new BookVolume(
                row.getNumber(),
                OfficeDay.of(row.getOpenedAt()),
                row.getFirstSerial(),
                row.getLastSerial(),
                row.getClosedAt(),
                closer == null ? null : new PersonId(closer));
    }
}
