package vn.somat.interchange.handover;

import static vn.somatdb.interchange.Tables.PARCEL;
import static vn.somatdb.interchange.Tables.PARCEL_PIECE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somatdb.interchange.tables.records.ParcelRecord;

/** The tray of packages, as they arrived: sealed, piece by piece. */
@Repository
class ParcelStore {

    /** A package in the tray. */
    record Row(
            ParcelId id,
            Instant receivedAt,
            PersonId receivedBy,
            long size,
            String sha256,
            @Nullable String report) {}

    private final DSLContext sql;

    ParcelStore(DSLContext sql) {
        this.sql = sql;
    }

    void begin(ParcelId id, Instant at, PersonId by) {
        sql.insertInto(PARCEL)
                .set(PARCEL.ID, id.value())
                .set(PARCEL.RECEIVED_AT, at)
                .set(PARCEL.RECEIVED_BY, by.value())
                .execute();
    }

    void add(ParcelId id, int number, byte[] piece) {
        sql.insertInto(PARCEL_PIECE)
                .set(PARCEL_PIECE.PARCEL, id.value())
                .set(PARCEL_PIECE.NUMBER, number)
                .set(PARCEL_PIECE.BYTES, piece)
                .execute();
    }

    void arrived(ParcelId id, long size, String sha256) {
        sql.update(PARCEL)
                .set(PARCEL.SIZE, size)
                .set(PARCEL.SHA256, sha256)
                .where(PARCEL.ID.eq(id.value()))
                .execute();
    }

    void checked(ParcelId id, String report) {
        sql.update(PARCEL)
                .set(PARCEL.REPORT, JSONB.valueOf(report))
                .where(PARCEL.ID.eq(id.value()))
                .execute();
    }

    /** With its pieces. */
    void discard(ParcelId id) {
        sql.deleteFrom(PARCEL).where(PARCEL.ID.eq(id.value())).execute();
    }

    Optional<Row> find(ParcelId id) {
        return sql.selectFrom(PARCEL)
                .where(PARCEL.ID.eq(id.value()), PARCEL.SHA256.isNotNull())
                .fetchOptional(ParcelStore::row);
    }

    /** So that nobody accepts it twice at the same moment. */
    Optional<Row> lock(ParcelId id) {
        return sql.selectFrom(PARCEL)
                .where(PARCEL.ID.eq(id.value()), PARCEL.SHA256.isNotNull())
                .forUpdate()
                .fetchOptional(ParcelStore::row);
    }

    List<Row> all() {
        return sql.selectFrom(PARCEL)
                .where(PARCEL.SHA256.isNotNull())
                .orderBy(PARCEL.RECEIVED_AT.desc(), PARCEL.ID)
                .fetch(ParcelStore::row);
    }

    /** The bytes as they came, a piece in memory at a time. */
    InputStream read(ParcelId id) {
        return new SequenceInputStream(new Enumeration<>() {
            private int number;
            private byte @Nullable [] ahead = piece(id, 0);

            @Override
            public boolean hasMoreElements() {
                return ahead != null;
            }

            @Override
            public InputStream nextElement() {
                var next = ahead;
                if (next == null) {
                    throw new NoSuchElementException();
                }
                ahead = piece(id, ++number);
                return new ByteArrayInputStream(next);
            }
        });
    }

    private byte @Nullable [] piece(ParcelId id, int number) {
        return sql.select(PARCEL_PIECE.BYTES)
                .from(PARCEL_PIECE)
                .where(PARCEL_PIECE.PARCEL.eq(id.value()), PARCEL_PIECE.NUMBER.eq(number))
                .fetchOne(PARCEL_PIECE.BYTES);
    }

    private static Row row(ParcelRecord row) {
        return new Row(
                new ParcelId(row.getId()),
                row.getReceivedAt(),
                new PersonId(row.getReceivedBy()),
                row.getSize(),
                row.getSha256(),
                row.getReport() == null ? null : row.getReport().data());
    }
}
