package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.coalesce;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** How a carrier stands in its row, beside the line of its paper: the level is always that of the line. */
final class CarrierRowStore {

    static final Field<Short> RANK = coalesce(DOCUMENT.RANK, CARRIER.RANK).as("rank_now");
    private static final Field<String> LEVEL =
            coalesce(DOCUMENT.LEVEL, CARRIER.LEVEL).as("level_now");

    /** A copy of which nothing is said has as many as its paper. */
    private static final Field<Integer> PAGES =
            coalesce(CARRIER.PAGES, DOCUMENT.PAGES).as("pages_now");

    private CarrierRowStore() {}

    static SelectOnConditionStep<Record> select(DSLContext sql, Field<?>... more) {
        return sql.select(CARRIER.fields())
                .select(more)
                .select(DOCUMENT.NUMBER, DOCUMENT.DATE, DOCUMENT.STATE, DOCUMENT.REGIME, LEVEL, RANK, PAGES)
                .from(CARRIER)
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT));
    }

    static CarrierRow row(Record row) {
        var document = row.get(CARRIER.DOCUMENT);
        var parent = row.get(CARRIER.PARENT);
        var content = row.get(CARRIER.CONTENT);
        Short recipient = row.get(CARRIER.RECIPIENT);
        return new CarrierRow(
                new CarrierId(row.get(CARRIER.ID)),
                row.get(CARRIER.NUMBER),
                row.get(CARRIER.FORMER_NUMBER),
                CarrierKind.valueOf(row.get(CARRIER.KIND)),
                Medium.valueOf(row.get(CARRIER.MEDIUM)),
                document == null ? null : new DocumentId(document),
                row.get(DOCUMENT.NUMBER),
                row.get(DOCUMENT.DATE),
                "CANCELLED".equals(row.get(DOCUMENT.STATE)),
                row.get(CARRIER.COPY_NUMBER),
                parent == null ? null : new CarrierId(parent),
                row.get(PAGES),
                row.get(DOCUMENT.REGIME),
                row.get(LEVEL),
                row.get(RANK),
                account(row.get(CARRIER.STATE), row.get(CARRIER.HOLDER), row.get(CARRIER.PLACE)),
                recipient == null ? null : recipient.intValue(),
                content == null ? null : new ContentId(content),
                row.get(CARRIER.SEALED_NAME),
                row.get(CARRIER.MOVES),
                row.get(CARRIER.MOVED_AT),
                row.get(CARRIER.MADE_AT),
                new PersonId(row.get(CARRIER.MADE_BY)));
    }

    static Account account(String state, @Nullable UUID holder, @Nullable UUID place) {
        return new Account(
                State.valueOf(state),
                holder == null ? null : new PersonId(holder),
                place == null ? null : new PlaceId(place));
    }
}
