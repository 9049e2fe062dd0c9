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
        return CarrierRowStore.select(sql)
                .where(CARRIER.NUMBER.gt(number))
                .orderBy(CARRIER.NUMBER)
                .limit(limit)
                .fetch(found -> {
                    var row = CarrierRowStore.row(found);
                    return new Row(row.id().value(), row.number(), row.rank(), stand(row));
                });
    }

    private static Stand stand(CarrierRow row) {
        @Nullable Long nowhere = null;
        return new Stand(row.moves(), Postings.text(row.account()), row.level(), nowhere);
    }
}
