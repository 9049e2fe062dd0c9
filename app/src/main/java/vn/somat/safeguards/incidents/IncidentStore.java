package vn.somat.safeguards.incidents;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.safeguards.Tables.INCIDENT;
import static vn.somatdb.safeguards.Tables.INCIDENT_ACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.ContentId;
import vn.somatdb.safeguards.tables.records.IncidentRecord;

/** Rows of incidents and of what was done about them; only those that are there for the reader. */
@Repository
class IncidentStore {

    /** What is sealed of an incident. */
    record Words(ContentId content, byte[] what, byte[] how, byte @Nullable [] seen) {}

    /** An act as it is stored. */
    record Acted(IncidentAct act, byte @Nullable [] words) {}

    private final DSLContext sql;
    private final Regulations regulations;

    IncidentStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    void insert(Incident incident, Words words) {
        sql.insertInto(INCIDENT)
                .set(INCIDENT.ID, incident.id().value())
                .set(INCIDENT.KIND, incident.kind().name())
                .set(INCIDENT.LEVEL, incident.level().code())
                .set(INCIDENT.RANK, (short) incident.level().rank())
                .set(INCIDENT.CARRIER, incident.carrier())
                .set(INCIDENT.DOCUMENT, incident.document())
                .set(INCIDENT.HAPPENED_ON, incident.happened())
                .set(INCIDENT.FOUND_ON, incident.found())
                .set(INCIDENT.CONTENT, words.content().value())
                .set(INCIDENT.SEALED_WHAT, words.what())
                .set(INCIDENT.SEALED_HOW, words.how())
                .set(INCIDENT.SEALED_SEEN, words.seen())
                .set(INCIDENT.OPENED_AT, incident.openedAt())
                .set(INCIDENT.OPENED_BY, incident.openedBy().value())
                .set(INCIDENT.HANDLE_BY, incident.handleBy())
                .set(INCIDENT.ACTS, incident.acts())
                .execute();
    }

    /** One more act than before. */
    void change(Incident incident, @Nullable PersonId second) {
        var seen = incident.seenBy();
        var closed = incident.closedBy();
        sql.update(INCIDENT)
                .set(INCIDENT.SEEN_AT, incident.seenAt())
                .set(INCIDENT.SEEN_BY, seen == null ? null : seen.value())
                .set(INCIDENT.HANDLE_BY, incident.handleBy())
                .set(INCIDENT.CLOSED_AT, incident.closedAt())
                .set(INCIDENT.CLOSED_BY, closed == null ? null : closed.value())
                .set(INCIDENT.SECOND, second == null ? null : second.value())
                .set(INCIDENT.ACTS, incident.acts())
                .where(INCIDENT.ID.eq(incident.id().value()))
                .execute();
    }

    void acted(IncidentId id, Acted acted, UUID entry) {
        var act = acted.act();
        sql.insertInto(INCIDENT_ACT)
                .set(INCIDENT_ACT.INCIDENT, id.value())
                .set(INCIDENT_ACT.ACT, act.number())
                .set(INCIDENT_ACT.KIND, act.kind().name())
                .set(INCIDENT_ACT.DAY, act.day())
                .set(INCIDENT_ACT.SEALED_WORDS, acted.words())
                .set(INCIDENT_ACT.AT, act.at())
                .set(INCIDENT_ACT.BY, act.by().value())
                .set(INCIDENT_ACT.ENTRY, entry)
                .execute();
    }

