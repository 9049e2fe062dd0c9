package vn.somat.printing;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds the packed streams of a PDF that would swell beyond measure, before a parser unpacks them. Looks at the raw
 * bytes, so it needs no trust in the file's structure. A stream packed twice is unpacked in thought twice.
 */
final class Swelling {

    static final long MOST = 96L << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int DEEPEST = 2;

    private Swelling() {}

    static void refuse(byte[] pdf, Deadline deadline) {
        for (int i = 0; i + STREAM.length + 4 < pdf.length; i++) {
            if (pdf[i] == 's' && matches(pdf, i)) {
                int start = i + STREAM.length;
                while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
                    start++;
                }
                deadline.check();
                if (zlib(pdf, start)) {
                    measure(pdf, start, deadline);
                }
            }
        }
    }

    private static void measure(byte[] packed, int start, Deadline deadline) {
        Inflater[] layers = new Inflater[DEEPEST];
        try {
            layers[0] = new Inflater();
            layers[0].setInput(packed, start, packed.length - start);
            byte[] out = new byte[1 << 16];
            long sum = 0;
            int got;
            while ((got = layers[0].inflate(out)) > 0) {
                deadline.check();
                if (sum == 0 && zlib(out, 0)) {
                    layers[1] = new Inflater();
                }
                sum += got;
                if (sum > MOST || (layers[1] != null && inner(layers[1], out, got) > MOST)) {
                    throw new PreviewFailed(PreviewFailed.Reason.TOO_LARGE);
                }
            }
        } catch (DataFormatException broken) {
            return; // the parser will say so
        } finally {
            for (Inflater layer : layers) {
                if (layer != null) {
                    layer.end();
                }
            }
        }
    }

    /** Data that only happened to begin like a packed stream stops swelling at its first error. */
    private static long inner(Inflater layer, byte[] packed, int length) {
        byte[] out = new byte[1 << 16];
        try {
            layer.setInput(packed, 0, length);
            while (layer.getBytesWritten() <= MOST && layer.inflate(out) > 0) {}
        } catch (DataFormatException notPackedTwice) {
            return 0;
        }
        return layer.getBytesWritten();
    }

    private static boolean zlib(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }
}
