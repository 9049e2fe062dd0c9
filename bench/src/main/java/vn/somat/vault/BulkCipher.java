package vn.somat.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/** The sealing of files as {@link Contents} and {@link SealedBackups} do it, without a database: into nothing, and into a file and back. */
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
        seal(plain, (number, segment) -> {});
    }

    public void toFile(byte[] plain, Path file) throws IOException {
        try (var kept = Files.newOutputStream(file)) {
            seal(plain, (number, segment) -> kept.write(segment.array(), 0, segment.limit()));
        }
    }

    private void seal(byte[] plain, SealedOutput.Sink sink) throws IOException {
        try (var out = new SealedOutput(key(), sink)) {
            out.write(plain, 0, plain.length);
            out.finish();
        }
    }

    /** Answers how many bytes came out. */
    public long fromFile(Path file) throws IOException {
        try (var kept = Files.newInputStream(file);
                var in = new SealedInput(key(), room -> Format1.nextSegment(kept, room))) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
