package vn.somat.interchange.handover;

import static vn.somatdb.interchange.Tables.ACCEPTED;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Hand-overs that were accepted; they stay as they are. */
@Repository
class AcceptedStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext sql;

    AcceptedStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(TakenOver done, String sha256, byte[] signer, HandoverReport report, ContentId evidence, String receipt) {
        var second = done.second();
        sql.insertInto(ACCEPTED)
                .set(ACCEPTED.HANDOVER, done.handover())
                .set(ACCEPTED.ACCEPTED_AT, done.at())
                .set(ACCEPTED.ACCEPTED_BY, done.by().value())
                .set(ACCEPTED.SECOND, second == null ? null : second.value())
                .set(ACCEPTED.RECEIVER, done.receiver().value())
                .set(ACCEPTED.SHA256, sha256)
                .set(ACCEPTED.SIGNED_BY, signer)
                .set(ACCEPTED.LEDGER_SIZE, report.ledgerSize())
                .set(ACCEPTED.LEDGER_ROOT, report.ledgerRoot())
                .set(ACCEPTED.FIGURES, JSONB.valueOf(JSON.writeValueAsString(report.figures())))
                .set(ACCEPTED.EVIDENCE, evidence.value())
                .set(ACCEPTED.RECEIPT, receipt)
                .set(ACCEPTED.ENTRY, done.entry())
                .execute();
    }

    Optional<AcceptedHandover> find(UUID handover) {
        return sql.selectFrom(ACCEPTED)
                .where(ACCEPTED.HANDOVER.eq(handover))
                .fetchOptional(row -> new AcceptedHandover(
                        row.getHandover(),
                        row.getAcceptedAt(),
                        new PersonId(row.getAcceptedBy()),
                        row.getSecond() == null ? null : new PersonId(row.getSecond()),
                        new PersonId(row.getReceiver()),
                        row.getSha256(),
                        row.getLedgerSize(),
                        row.getLedgerRoot(),
                        JSON.readValue(row.getFigures().data(), Figures.class),
                        new ContentId(row.getEvidence()),
                        row.getReceipt(),
                        row.getEntry()));
    }
}
