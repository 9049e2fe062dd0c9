package vn.somat.interchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.BoundedZip;
import vn.somat.ledger.Refusal;

class SwellingPackageTests {

    private static final String RULE =
            "A package or a ledger in it that swells beyond what ours do, as a whole or by the"
                    + " number of its files, is refused while it is read.";

    @Test
    @DisplayName(RULE)
    void asAWhole() throws IOException {
        var bomb = zip(1, 400 << 20);
        assertThat(bomb).as("small as it is packed").hasSizeLessThan(1 << 20);
        var files = new FilesIn(new ByteArrayInputStream(bomb));
        assertThat(files.next()).isEqualTo("0");
        var counted = new long[1];
        assertThatThrownBy(() -> files.stream(in -> {
                    var buffer = new byte[1 << 16];
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        counted[0] += read;
                    }
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, told -> assertThat(told.code()).isEqualTo("interchange.handover.damaged"));
        assertThat(counted[0]).isLessThan(300L << 20);
        var skipped = new FilesIn(new ByteArrayInputStream(bomb));
        assertThat(skipped.next()).isEqualTo("0");
        assertThatThrownBy(skipped::next).as("what is skipped counts, too").isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName(RULE)
    void byTheNumberOfFiles() throws IOException {
        var many = zip(10_001, 1);
        assertThatThrownBy(() -> {
                    var zip = new BoundedZip(new ByteArrayInputStream(many), FilesIn::damaged);
                    while (zip.getNextEntry() != null) {
                        zip.readAllBytes();
                    }
                })
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("What does not shrink, or is not large, is read whole.")
    void theOrdinary() throws IOException {
        var files = new FilesIn(new ByteArrayInputStream(zip(20, 1 << 20)));
        var counted = new long[1];
        while (files.next() != null) {
            files.stream(in -> counted[0] += in.readAllBytes().length);
        }
        assertThat(counted[0]).isEqualTo(20L << 20);
        assertThat(files.sums()).hasSize(20);
    }

    private static byte[] zip(int count, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            var nothing = new byte[Math.min(size, 1 << 20)];
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
                for (int written = 0; written < size; written += nothing.length) {
                    zip.write(nothing);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
