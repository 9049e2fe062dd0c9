package vn.somat.custody.copies;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.custody.Tables.COPYING_LIMIT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.custody.carriers.FollowsPaper;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;

/** What originators do not let be copied. */
@Repository
class CopyingLimitStore implements FollowsPaper {

    private final DSLContext sql;

    CopyingLimitStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void moved(DocumentId from, DocumentId to) {
        sql.update(COPYING_LIMIT)
                .set(COPYING_LIMIT.DOCUMENT, to.value())
                .where(COPYING_LIMIT.DOCUMENT.eq(from.value()), COPYING_LIMIT.LIFTED_AT.isNull())
                .execute();
    }

    boolean stands(DocumentId document) {
        return sql.fetchExists(
                COPYING_LIMIT, COPYING_LIMIT.DOCUMENT.eq(document.value()), COPYING_LIMIT.LIFTED_AT.isNull());
    }

    void set(DocumentId document, PersonId by, Instant at, UUID entry) {
        var number = sql.select(coalesce(max(COPYING_LIMIT.NUMBER), val(0)))
                .from(COPYING_LIMIT)
                .where(COPYING_LIMIT.DOCUMENT.eq(document.value()))
                .fetchSingle()
                .value1();
        try {
            sql.insertInto(COPYING_LIMIT)
                    .set(COPYING_LIMIT.DOCUMENT, document.value())
                    .set(COPYING_LIMIT.NUMBER, number + 1)
                    .set(COPYING_LIMIT.SET_BY, by.value())
                    .set(COPYING_LIMIT.SET_AT, at)
                    .set(COPYING_LIMIT.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException stands) {
            throw Refusal.conflict("custody.limit.stands");
        }
    }

    void lift(DocumentId document, String paper, PersonId by, Instant at, UUID entry) {
        int lifted = sql.update(COPYING_LIMIT)
                .set(COPYING_LIMIT.LIFTED_BY, by.value())
                .set(COPYING_LIMIT.LIFTED_AT, at)
                .set(COPYING_LIMIT.LIFTED_ON, paper)
                .set(COPYING_LIMIT.LIFTED_ENTRY, entry)
                .where(COPYING_LIMIT.DOCUMENT.eq(document.value()), COPYING_LIMIT.LIFTED_AT.isNull())
                .execute();
        if (lifted == 0) {
            throw Refusal.conflict("custody.limit.none");
        }
    }
}
