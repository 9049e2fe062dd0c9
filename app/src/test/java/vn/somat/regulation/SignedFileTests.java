package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedFileTests {

    /** As it stands in the decision page, for whoever trusts no program of ours. */
    private static final String BY_HAND = """
            set -e
            unzip -q goi.zip
            { head -n 3 signature.txt; LC_ALL=C sha256sum RS-2025-a/*.yaml; } > signed.txt
            sed -n 's/^key: //p' signature.txt | base64 -d > key.der
            sed -n 's/^signature: //p' signature.txt | base64 -d > signature.bin
            openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed.txt -sigfile signature.bin
            sha256sum signed.txt
            """;

    private final byte[] zip = new PackMaker().wider("RS-2025-a", "RS-2025", "2027-01-01");

    @TempDir
    Path folder;

    @Test
    @DisplayName("A pack comes in one signed file that can be checked with sha256sum and openssl alone.")
    void checkedByHand() throws Exception {
        Files.write(folder.resolve("goi.zip"), zip);
        var shell = new ProcessBuilder("bash", "-c", BY_HAND)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("Signature Verified Successfully")
                .contains(HexFormat.of().formatHex(SignedFile.read(zip).digest()));
        assertThat(Files.readString(Path.of("../docs/decisions/010-packs-in-signed-files.md")))
                .contains(BY_HAND.lines().skip(1).map(line -> "    " + line).reduce("", (a, b) -> a + b + "\n"));
    }

    @Test
    @DisplayName(
            "What the ZIP says beside its files is not signed and counts for nothing: it is written anew, byte for byte the same.")
    void theZipIsOnlyAWrapping() {
        var read = SignedFile.read(zip);
        assertThat(read.zip()).isEqualTo(zip);
        assertThat(read.folder()).isEqualTo("RS-2025-a");
        assertThat(read.files().keySet()).containsExactly("pack.yaml", "values.yaml");
        assertThat(read).hasToString("SignedFile[RS-2025-a [pack.yaml, values.yaml]]");
    }
}
