package vn.somat.safeguards.seals;

import static vn.somatdb.safeguards.Tables.OFFICIAL_SEAL;
import static vn.somatdb.safeguards.Tables.OFFICIAL_SEAL_ACT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.seals.OfficialSeal.Check;
import vn.somatdb.safeguards.tables.records.OfficialSealRecord;

/** Rows of seals and of what was done to them. */
@Repository
class SealStore {

    private final DSLContext sql;

    SealStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(OfficialSeal seal, Instant at, PersonId by) {
        var row = sql.newRecord(OFFICIAL_SEAL);
        fill(row, seal);
        row.setId(seal.id());
        row.setKind(seal.kind().name());
        row.setName(seal.name());
        row.setStamp(seal.stamp());
        row.setCertificate(seal.certificate());
        row.setReceived(seal.received());
        row.setEnteredAt(at);
        row.setEnteredBy(by.value());
        sql.insertInto(OFFICIAL_SEAL).set(row).execute();
    }

    /** One more act than before. */
    void change(OfficialSeal seal) {
        var row = sql.newRecord(OFFICIAL_SEAL);
        fill(row, seal);
        sql.update(OFFICIAL_SEAL).set(row).where(OFFICIAL_SEAL.ID.eq(seal.id())).execute();
    }

    void acted(OfficialSeal seal, SealAct act, UUID entry) {
        var second = act.second();
        sql.insertInto(OFFICIAL_SEAL_ACT)
                .set(OFFICIAL_SEAL_ACT.SEAL, seal.id())
                .set(OFFICIAL_SEAL_ACT.ACT, seal.acts())
                .set(OFFICIAL_SEAL_ACT.KIND, act.kind().name())
                .set(OFFICIAL_SEAL_ACT.AT, act.at())
                .set(OFFICIAL_SEAL_ACT.BY, act.by().value())
                .set(OFFICIAL_SEAL_ACT.SECOND, second == null ? null : second.value())
                .set(OFFICIAL_SEAL_ACT.ALONE, act.alone())
                .set(OFFICIAL_SEAL_ACT.KEEPER, act.keeper().value())
                .set(OFFICIAL_SEAL_ACT.NOTE, act.note())
                .set(OFFICIAL_SEAL_ACT.MINUTES, act.minutes())
                .set(OFFICIAL_SEAL_ACT.ENTRY, entry)
                .execute();
    }

    Optional<OfficialSeal> find(UUID id) {
        return some(OFFICIAL_SEAL.ID.eq(id), 1).stream().findFirst();
    }

    /** Kept as it is until the act is done. */
    OfficialSeal lock(UUID id) {
        return sql.selectFrom(OFFICIAL_SEAL)
                .where(OFFICIAL_SEAL.ID.eq(id))
                .forUpdate()
                .fetchOptional(SealStore::read)
                .orElseThrow(Refusal::notThere);
    }

    /** By number; those in use, or those that went. @param after number of the last of the page before */
    List<OfficialSeal> page(boolean gone, long after, int limit) {
        return some(
                (gone ? OFFICIAL_SEAL.GONE_AT.isNotNull() : OFFICIAL_SEAL.GONE_AT.isNull())
                        .and(OFFICIAL_SEAL.NUMBER.gt(after)),
                limit);
    }

    List<OfficialSeal> keptBy(PersonId person, int limit) {
        return some(OFFICIAL_SEAL.GONE_AT.isNull().and(OFFICIAL_SEAL.KEEPER.eq(person.value())), limit);
    }

    /** Newest first. */
    List<SealAct> acts(UUID seal) {
        return sql.selectFrom(OFFICIAL_SEAL_ACT)
                .where(OFFICIAL_SEAL_ACT.SEAL.eq(seal))
                .orderBy(OFFICIAL_SEAL_ACT.ACT.desc())
                .fetch(row -> new SealAct(
                        SealAct.Kind.valueOf(row.getKind()),
                        row.getAt(),
                        new PersonId(row.getBy()),
                        row.getSecond() == null ? null : new PersonId(row.getSecond()),
                        row.getAlone(),
                        new PersonId(row.getKeeper()),
                        row.getNote(),
                        row.getMinutes()));
    }

    private List<OfficialSeal> some(Condition which, int limit) {
        return sql.selectFrom(OFFICIAL_SEAL)
                .where(which)
                .orderBy(OFFICIAL_SEAL.NUMBER)
                .limit(limit)
                .fetch(SealStore::read);
    }

    private static void fill(OfficialSealRecord row, OfficialSeal seal) {
        var check = seal.checked();
        row.setKeeper(seal.keeper().value());
        row.setPlace(seal.place());
        row.setCheckedOn(check == null ? null : check.on());
        row.setSound(check == null ? null : (Boolean) check.sound());
        row.setCheckNote(check == null ? null : check.note());
        row.setNextCheck(check == null ? null : check.next());
        row.setGoneAt(seal.gone());
        row.setActs(seal.acts());
    }

    private static OfficialSeal read(OfficialSealRecord row) {
        LocalDate on = row.getCheckedOn();
        return new OfficialSeal(
                row.getId(),
                row.getNumber(),
                SealKind.valueOf(row.getKind()),
                row.getName(),
                row.getStamp(),
                row.getCertificate(),
                row.getReceived(),
                new PersonId(row.getKeeper()),
                row.getPlace(),
                on == null ? null : new Check(on, row.getSound(), row.getCheckNote(), row.getNextCheck()),
                row.getGoneAt(),
                row.getActs());
    }
}
