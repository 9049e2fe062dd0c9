package vn.somat.safeguards.seals;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.safeguards.Tables.OFFICIAL_SEAL;
import static vn.somatdb.safeguards.Tables.OFFICIAL_SEAL_USE;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều sổ con dấu tự trả lời đoàn kiểm tra: who keeps each, whether it was looked at, and what it was put on. */
@Repository
class SealProbeStore implements Probes {

    private final DSLContext sql;

    SealProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "seal-keeper-gone",
                seals(scope -> notExists(selectOne()
                        .from(MANDATE)
                        .where(
                                MANDATE.PERSON.eq(OFFICIAL_SEAL.KEEPER),
                                MANDATE.REVOKED_AT.isNull(),
                                MANDATE.FIRST_DAY.le(scope.today()))
                        .and(MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today()))))),
                "seals-unchecked",
                seals(scope -> OFFICIAL_SEAL.CHECKED_ON.isNull().or(OFFICIAL_SEAL.NEXT_CHECK.lt(scope.today()))),
                "seals-unsound",
                seals(scope -> OFFICIAL_SEAL.SOUND.isFalse()),
                "seal-on-unregistered",
                this::unregistered);
    }

    private Probe seals(Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var kept = OFFICIAL_SEAL.GONE_AT.isNull().and(of(scope));
            return new Probed(
                    sql.fetchCount(OFFICIAL_SEAL, kept),
                    sql.select(
                                    OFFICIAL_SEAL.ID,
                                    OFFICIAL_SEAL.NUMBER,
                                    OFFICIAL_SEAL.NEXT_CHECK,
                                    OFFICIAL_SEAL.CHECKED_ON,
                                    OFFICIAL_SEAL.NAME)
                            .from(OFFICIAL_SEAL)
                            .where(kept, wrong.apply(scope))
                            .orderBy(OFFICIAL_SEAL.NUMBER)
                            .limit(scope.most())
                            .fetch(row -> new ProbedCase(
                                    label(row.value2()),
                                    "/seals/" + row.value1(),
                                    row.value3() == null ? row.value4() : row.value3(),
                                    row.value5())));
        };
    }

    /** The seal of the body was put on a paper whose number no book has: whatever goes out is registered first. */
    private Probed unregistered(Reader reader, ProbeScope scope) {
        var used = OFFICIAL_SEAL_USE.join(OFFICIAL_SEAL).on(OFFICIAL_SEAL.ID.eq(OFFICIAL_SEAL_USE.SEAL));
        var lines = OFFICIAL_SEAL_USE
                .STRUCK
                .isNull()
                .and(OFFICIAL_SEAL.KIND.eq("BODY"))
                .and(OFFICIAL_SEAL_USE.DAY.ge(scope.from()))
                .and(of(scope));
        return new Probed(
                sql.fetchCount(sql.selectOne().from(used).where(lines)),
                sql.select(OFFICIAL_SEAL.ID, OFFICIAL_SEAL.NUMBER, OFFICIAL_SEAL_USE.DAY, OFFICIAL_SEAL_USE.PAPER)
                        .from(used)
                        .where(
                                lines,
                                notExists(selectOne()
                                        .from(DOCUMENT)
                                        .where(
                                                DOCUMENT.DIRECTION.eq("OUTGOING"),
                                                lower(DOCUMENT.NUMBER).eq(lower(OFFICIAL_SEAL_USE.PAPER)),
                                                DOCUMENT.STATE.eq("REGISTERED"),
                                                DOCUMENT.RANK.le((short) reader.clearance()))))
                        .orderBy(OFFICIAL_SEAL_USE.DAY, OFFICIAL_SEAL_USE.NUMBER)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                row.value4(), "/seals/" + row.value1(), row.value3(), label(row.value2()))));
    }

    private static Condition of(ProbeScope scope) {
        return scope.unit() == null ? noCondition() : OFFICIAL_SEAL.KEEPER.in(scope.people());
    }

    private static String label(long number) {
        return String.format(Locale.ROOT, "CD-%04d", number);
    }
}
