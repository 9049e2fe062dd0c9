package vn.somat.safeguards.evidence;

import static vn.somatdb.safeguards.Tables.EVIDENCE_FILE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.registry.KeptFiles.KeptFile;
import vn.somat.vault.ContentId;
import vn.somatdb.safeguards.tables.records.EvidenceFileRecord;

/** Rows of evidence; nothing of them changes. */
@Repository
class EvidenceStore {

    private final DSLContext sql;

    EvidenceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** With its name still sealed. */
    record Row(EvidenceFile file, ContentId content, byte[] name) {

        @Override
        public String toString() {
            return file.toString();
        }
    }

    void insert(EvidenceOwner owner, EvidenceFile file, KeptFile kept, UUID entry) {
        sql.insertInto(EVIDENCE_FILE)
                .set(EVIDENCE_FILE.ID, file.id())
                .set(column(owner), owner.id())
                .set(EVIDENCE_FILE.NUMBER, file.number())
                .set(EVIDENCE_FILE.ABOUT, file.about())
                .set(EVIDENCE_FILE.CONTENT, kept.content().value())
                .set(EVIDENCE_FILE.SEALED_NAME, kept.name())
                .set(EVIDENCE_FILE.SEALED_HASH, kept.hash())
                .set(EVIDENCE_FILE.KIND, kept.kind())
                .set(EVIDENCE_FILE.SIZE, kept.size())
                .set(EVIDENCE_FILE.ADDED_AT, file.addedAt())
                .set(EVIDENCE_FILE.ADDED_BY, file.addedBy().value())
                .set(EVIDENCE_FILE.ENTRY, entry)
                .execute();
    }

    int count(EvidenceOwner owner) {
        return sql.fetchCount(EVIDENCE_FILE, column(owner).eq(owner.id()));
    }

    /** In the order they came. */
    List<Row> of(EvidenceOwner owner) {
        return sql.selectFrom(EVIDENCE_FILE)
                .where(column(owner).eq(owner.id()))
                .orderBy(EVIDENCE_FILE.NUMBER)
                .fetch(EvidenceStore::row);
    }

    /** By file, the ledger's entry that it was added. */
    Map<UUID, UUID> entries(EvidenceOwner owner) {
        return sql.select(EVIDENCE_FILE.ID, EVIDENCE_FILE.ENTRY)
                .from(EVIDENCE_FILE)
                .where(column(owner).eq(owner.id()))
                .fetchMap(EVIDENCE_FILE.ID, EVIDENCE_FILE.ENTRY);
    }

    Optional<Row> find(EvidenceOwner owner, UUID id) {
        return sql.selectFrom(EVIDENCE_FILE)
                .where(column(owner).eq(owner.id()), EVIDENCE_FILE.ID.eq(id))
                .fetchOptional(EvidenceStore::row);
    }

    private static TableField<EvidenceFileRecord, UUID> column(EvidenceOwner owner) {
        return switch (owner.kind()) {
            case INSPECTION -> EVIDENCE_FILE.INSPECTION;
            case FINDING -> EVIDENCE_FILE.FINDING;
            case INCIDENT -> EVIDENCE_FILE.INCIDENT;
        };
    }

    private static Row row(EvidenceFileRecord row) {
        return new Row(
                new EvidenceFile(
                        row.getId(),
                        row.getNumber(),
                        row.getAbout(),
                        "",
                        row.getKind(),
                        row.getSize(),
                        new PersonId(row.getAddedBy()),
                        row.getAddedAt()),
                new ContentId(row.getContent()),
                row.getSealedName());
    }
}
