package vn.somat.safeguards.people;

import static vn.somatdb.safeguards.Tables.OFFICER;
import static vn.somatdb.safeguards.Tables.OFFICER_EVIDENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Confirmed;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somatdb.safeguards.tables.records.OfficerRecord;

/** Rows of those who keep secrets for the office, and of the evidence for each. */
@Repository
class OfficerStore {

    private static final int MOST = 500;

    private final DSLContext sql;

    OfficerStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Officer officer, Instant at, PersonId by, Confirmed signed, UUID entry) {
        var second = signed.second();
        try {
            sql.insertInto(OFFICER)
                    .set(OFFICER.ID, officer.id())
                    .set(OFFICER.PERSON, officer.person().value())
                    .set(OFFICER.KIND, officer.kind().name())
                    .set(OFFICER.BASIS, officer.basis())
                    .set(OFFICER.FROM_DAY, officer.from())
                    .set(OFFICER.ENTERED_AT, at)
                    .set(OFFICER.ENTERED_BY, by.value())
                    .set(OFFICER.SECOND, second == null ? null : second.value())
                    .set(OFFICER.ALONE, signed.alone())
                    .set(OFFICER.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.invalid("person", "people.officer.charged");
        }
    }

    /** False when the charge has ended already. */
    boolean end(UUID id, LocalDate last, String note) {
        return sql.update(OFFICER)
                        .set(OFFICER.TO_DAY, last)
                        .set(OFFICER.ENDED_NOTE, note)
                        .where(OFFICER.ID.eq(id))
                        .and(OFFICER.TO_DAY.isNull())
                        .execute()
                == 1;
    }

    void prove(UUID officer, Evidence evidence, Instant at, PersonId by, UUID entry) {
        sql.insertInto(OFFICER_EVIDENCE)
                .set(OFFICER_EVIDENCE.OFFICER, officer)
                .set(OFFICER_EVIDENCE.CONDITION, evidence.condition())
                .set(OFFICER_EVIDENCE.MET, evidence.met())
                .set(OFFICER_EVIDENCE.EVIDENCE, evidence.text())
                .set(OFFICER_EVIDENCE.AT, at)
                .set(OFFICER_EVIDENCE.BY, by.value())
                .set(OFFICER_EVIDENCE.ENTRY, entry)
                .execute();
    }

    Optional<Officer> find(UUID id) {
        return some(OFFICER.ID.eq(id)).stream().findFirst();
    }

    /** Those whose charge has not ended, the earliest first. */
    List<Officer> charged(LocalDate today) {
        return some(OFFICER.TO_DAY.isNull().or(OFFICER.TO_DAY.ge(today)));
    }

    List<Officer> former(LocalDate today) {
        return some(OFFICER.TO_DAY.lt(today));
    }

    /** The latest for each condition. */
    Map<String, Evidence> evidence(UUID officer) {
        var latest = new LinkedHashMap<String, Evidence>();
        sql.selectFrom(OFFICER_EVIDENCE)
                .where(OFFICER_EVIDENCE.OFFICER.eq(officer))
                .orderBy(OFFICER_EVIDENCE.NUMBER)
                .forEach(row -> latest.put(
                        row.getCondition(), new Evidence(row.getCondition(), row.getMet(), row.getEvidence())));
        return latest;
    }

    private List<Officer> some(Condition which) {
        return sql.selectFrom(OFFICER)
                .where(which)
                .orderBy(OFFICER.FROM_DAY, OFFICER.ID)
                .limit(DSL.inline(MOST))
                .fetch(OfficerStore::read);
    }

    private static Officer read(OfficerRecord row) {
        return new Officer(
                row.getId(),
                new PersonId(row.getPerson()),
                OfficerKind.valueOf(row.getKind()),
                row.getBasis(),
                row.getFromDay(),
                row.getToDay(),
                row.getEndedNote(),
                List.of());
    }
}
