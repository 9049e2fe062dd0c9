package vn.somat.custody.places;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Phương án bảo vệ: which places are covered by a plan, of their own or of what they stand in. */
@Repository
class PlanStore {

    private final DSLContext sql;

    PlanStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether a place, or one around it, has a plan. */
    boolean covers(PlaceId place) {
        return sql.resultQuery("""
                        with recursive up as (
                            select id, parent, plan from custody.place where id = ?
                            union all
                            select p.id, p.parent, p.plan from custody.place p join up on p.id = up.parent)
                        select exists (select 1 from up where plan is not null)""", place.value()).fetchSingle(0, boolean.class);
    }

    /** Whether anything secret stands in a place, or in one in it that has no plan of its own. */
    boolean needed(PlaceId place) {
        return sql.resultQuery("""
                        with recursive down as (
                            select id from custody.place where id = ?
                            union all
                            select p.id from custody.place p join down on p.parent = down.id where p.plan is null)
                        select exists (
                            select 1 from custody.carrier c join down on down.id = c.place
                            left join registry.document d on d.id = c.document
                            where coalesce(d.rank, c.rank) > 0)""", place.value()).fetchSingle(0, boolean.class);
    }
}
