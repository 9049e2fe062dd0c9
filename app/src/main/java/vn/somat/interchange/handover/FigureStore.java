package vn.somat.interchange.handover;

import static org.jooq.Records.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts what a hand-over is about: in the house that ends all there is, in the one that goes on what came by one act. */
@Repository
class FigureStore {

    private static final Map<String, String> DUTIES = duties();

    private final DSLContext sql;

    FigureStore(DSLContext sql) {
        this.sql = sql;
    }

    private static Map<String, String> duties() {
        var duties = new LinkedHashMap<String, String>();
        duties.put(
                "terms",
                "registry.document t where t.protected_until is not null and t.state in ('REGISTERED', 'OUTSIDE_ONLY')");
        duties.put("envelopes", "registry.document t where t.state = 'OUTSIDE_ONLY'");
        duties.put("unmarked", "registry.document t where t.unmarked in ('WAITING', 'DECIDED')");
        duties.put("proposals", "classification.determination t where t.state in ('PROPOSED', 'RETURNED', 'DECIDED')");
        duties.put(
                "notices",
                "classification.level_notice n join classification.level_change t on t.id = n.change"
                        + " where (n.position > 0 and n.sent_day is null and n.waived_day is null)"
                        + " or (n.sent_day is not null and n.answered_day is null)"
                        + " or (n.marked_day is null and (n.position = 0 or n.answered_day is not null))");
        duties.put("copy-orders", "custody.copy_order t where t.state in ('ASKED', 'ALLOWED')");
        duties.put("requests", "custody.request t where t.state in ('ASKED', 'ALLOWED', 'OUT')");
        duties.put("destructions", "custody.destruction t where t.state in ('PROPOSED', 'DECIDED')");
        duties.put("holds", "custody.hold t where t.lifted_at is null");
        duties.put("recalls", "custody.recall t where t.closed_at is null");
        duties.put("stocktakings", "custody.stocktaking t where t.closed_at is null");
        duties.put("devices", first("device_act", "device", "o.disposed_at is null"));
        duties.put("seals", first("official_seal_act", "seal", "official_seal", "o.gone_at is null"));
        duties.put("meetings", first("meeting_act", "meeting", "o.state not in ('FILED', 'CANCELLED')"));
        duties.put("inspections", first("inspection_act", "inspection", "o.state in ('PLANNED', 'CONCLUDED')"));
        duties.put(
                "findings",
                "safeguards.inspection_finding_step t join safeguards.inspection_finding o on o.id = t.finding"
                        + " where t.step = 1 and o.state <> 'CLOSED'");
        duties.put("incidents", first("incident_act", "incident", "o.closed_at is null"));
        return duties;
    }

    private static String first(String acts, String of, String open) {
        return first(acts, of, of, open);
    }

    /** Things that change by acts, of which the first names the entry they came by. */
    private static String first(String acts, String of, String things, String open) {
        return "safeguards." + acts + " t join safeguards." + things + " o on o.id = t." + of + " where t.act = 1 and "
                + open;
    }

    /** @param entry the act by which it came; null: all of this house */
    Figures count(@Nullable UUID entry) {
        var open = new TreeMap<String, Long>();
        DUTIES.forEach((name, of) -> {
            int where = of.indexOf(" where ");
            open.put(
                    name,
                    number(
                            "select count(*) from " + of.substring(0, where) + " where (" + of.substring(where + 7)
                                    + ") and " + came(entry),
                            entry));
        });
        return new Figures(
                books(entry),
                carriers(entry),
                open,
                number("select count(*) from registry.document t where " + came(entry), entry),
                number(
                        "select count(*) from registry.attachment t where t.removed_at is null and " + came(entry),
                        entry),
                number(
                        "select count(*) from custody.movement m join custody.carrier t on t.id = m.carrier where "
                                + came(entry),
                        entry));
    }

    List<BookFigure> books(@Nullable UUID entry) {
        return sql.resultQuery("""
                        select b.form, b.regime, b.year::int, t.level, count(*), max(t.serial)
                        from registry.document t join registry.book b on b.id = t.book
                        where %s group by 1, 2, 3, 4 order by 3, 1, 2, 4""".formatted(came(entry)), bound(entry))
                .coerce(
                        DSL.field("form", String.class),
                        DSL.field("regime", String.class),
                        DSL.field("year", Integer.class),
                        DSL.field("level", String.class),
                        DSL.field("count", Long.class),
                        DSL.field("max", Integer.class))
                .fetch(mapping(BookFigure::new));
    }

    private List<CarrierFigure> carriers(@Nullable UUID entry) {
        return sql.resultQuery("""
                        select t.state, coalesce(d.level, t.level), count(*)
                        from custody.carrier t left join registry.document d on d.id = t.document
                        where %s group by 1, 2 order by 1, 2""".formatted(came(entry)), bound(entry))
                .coerce(
                        DSL.field("state", String.class),
                        DSL.field("level", String.class),
                        DSL.field("count", Long.class))
                .fetch(mapping(CarrierFigure::new));
    }

    /** Who holds or answers for anything, and up to which rank. */
    List<HolderFigure> holders() {
        return sql.resultQuery("""
                        select p.id, p.name, sum(t.copies)::bigint as copies, sum(t.others)::bigint as others, max(t.rank)::int as max
                        from (
                            select c.holder, 1 as copies, 0 as others, coalesce(d.rank, c.rank) as rank
                            from custody.carrier c left join registry.document d on d.id = c.document
                            union all select holder, 0, 1, rank from safeguards.device where disposed_at is null
                            union all select keeper, 0, 1, 0 from safeguards.official_seal where gone_at is null
                            union all select keeper, 0, 1, rank from safeguards.meeting where state not in ('FILED', 'CANCELLED')
                            union all select f.responsible, 0, 1, i.rank
                            from safeguards.inspection_finding f join safeguards.inspection i on i.id = f.inspection
                            where f.state <> 'CLOSED'
                        ) t join organisation.person p on p.id = t.holder
                        group by 1, 2 order by 2, 1""")
                .coerce(
                        DSL.field("id", UUID.class),
                        DSL.field("name", String.class),
                        DSL.field("copies", Long.class),
                        DSL.field("others", Long.class),
                        DSL.field("max", Integer.class))
                .fetch(mapping(HolderFigure::new));
    }

    /**
     * What is half done: numbers that wait for their papers, meetings that were consented to or go on (whoever consented holds,
     * closes or calls them off), inspections that have begun, slips that nobody has received or taken back.
     */
    List<Obstacle> obstacles() {
        return Stream.of(
                        obstacle("reserved", "/books", "registry.document t where t.state = 'RESERVED'"),
                        obstacle(
                                "meetings", "/meetings", "safeguards.meeting t where t.state in ('CONSENTED', 'OPEN')"),
                        obstacle("inspections", "/inspections", "safeguards.inspection t where t.state = 'GOING'"),
                        obstacle(
                                "slips",
                                "/custody/handovers",
                                "custody.handover t where t.state in ('PREPARED', 'ON_WAY')"))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private Obstacle obstacle(String what, String page, String of) {
        return new Obstacle(what, number("select count(*) from " + of, null), page);
    }

    private long number(String query, @Nullable UUID entry) {
        return sql.fetchSingle(query, bound(entry)).get(0, Long.class);
    }

    private static String came(@Nullable UUID entry) {
        return entry == null ? "true" : "t.entry = ?";
    }

    private static Object[] bound(@Nullable UUID entry) {
        return entry == null ? new Object[0] : new Object[] {entry};
    }
}
