package vn.somat.vault;

import java.io.ByteArrayInputStream;
import vn.somat.fuzz.Fuzzed;

/** The headers of what is sealed: backup, parcel, the vault itself. */
public final class HeadersFuzz {

    private HeadersFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> BackupHeader.read(new ByteArrayInputStream(data)));
        Fuzzed.read(() -> ParcelHeader.read(new ByteArrayInputStream(data)));
        Fuzzed.read(() -> UnsealHeader.parse(data));
    }
}
