package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.registry.Tables.CORRECTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** What lines said before they were corrected; read only for lines their reader was found to see. */
@Repository
class CorrectionStore {

    /** One field once corrected; old value and reason are sealed under the paper's content. */
    record Sealed(
            int number,
            String field,
            byte @Nullable [] old,
            byte @Nullable [] reason,
            PersonId by,
            @Nullable PersonId second,
            Instant at,
            UUID entry) {

        Sealed with(byte @Nullable [] sealedOld, byte @Nullable [] sealedReason) {
            return new Sealed(number, field, sealedOld, sealedReason, by, second, at, entry);
        }

        String oldField() {
            return "correction-" + number + "-old";
        }

        String reasonField() {
            return "correction-" + number + "-reason";
        }
    }

    private final DSLContext sql;

    CorrectionStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(DocumentId document, Sealed correction) {
        var second = correction.second();
        sql.insertInto(CORRECTION)
                .set(CORRECTION.DOCUMENT, document.value())
                .set(CORRECTION.NUMBER, correction.number())
                .set(CORRECTION.FIELD, correction.field())
                .set(CORRECTION.SEALED_OLD, correction.old())
                .set(CORRECTION.SEALED_REASON, correction.reason())
                .set(CORRECTION.BY, correction.by().value())
                .set(CORRECTION.SECOND, second == null ? null : second.value())
                .set(CORRECTION.AT, correction.at())
                .set(CORRECTION.ENTRY, correction.entry())
                .execute();
    }

    Map<DocumentId, List<Sealed>> of(Collection<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql.selectFrom(CORRECTION)
                .where(CORRECTION.DOCUMENT.eq(any(ids)))
                .orderBy(CORRECTION.DOCUMENT, CORRECTION.NUMBER)
                .fetchGroups(
                        row -> new DocumentId(row.getDocument()),
                        row -> new Sealed(
                                row.getNumber(),
                                row.getField(),
                                row.getSealedOld(),
                                row.getSealedReason(),
                                new PersonId(row.getBy()),
                                row.getSecond() == null ? null : new PersonId(row.getSecond()),
                                row.getAt(),
                                row.getEntry()));
    }

    /** Old value and reason under a new content, or gone. */
    void reseal(DocumentId document, int number, byte @Nullable [] old, byte @Nullable [] reason) {
        sql.update(CORRECTION)
                .set(CORRECTION.SEALED_OLD, old)
                .set(CORRECTION.SEALED_REASON, reason)
                .where(CORRECTION.DOCUMENT.eq(document.value()), CORRECTION.NUMBER.eq(number))
                .execute();
    }
}
