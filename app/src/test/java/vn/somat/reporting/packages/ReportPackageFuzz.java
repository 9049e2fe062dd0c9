package vn.somat.reporting.packages;

import vn.somat.fuzz.Fuzzed;

/** A report of a subordinate body. */
public final class ReportPackageFuzz {

    private ReportPackageFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Fuzzed.read(() -> PackageText.read(data));
    }
}
