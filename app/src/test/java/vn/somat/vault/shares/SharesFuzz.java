package vn.somat.vault.shares;

import java.nio.charset.StandardCharsets;
import vn.somat.fuzz.Fuzzed;

/** A share of the recovery key, as it is typed. */
public final class SharesFuzz {

    private SharesFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> Shares.read(new String(data, StandardCharsets.UTF_8)));
    }
}
