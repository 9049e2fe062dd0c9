package vn.somat.interchange.imports;

import static vn.somatdb.interchange.Tables.COLUMN_FORM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Column forms by their names; each its keeper's own. */
@Repository
class ColumnFormStore {

    private final DSLContext sql;

    ColumnFormStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Under a name that is kept already it takes the other's place; what the other's content was. */
    Optional<ContentId> keep(KeptColumns kept, PersonId by, Instant at) {
        var before = sql.deleteFrom(COLUMN_FORM)
                .where(COLUMN_FORM.SAVED_BY.eq(by.value()), COLUMN_FORM.NAME.eq(kept.name()))
                .returningResult(COLUMN_FORM.CONTENT)
                .fetchOptional(row -> new ContentId(row.value1()));
        sql.insertInto(COLUMN_FORM)
                .set(COLUMN_FORM.ID, kept.id())
                .set(COLUMN_FORM.NAME, kept.name())
                .set(COLUMN_FORM.CONTENT, kept.content().value())
                .set(COLUMN_FORM.SEALED, kept.sealed())
                .set(COLUMN_FORM.SAVED_AT, at)
                .set(COLUMN_FORM.SAVED_BY, by.value())
                .execute();
        return before;
    }

    Map<UUID, String> names(PersonId by) {
        return sql.select(COLUMN_FORM.ID, COLUMN_FORM.NAME)
                .from(COLUMN_FORM)
                .where(COLUMN_FORM.SAVED_BY.eq(by.value()))
                .orderBy(COLUMN_FORM.NAME)
                .fetchMap(COLUMN_FORM.ID, COLUMN_FORM.NAME);
    }

    List<KeptColumns> all(PersonId by) {
        return sql.selectFrom(COLUMN_FORM)
                .where(COLUMN_FORM.SAVED_BY.eq(by.value()))
                .orderBy(COLUMN_FORM.SAVED_AT.desc())
                .fetch(row ->
                        new KeptColumns(row.getId(), row.getName(), new ContentId(row.getContent()), row.getSealed()));
    }
}
