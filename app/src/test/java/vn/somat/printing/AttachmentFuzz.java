package vn.somat.printing;

import java.io.ByteArrayInputStream;
import vn.somat.fuzz.Fuzzed;

/** A file somebody attaches: what it is, and whether it is a bomb. */
public final class AttachmentFuzz {

    private AttachmentFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> AttachmentKind.detect(new ByteArrayInputStream(data)));
        Fuzzed.read(() -> ZipProbe.kind(new ByteArrayInputStream(data)));
    }
}
