package vn.somat.interchange.handover;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A file within a package: whoever has read it closes nothing behind it. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // the package goes on
    }
}
