package vn.somat.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A sheet of a few pages as bytes; books, which can be long, are written to their stream. */
public final class InMemory {

    private InMemory() {}

    /** Prints to where it is told. */
    public interface Printing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    public static byte[] printed(Printing printing) {
        var out = new ByteArrayOutputStream();
        try {
            printing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
