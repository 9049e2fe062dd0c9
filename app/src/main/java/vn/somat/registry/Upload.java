package vn.somat.registry;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.springframework.util.unit.DataSize;
import vn.somat.ledger.Refusal;
import vn.somat.printing.AttachmentKind;

/**
 * Tệp đang nhận: a file on its way in, its kind told by what is inside, its bytes still to be read and counted while
 * they are. Nothing of it lies anywhere but in memory: the beginning, and the whole only of a zip, whose kind stands at
 * its end.
 */
record Upload(AttachmentKind kind, InputStream bytes) {

    private static final int HEAD = (1 << 16) + 1;

    static Upload of(InputStream in, DataSize largest) throws IOException {
        var head = in.readNBytes(HEAD);
        if (head.length == 0) {
            throw Refusal.invalid("file", "registry.attachment.empty");
        }
        var all = new Counted(new SequenceInputStream(new ByteArrayInputStream(head), in), largest);
        if (head.length < 2 || head[0] != 'P' || head[1] != 'K') {
            return new Upload(kind(head), all);
        }
        var zip = all.readAllBytes();
        return new Upload(kind(zip), new ByteArrayInputStream(zip));
    }

    private static AttachmentKind kind(byte[] bytes) throws IOException {
        return AttachmentKind.detect(new ByteArrayInputStream(bytes))
                .orElseThrow(() -> Refusal.invalid("file", "registry.attachment.kind"));
    }

    /** Refuses in the middle of reading when there is more than is allowed. */
    private static final class Counted extends FilterInputStream {

        private final DataSize largest;
        private long count;

        Counted(InputStream in, DataSize largest) {
            super(in);
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            count += Math.max(0, read);
            if (count > largest.toBytes()) {
                throw Refusal.invalid("file", "registry.attachment.large", largest.toMegabytes());
            }
        }
    }
}
