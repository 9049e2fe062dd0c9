package vn.somat.vault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.vault.AssociatedData.Kind;

/** The sealing of files as {@link Contents} does it, without a database: into nothing, and into a file and back. */
public final class BulkCipher {

    private final StandardAlgorithms algorithms = new StandardAlgorithms();
    private final Format1 format = new Format1(algorithms, new SecureRandom());
    private final UUID id = format.freshId();
    private final Key content = format.freshKey();

    private SegmentKey key() {
        return new SegmentKey(format, algorithms.derive(content, "file"), Kind.FILE, id);
    }

    /** Seals all of it and lets it go. */
    public void inMemory(byte[] plain) throws IOException {
        try (var out = new SealedOutput(key(), (number, segment) -> {})) {
            out.write(plain, 0, plain.length);
            out.finish();
        }
    }

    public void toFile(byte[] plain, Path file) throws IOException {
        try (var kept = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 17));
                var out = new SealedOutput(key(), (number, segment) -> {
                    kept.writeInt(segment.length);
                    kept.write(segment);
                })) {
            out.write(plain, 0, plain.length);
            out.finish();
        }
    }

    /** Answers how many bytes came out. */
    public long fromFile(Path file) throws IOException {
        try (var kept = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 17));
                var in = new SealedInput(key(), () -> next(kept))) {
            return in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static byte @Nullable [] next(DataInputStream kept) throws IOException {
        try {
            return kept.readNBytes(kept.readInt());
        } catch (EOFException end) {
            return null;
        }
    }
}
