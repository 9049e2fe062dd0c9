package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.vault.OpenedParcel;
import vn.somat.vault.Signatures;

/**
 * One pass over an opened package. Whoever takes from it keeps it only after {@link #read} has answered: then every file came
 * whole and unchanged, and the sender signed that it is meant for us.
 */
final class HandoverReading {

    /** Takes what comes, in the order of {@link MovedTables#ALL}. */
    interface Taker {
        void head(HandoverHead head) throws IOException;

        void ledger(HandoverHead head, InputStream export) throws IOException;

        void row(MovedTable table, String row) throws IOException;

        void key(KeyLine key, OpenedParcel parcel) throws IOException;

        void segment(String row) throws IOException;
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Signatures signatures;
    private final byte[] ours;

    /** @param ours the key that packages for us are sealed to */
    HandoverReading(Signatures signatures, byte[] ours) {
        this.signatures = signatures;
        this.ours = ours.clone();
    }

    HandoverHead read(OpenedParcel parcel, Taker taker) throws IOException {
        try {
            return pass(parcel, taker);
        } catch (JacksonException notJson) {
            throw FilesIn.damaged();
        }
    }

    private HandoverHead pass(OpenedParcel parcel, Taker taker) throws IOException {
        var files = new FilesIn(parcel.body());
        files.require(HandoverFiles.HEAD);
        byte[] first = files.whole();
        var head = JSON.readValue(first, HandoverHead.class);
        if (head.format() != HandoverHead.FORMAT
                || !head.receiver().equals(Base64.getEncoder().encodeToString(ours))) {
            throw FilesIn.damaged();
        }
        taker.head(head);
        files.require(HandoverFiles.LEDGER);
        files.stream(in -> taker.ledger(head, in));
        for (var table : MovedTables.ALL) {
            files.require(table.file());
            files.lines(row -> taker.row(table, row));
        }
        files.require(HandoverFiles.KEYS);
        files.lines(line -> taker.key(JSON.readValue(line, KeyLine.class), parcel));
        files.require(HandoverFiles.SEGMENTS);
        files.lines(taker::segment);
        files.require(HandoverFiles.TAIL);
        byte[] last = files.whole();
        files.require(HandoverFiles.SIGNATURE);
        byte[] signature = Base64.getDecoder().decode(files.whole());
        boolean more = files.next() != null;
        // Only at its end is it certain that nothing was cut off.
        parcel.body().transferTo(OutputStream.nullOutputStream());
        if (more
                || !JSON.readValue(last, HandoverTail.class).files().equals(files.sums())
                || !signatures.verify(
                        Base64.getDecoder().decode(head.sender()), HandoverFiles.signed(first, last), signature)) {
            throw FilesIn.damaged();
        }
        return head;
    }
}
