package vn.somat.custody.copies;

import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.registry.Tables.DOCUMENT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.vault.ContentId;

/** How an order stands in its row, beside the line of its paper. */
final class OrderRowStore {

    private OrderRowStore() {}

    static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select(COPY_ORDER.fields())
                .select(DOCUMENT.ID, DOCUMENT.LEVEL, DOCUMENT.RANK)
                .from(COPY_ORDER)
                .join(CARRIER)
                .on(CARRIER.ID.eq(COPY_ORDER.SOURCE))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT));
    }

    static OrderRow row(Record row) {
        return new OrderRow(
                new CopyOrderId(row.get(COPY_ORDER.ID)),
                row.get(COPY_ORDER.YEAR),
                row.get(COPY_ORDER.NUMBER),
                new DocumentId(row.get(DOCUMENT.ID)),
                new CarrierId(row.get(COPY_ORDER.SOURCE)),
                row.get(COPY_ORDER.REGIME),
                row.get(COPY_ORDER.KIND),
                row.get(COPY_ORDER.COPIES),
                row.get(COPY_ORDER.CONSENT),
                OrderState.valueOf(row.get(COPY_ORDER.STATE)),
                new PersonId(row.get(COPY_ORDER.ASKED_BY)),
                row.get(COPY_ORDER.ASKED_AT),
                permission(row),
                made(row),
                new ContentId(row.get(COPY_ORDER.CONTENT)),
                row.get(COPY_ORDER.SEALED_PURPOSE),
                row.get(COPY_ORDER.SEALED_REASON),
                row.get(DOCUMENT.LEVEL),
                row.get(DOCUMENT.RANK));
    }

    private static @Nullable Permission permission(Record row) {
        var decider = row.get(COPY_ORDER.DECIDER);
        return decider == null
                ? null
                : new Permission(new PersonId(decider), row.get(COPY_ORDER.POSITION), row.get(COPY_ORDER.DECIDED_AT));
    }

    private static @Nullable Made made(Record row) {
        var by = row.get(COPY_ORDER.MADE_BY);
        var second = row.get(COPY_ORDER.SECOND);
        var copiedOn = row.get(COPY_ORDER.COPIED_ON);
        return by == null
                ? null
                : new Made(
                        new PersonId(by),
                        row.get(COPY_ORDER.MADE_AT),
                        row.get(COPY_ORDER.MADE),
                        row.get(COPY_ORDER.SPOILED),
                        row.get(COPY_ORDER.SURPLUS),
                        row.get(COPY_ORDER.PAGES),
                        row.get(COPY_ORDER.DEVICE),
                        copiedOn == null ? null : new DeviceId(copiedOn),
                        row.get(COPY_ORDER.ROOM),
                        second == null ? null : new PersonId(second),
                        row.get(COPY_ORDER.BOOK_YEAR),
                        row.get(COPY_ORDER.BOOK_NUMBER));
    }
}
