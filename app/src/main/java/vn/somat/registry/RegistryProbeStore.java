package vn.somat.registry;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.CORRECTION;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.RECIPIENT;

import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều văn bản trong sổ tự trả lời đoàn kiểm tra: numbers, columns, levels and terms of the lines. */
@Repository
class RegistryProbeStore implements Probes {

    /** From so many days on what waits has waited too long; the practice texts name none, so the longest of a slip. */
    private static final int WAITED = 10;

    private static final Condition STANDS = DOCUMENT.STATE.in("REGISTERED", "OUTSIDE_ONLY");
    private static final Condition SECRET = DOCUMENT.RANK.gt((short) 0);
    /** One that came unmarked waits for its level, in the book it came into, and has no term before. */
    private static final Condition MARKED =
            DOCUMENT.UNMARKED.isNull().or(DOCUMENT.UNMARKED.notIn("WAITING", "DECIDED"));

    private static final Condition OURS = DOCUMENT.DIRECTION.eq("OUTGOING");

    private final DSLContext sql;

    RegistryProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.ofEntries(
                entry("all-papers", lines(SECRET.and(STANDS), noCondition(), 0)),
                entry("numbers-reserved", lines(DOCUMENT.STATE.eq("RESERVED"), noCondition(), WAITED)),
                entry("numbers-inserted", lines(noCondition(), DOCUMENT.INSERTED.isTrue(), 0)),
                entry(
                        "wrong-book",
                        lines(
                                SECRET.and(STANDS).and(MARKED),
                                exists(selectOne().from(BOOK).where(BOOK.ID.eq(DOCUMENT.BOOK), BOOK.SECRET.isFalse())),
                                0)),
                entry(
                        "registered-late",
                        lines(
                                SECRET.and(STANDS)
                                        .and(DOCUMENT.ARRIVAL_DATE.isNotNull())
                                        .and(DOCUMENT.IMPORTED.isFalse()),
                                condition(
                                        "({0} at time zone 'Asia/Ho_Chi_Minh')::date > {1} + 1",
                                        DOCUMENT.REGISTERED_AT, DOCUMENT.ARRIVAL_DATE),
                                0)),
                entry(
                        "columns-empty",
                        lines(
                                SECRET.and(STANDS).and(DOCUMENT.ADDRESSEE.isNull()),
                                DOCUMENT.PAGES
                                        .isNull()
                                        .or(DOCUMENT.COPIES.isNull())
                                        .or(DOCUMENT.DATE.isNull()),
                                0)),
                entry(
                        "no-recipients",
                        lines(
                                SECRET.and(STANDS).and(OURS),
                                notExists(selectOne()
                                        .from(RECIPIENT)
                                        .where(RECIPIENT.DOCUMENT.eq(DOCUMENT.ID), RECIPIENT.WITHDRAWN.isNull())),
                                0)),
                entry(
                        "abstract-written",
                        lines(DOCUMENT.ABSTRACTS.eq("NEVER").and(STANDS), DOCUMENT.SEALED_TITLE.isNotNull(), 0)),
                entry(
                        "unmarked-waiting",
                        lines(DOCUMENT.UNMARKED.isNotNull(), DOCUMENT.UNMARKED.eq("WAITING"), WAITED)),
                entry(
                        "envelopes-closed",
                        lines(DOCUMENT.ADDRESSEE.isNotNull(), DOCUMENT.STATE.eq("OUTSIDE_ONLY"), WAITED)),
                entry("undetermined", lines(SECRET.and(STANDS).and(OURS), DOCUMENT.DETERMINATION.isNull(), 0)),
                entry("term-over", term()),
                entry("term-unknown", lines(SECRET.and(STANDS).and(MARKED), DOCUMENT.PROTECTED_UNTIL.isNull(), 0)),
                entry(
                        "corrected-alone",
                        lines(
                                SECRET.and(STANDS),
                                exists(selectOne()
                                        .from(CORRECTION)
                                        .where(
                                                CORRECTION.DOCUMENT.eq(DOCUMENT.ID),
                                                CORRECTION.SECOND.isNull(),
                                                CORRECTION.FIELD.eq("level"))),
                                0)),
                entry("cancelled-alone", lines(DOCUMENT.STATE.eq("CANCELLED"), DOCUMENT.SEALED_REASON.isNull(), 0)));
    }

    /** Lines among which some are wrong; those that wait are so only after some days. */
    private Probe lines(Condition among, Condition wrong, int days) {
        return (reader, scope) -> {
            var waited = days == 0 ? noCondition() : DOCUMENT.REGISTERED_AT.lt(scope.ago(days));
            return probed(reader, scope, among.and(DOCUMENT.REGISTERED_AT.ge(scope.since())), wrong.and(waited), false);
        };
    }

    /** What is over today is told from whatever year it is. */
    private Probe term() {
        return (reader, scope) ->
                probed(reader, scope, SECRET.and(STANDS), DOCUMENT.PROTECTED_UNTIL.lt(scope.today()), true);
    }

    private Probed probed(Reader reader, ProbeScope scope, Condition among, Condition wrong, boolean term) {
        var seen = VisibilityStore.lines(reader).and(among).and(of(scope));
        int examined = sql.fetchCount(DOCUMENT, seen);
        var cases = sql.select(
                        DOCUMENT.ID,
                        DOCUMENT.SERIAL,
                        DOCUMENT.INSERTION,
                        DOCUMENT.NUMBER,
                        DOCUMENT.DIRECTION,
                        DOCUMENT.REGISTERED_AT,
                        DOCUMENT.PROTECTED_UNTIL,
                        BOOK.FORM,
                        BOOK.YEAR)
                .from(DOCUMENT)
                .join(BOOK)
                .on(BOOK.ID.eq(DOCUMENT.BOOK))
                .where(seen, wrong)
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(
                        label(row),
                        "/documents/" + row.get(DOCUMENT.ID),
                        term ? row.get(DOCUMENT.PROTECTED_UNTIL) : ProbeScope.day(row.get(DOCUMENT.REGISTERED_AT)),
                        row.get(DOCUMENT.NUMBER)));
        return new Probed(examined, cases);
    }

    /** {@code BMNN-ĐẾN 12/2026}: as whoever takes the book from the shelf finds it. */
    static String label(Record row) {
        return code(row.get(BOOK.FORM)) + " " + row.get(DOCUMENT.SERIAL) + row.get(DOCUMENT.INSERTION) + "/"
                + row.get(BOOK.YEAR);
    }

    static String code(String form) {
        return form.toUpperCase(Locale.ROOT).replace("-DEN", "-ĐẾN").replace("-DI", "-ĐI");
    }

    private static Condition of(ProbeScope scope) {
        return scope.unit() == null
                ? noCondition()
                : DOCUMENT.UNIT.in(scope.units()).or(DOCUMENT.DRAFTER.in(scope.people()));
    }
}
