package vn.somat.safeguards.seals;

import static vn.somatdb.safeguards.Tables.OFFICIAL_SEAL_USE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somatdb.safeguards.tables.records.OfficialSealUseRecord;

/** Rows of what seals were put on. */
@Repository
class SealUseStore {

    private final DSLContext sql;

    SealUseStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID seal, SealUse use, Instant at, UUID entry) {
        var asked = use.askedBy();
        sql.insertInto(OFFICIAL_SEAL_USE)
                .set(OFFICIAL_SEAL_USE.SEAL, seal)
                .set(OFFICIAL_SEAL_USE.DAY, use.day())
                .set(OFFICIAL_SEAL_USE.PAPER, use.paper())
                .set(OFFICIAL_SEAL_USE.COPIES, use.copies())
                .set(OFFICIAL_SEAL_USE.ASKED_BY, asked == null ? null : asked.value())
                .set(OFFICIAL_SEAL_USE.NOTE, use.note())
                .set(OFFICIAL_SEAL_USE.AT, at)
                .set(OFFICIAL_SEAL_USE.BY, use.by().value())
                .set(OFFICIAL_SEAL_USE.ENTRY, entry)
                .execute();
    }

    /** False when there is no such line, or it was struck out. */
    boolean strike(UUID seal, long number, String why) {
        return sql.update(OFFICIAL_SEAL_USE)
                        .set(OFFICIAL_SEAL_USE.STRUCK, why)
                        .where(OFFICIAL_SEAL_USE.SEAL.eq(seal))
                        .and(OFFICIAL_SEAL_USE.NUMBER.eq(number))
                        .and(OFFICIAL_SEAL_USE.STRUCK.isNull())
                        .execute()
                == 1;
    }

    /** The latest first. @param before number of the last of the page before */
    List<SealUse> page(UUID seal, long before, int limit) {
        return some(OFFICIAL_SEAL_USE.SEAL.eq(seal).and(OFFICIAL_SEAL_USE.NUMBER.lt(before)), limit);
    }

    List<SealUse> between(UUID seal, LocalDate from, LocalDate to, int limit) {
        return some(OFFICIAL_SEAL_USE.SEAL.eq(seal).and(OFFICIAL_SEAL_USE.DAY.between(from, to)), limit)
                .reversed();
    }

    private List<SealUse> some(Condition which, int limit) {
        return sql.selectFrom(OFFICIAL_SEAL_USE)
                .where(which)
                .orderBy(OFFICIAL_SEAL_USE.NUMBER.desc())
                .limit(limit)
                .fetch(SealUseStore::read);
    }

    private static SealUse read(OfficialSealUseRecord row) {
        var asked = row.getAskedBy();
        return new SealUse(
                row.getNumber(),
                row.getDay(),
                row.getPaper(),
                row.getCopies(),
                asked == null ? null : new PersonId(asked),
                row.getNote(),
                new PersonId(row.getBy()),
                row.getStruck());
    }
}
