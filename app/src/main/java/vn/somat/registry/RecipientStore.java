package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static vn.somatdb.registry.Tables.RECIPIENT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Recipients of papers; read only for lines their reader was found to see. */
@Repository
class RecipientStore {

    /** One recipient, the name sealed under the paper's content. */
    record Sealed(int position, byte[] name, int copies) {

        /** What binds a sealed name to its place. */
        String field() {
            return field(position);
        }

        static String field(int position) {
            return "recipient-" + position;
        }
    }

    private final DSLContext sql;

    RecipientStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(DocumentId document, List<Sealed> recipients, UUID entry) {
        if (recipients.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                RECIPIENT, RECIPIENT.DOCUMENT, RECIPIENT.POSITION, RECIPIENT.SEALED, RECIPIENT.COPIES, RECIPIENT.ENTRY);
        for (var one : recipients) {
            insert = insert.values(document.value(), (short) one.position(), one.name(), one.copies(), entry);
        }
        insert.execute();
    }

    Map<DocumentId, List<Sealed>> of(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql.selectFrom(RECIPIENT)
                .where(RECIPIENT.DOCUMENT.eq(any(ids)), RECIPIENT.WITHDRAWN.isNull())
                .orderBy(RECIPIENT.DOCUMENT, RECIPIENT.POSITION)
                .fetchGroups(
                        row -> new DocumentId(row.getDocument()),
                        row -> new Sealed(row.getPosition(), row.getSealed(), row.getCopies()));
    }

    /** A withdrawn recipient is not read any more; the correction that withdrew it keeps what it said. */
    void withdraw(DocumentId document, List<Integer> positions, UUID entry) {
        var places = positions.stream().map(Integer::shortValue).toArray(Short[]::new);
        sql.update(RECIPIENT)
                .set(RECIPIENT.WITHDRAWN, entry)
                .where(RECIPIENT.DOCUMENT.eq(document.value()), RECIPIENT.POSITION.eq(any(places)))
                .execute();
    }

    /** The place behind all that ever were. */
    int nextPosition(DocumentId document) {
        Short last = sql.select(max(RECIPIENT.POSITION))
                .from(RECIPIENT)
                .where(RECIPIENT.DOCUMENT.eq(document.value()))
                .fetchOne(0, Short.class);
        return last == null ? 1 : last + 1;
    }

    /** The name under a new content. */
    void reseal(DocumentId document, Sealed recipient) {
        sql.update(RECIPIENT)
                .set(RECIPIENT.SEALED, recipient.name())
                .where(RECIPIENT.DOCUMENT.eq(document.value()), RECIPIENT.POSITION.eq((short) recipient.position()))
                .execute();
    }
}
