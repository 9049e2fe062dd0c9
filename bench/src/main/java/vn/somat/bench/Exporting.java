package vn.somat.bench;

import java.io.IOException;
import java.nio.file.Path;
import vn.somat.rehearsal.BenchOffice;

/** {@code ./somat export-ledger} on a data folder on which nothing runs. */
final class Exporting {

    private Exporting() {}

    static void write(Path script, Path data, Path export) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        script.toString(), "export-ledger", export.toString(), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("bench-export.txt").toFile());
        builder.environment().put("SOMAT_BUILT", "yes");
        builder.environment().put("SOMAT_PASSPHRASE", BenchOffice.PASSPHRASE);
        if (builder.start().waitFor() != 0) {
            throw new IOException("no export: " + java.nio.file.Files.readString(data.resolve("bench-export.txt")));
        }
    }
}
