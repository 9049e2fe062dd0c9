package vn.somat.custody.carriers;

import static vn.somatdb.custody.Tables.CARRIER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.custody.carriers.BalanceDifference.Stand;

/** Every carrier as its row says it, page by page. */
@Repository
class BalanceAuditStore {

    /** @param rank of its level now */
    record Row(UUID id, long number, int rank, Stand stand) {}

    private final DSLContext sql;

    BalanceAuditStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Row> after(long number, int limit) {
        return rows(number, limit).stream()
                .map(row -> new Row(row.id().value(), row.number(), row.rank(), stand(row)))
                .toList();
    }

    List<CarrierRow> rows(long after, int limit) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.NUMBER.gt(after))
                .orderBy(CARRIER.NUMBER)
                .limit(limit)
                .fetch(CarrierRowStore::row);
    }

    /** The entry of the act that made it. */
    UUID entryOf(CarrierId carrier) {
        return sql.select(CARRIER.ENTRY)
                .from(CARRIER)
                .where(CARRIER.ID.eq(carrier.value()))
                .fetchSingle()
                .value1();
    }

    /** Of two instances that start together, until the transaction ends. */
    void oneAtATime() {
        sql.execute("select pg_advisory_xact_lock(8001, 0)");
    }

    private static Stand stand(CarrierRow row) {
        @Nullable Long nowhere = null;
        return new Stand(row.moves(), Postings.text(row.account()), row.level(), nowhere);
    }
}
