package vn.somat.regulation;

import java.io.ByteArrayInputStream;
import vn.somat.fuzz.Fuzzed;

/** A regulation pack: the signed archive, and a file in it. */
public final class PackFuzz {

    private PackFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> SignedFile.read(data));
        Fuzzed.read(() -> PackFile.read("fuzz.yaml", new ByteArrayInputStream(data)));
    }
}
