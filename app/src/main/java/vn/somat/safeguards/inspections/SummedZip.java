package vn.somat.safeguards.inspections;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A zip that knows the SHA-256 of each file it has written. */
final class SummedZip extends ZipOutputStream {

    private final SequencedMap<String, String> sums = new LinkedHashMap<>();
    private final MessageDigest digest;
    private @Nullable String name;

    SummedZip(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void putNextEntry(ZipEntry entry) throws IOException {
        summed();
        super.putNextEntry(entry);
        name = entry.getName();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        super.write(bytes, from, length);
        digest.update(bytes, from, length);
    }

    /** By name, in the order they were written; hexadecimal. */
    SequencedMap<String, String> sums() {
        summed();
        return sums;
    }

    private void summed() {
        var written = name;
        if (written != null) {
            sums.put(written, HexFormat.of().formatHex(digest.digest()));
            name = null;
        }
    }
}
