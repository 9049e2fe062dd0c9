package vn.somat.interchange;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import vn.somat.ledger.Refusal;

/** One pass over an opened backup. Whoever takes rows from it keeps them only after {@link #end} has answered. */
final class BackupReading {

    /** Takes the rows of one table; answers how many they were. */
    interface Taker {
        long take(BackupHead.Table table, InputStream rows) throws IOException;
    }

    private final InputStream plain;
    private final DataInputStream frames;
    private final BackupHead head;
    private long rows;

    BackupReading(InputStream plain) throws IOException {
        this.plain = plain;
        this.frames = new DataInputStream(new InflaterInputStream(plain));
        this.head = Frames.readJson(frames, BackupHead.class);
        if (head.format() != BackupHead.FORMAT) {
            throw Refusal.conflict("interchange.backup.format", head.format());
        }
    }

    BackupHead head() {
        return head;
    }

    /** How many rows of the tables before have been taken. */
    long rows() {
        return rows;
    }

    /** Hands over every table, then checks counts and checksums against the last frame, and that nothing follows. */
    BackupSummary end(Taker taker) throws IOException {
        List<BackupTail.Sum> sums = new ArrayList<>();
        for (var table : head.tables()) {
            var input = new TableInput(frames);
            long count = taker.take(table, input);
            sums.add(new BackupTail.Sum(count, input.end()));
            rows += count;
        }
        var tail = Frames.readJson(frames, BackupTail.class);
        requireSame(tail, sums);
        if (frames.read() >= 0 || plain.read() >= 0) {
            throw Refusal.conflict("interchange.backup.damaged");
        }
        return new BackupSummary(head.backup(), head.madeAt(), rows, tail.ledgerSize(), tail.ledgerRoot());
    }

    /** Names the first table that is not as it was when the backup was made. */
    private void requireSame(BackupTail tail, List<BackupTail.Sum> sums) {
        for (int i = 0; i < sums.size(); i++) {
            if (i >= tail.tables().size() || !sums.get(i).equals(tail.tables().get(i))) {
                var table = head.tables().get(i);
                long told = i < tail.tables().size() ? tail.tables().get(i).rows() : 0;
                throw Refusal.conflict(
                        "interchange.backup.differs",
                        table.schema() + "." + table.name(),
                        told,
                        sums.get(i).rows());
            }
        }
    }
}
