package vn.somat.interchange.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.somat.ledger.Refusal;

/** Counts what comes out of a zip; more than any book of a register holds is refused. Closing it leaves the zip open. */
final class Swollen extends FilterInputStream {

    private static final long MOST = 1L << 30;

    private long left = MOST;

    Swollen(InputStream in) {
        super(in);
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

    void skipAll() throws IOException {
        var away = new byte[1 << 14];
        int read = 0;
        while (read >= 0) {
            read = read(away, 0, away.length);
        }
    }

    @Override
    public void close() {
        // The zip goes on.
    }

    private void count(int read) {
        left -= Math.max(0, read);
        if (left < 0) {
            throw Refusal.invalid("file", "interchange.sheet.swollen");
        }
    }
}
