package vn.somat.custody.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somatdb.custody.tables.records.HandoverRecord;

/** Reads a row. */
final class SlipRowStore {

    private SlipRowStore() {}

    static KeptSlip kept(HandoverRecord row) {
        return new KeptSlip(
                new HandoverId(row.getId()),
                row.getNumber(),
                new PersonId(row.getGiver()),
                person(row.getReceiver()),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                row.getAddresseeOnly(),
                row.getPreparedAt(),
                row.getPackedAt() == null
                        ? null
                        : new Slip.Packed(row.getEnvelopes(), row.getLetter(), row.getSeal(), row.getPackedAt()),
                person(row.getCourier()),
                row.getTakenAt(),
                row.getMeans(),
                row.getLeftAt(),
                SlipState.valueOf(row.getState()),
                row.getEndedAt(),
                person(row.getEndedBy()),
                row.getReceipt() == null ? null : ReceiptKind.valueOf(row.getReceipt()),
                row.getSealWhole(),
                row.getSignedKey(),
                row.getBookYear() == null ? null : row.getBookYear().intValue(),
                row.getBookNumber());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
