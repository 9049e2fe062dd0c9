package vn.somat.interchange;

import vn.somat.fuzz.Fuzzed;

/** A table somebody uploads. */
public final class CsvFuzz {

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> SheetTable.read(data));
    }
}