    Optional<Incident> find(Reader reader, IncidentId id) {
        return some(reader, INCIDENT.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Kept from everybody else until the act is done. */
    Optional<Incident> lock(Reader reader, IncidentId id) {
        return sql.selectFrom(INCIDENT)
                .where(INCIDENT.ID.eq(id.value()), there(reader))
                .forUpdate()
                .fetchOptional(this::read);
    }

    /** Newest first. @param before number of the last one of the page before */
    List<Incident> page(Reader reader, boolean openOnly, @Nullable Long before, int limit) {
        return some(
                reader,
                (openOnly ? INCIDENT.CLOSED_AT.isNull() : noCondition())
                        .and(before == null ? noCondition() : INCIDENT.NUMBER.lt(before)),
                limit);
    }

    /** Discovered between two days, newest first. @param kind null: both */
    List<Incident> found(Reader reader, Days days, @Nullable IncidentKind kind, @Nullable Long before, int limit) {
        return some(
                reader,
                INCIDENT.FOUND_ON
                        .between(days.from(), days.to())
                        .and(INCIDENT.PREDECESSOR.isNull())
                        .and(kind == null ? noCondition() : INCIDENT.KIND.eq(kind.name()))
                        .and(before == null ? noCondition() : INCIDENT.NUMBER.lt(before)),
                limit);
    }

    /** What somebody reported and may not read: above their clearance, or they read no titles. Newest first. */
    List<Filed> filed(Reader reader, int limit) {
        return sql.select(INCIDENT.NUMBER, INCIDENT.OPENED_AT)
                .from(INCIDENT)
                .where(INCIDENT.OPENED_BY.eq(reader.person().value()), not(there(reader)))
                .orderBy(INCIDENT.NUMBER.desc())
                .limit(limit)
                .fetch(row -> new Filed(Incident.label(row.value1()), row.value2()));
    }

    List<Incident> about(Reader reader, UUID carrier) {
        return some(reader, INCIDENT.CARRIER.eq(carrier), 20);
    }

    /** Open ones whose day lies between two. */
    List<Incident> due(Reader reader, LocalDate from, LocalDate to, int limit) {
        return some(reader, INCIDENT.CLOSED_AT.isNull().and(INCIDENT.HANDLE_BY.between(from, to)), limit);
    }

    int unseen(Reader reader, int limit) {
        return count(reader, INCIDENT.SEEN_AT.isNull(), limit);
    }

    /** Open ones nobody outside was told of. */
    int untold(Reader reader, int limit) {
        return count(
                reader,
                notExists(selectOne()
                        .from(INCIDENT_ACT)
                        .where(INCIDENT_ACT.INCIDENT.eq(INCIDENT.ID))
                        .and(INCIDENT_ACT.KIND.eq(IncidentAct.Kind.TOLD.name()))),
                limit);
    }

    int late(Reader reader, LocalDate today, int limit) {
        return count(reader, INCIDENT.HANDLE_BY.lt(today), limit);
    }

    Words words(IncidentId id) {
        return sql.select(INCIDENT.CONTENT, INCIDENT.SEALED_WHAT, INCIDENT.SEALED_HOW, INCIDENT.SEALED_SEEN)
                .from(INCIDENT)
                .where(INCIDENT.ID.eq(id.value()))
                .fetchSingle(row -> new Words(new ContentId(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    List<Acted> acts(IncidentId id) {
        return sql.selectFrom(INCIDENT_ACT)
                .where(INCIDENT_ACT.INCIDENT.eq(id.value()))
                .orderBy(INCIDENT_ACT.ACT)
                .fetch(row -> new Acted(
                        new IncidentAct(
                                row.getAct(),
                                IncidentAct.Kind.valueOf(row.getKind()),
                                row.getDay(),
                                null,
                                row.getAt(),
                                new PersonId(row.getBy())),
                        row.getSealedWords()));
    }

    private int count(Reader reader, Condition which, int limit) {
        return sql.fetchCount(sql.selectOne()
                .from(INCIDENT)
                .where(INCIDENT.CLOSED_AT.isNull(), there(reader), which)
                .limit(limit));
    }

    private List<Incident> some(Reader reader, Condition which, int limit) {
        return sql.selectFrom(INCIDENT)
                .where(there(reader), which)
                .orderBy(INCIDENT.NUMBER.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** For whoever answers for all of them up to their clearance, and for who reported it. */
    static Condition there(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var own = INCIDENT.OPENED_BY.eq(reader.person().value());
        boolean all = reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
        return INCIDENT.RANK.le((short) reader.clearance()).and(all ? noCondition() : own);
    }

    private Incident read(IncidentRecord row) {
        return new Incident(
                new IncidentId(row.getId()),
                row.getNumber(),
                IncidentKind.valueOf(row.getKind()),
                level(row.getLevel()),
                row.getCarrier(),
                row.getDocument(),
                row.getHappenedOn(),
                row.getFoundOn(),
                row.getOpenedAt(),
                new PersonId(row.getOpenedBy()),
                row.getSeenAt(),
                row.getSeenBy() == null ? null : new PersonId(row.getSeenBy()),
                row.getHandleBy(),
                row.getClosedAt(),
                row.getClosedBy() == null ? null : new PersonId(row.getClosedBy()),
                row.getActs());
    }

    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}
