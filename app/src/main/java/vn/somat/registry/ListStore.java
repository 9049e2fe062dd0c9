package vn.somat.registry;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.registry.Tables.DISTRIBUTION_LIST;
import static vn.somatdb.registry.Tables.LIST_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DistributionLists.DistributionList;
import vn.somat.registry.DocumentView.Recipient;

/** Saved lists of recipients. They say nothing of any paper, so every reader who may read lists reads all of them. */
@Repository
class ListStore {

    private static final Field<List<Recipient>> MEMBERS = multiset(select(LIST_MEMBER.NAME, LIST_MEMBER.COPIES)
                    .from(LIST_MEMBER)
                    .where(LIST_MEMBER.LIST.eq(DISTRIBUTION_LIST.ID))
                    .orderBy(LIST_MEMBER.POSITION))
            .convertFrom(rows -> rows.map(Records.mapping(Recipient::new)));

    private final DSLContext sql;

    ListStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Two clerks may choose the same name at once: the second is told as if it had been there before. */
    void insert(DistributionList list) {
        named(() -> sql.insertInto(DISTRIBUTION_LIST)
                .set(DISTRIBUTION_LIST.ID, list.id())
                .set(DISTRIBUTION_LIST.NAME, list.name())
                .execute());
        members(list);
    }

    void replace(DistributionList list) {
        named(() -> sql.update(DISTRIBUTION_LIST)
                .set(DISTRIBUTION_LIST.NAME, list.name())
                .where(DISTRIBUTION_LIST.ID.eq(list.id()))
                .execute());
        sql.deleteFrom(LIST_MEMBER).where(LIST_MEMBER.LIST.eq(list.id())).execute();
        members(list);
    }

    void close(UUID list, Instant at) {
        sql.update(DISTRIBUTION_LIST)
                .set(DISTRIBUTION_LIST.CLOSED_AT, at)
                .where(DISTRIBUTION_LIST.ID.eq(list))
                .execute();
    }

    /** An open list, kept from others until the act is done; refuses when there is none. */
    DistributionList lock(UUID list) {
        return sql.select(DISTRIBUTION_LIST.ID)
                .from(DISTRIBUTION_LIST)
                .where(DISTRIBUTION_LIST.ID.eq(list).and(DISTRIBUTION_LIST.CLOSED_AT.isNull()))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(list))
                .orElseThrow(Refusal::notThere);
    }

    Optional<DistributionList> find(UUID list) {
        return lists(DISTRIBUTION_LIST.ID.eq(list)).stream().findFirst();
    }

    List<DistributionList> open() {
        return lists(DISTRIBUTION_LIST.CLOSED_AT.isNull());
    }

    private List<DistributionList> lists(Condition which) {
        return sql.select(DISTRIBUTION_LIST.ID, DISTRIBUTION_LIST.NAME, MEMBERS, DISTRIBUTION_LIST.CLOSED_AT)
                .from(DISTRIBUTION_LIST)
                .where(which)
                .orderBy(DISTRIBUTION_LIST.NAME.collate(DSL.collation("vi-x-icu")))
                .fetch(Records.mapping(DistributionList::new));
    }

    private void members(DistributionList list) {
        var insert = sql.insertInto(
                LIST_MEMBER, LIST_MEMBER.LIST, LIST_MEMBER.POSITION, LIST_MEMBER.NAME, LIST_MEMBER.COPIES);
        for (int i = 0; i < list.members().size(); i++) {
            var member = list.members().get(i);
            insert = insert.values(list.id(), (short) (i + 1), member.name(), member.copies());
        }
        insert.execute();
    }

    private static void named(Runnable statement) {
        try {
            statement.run();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("registry.list.name-taken");
        }
    }
}
