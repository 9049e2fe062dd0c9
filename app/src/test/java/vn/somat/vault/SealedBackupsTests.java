package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.vault.VaultHouse.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealedBackupsTests {
    private static final byte[] PLAIN = Vectors.pattern(2 * Format1.SEGMENT);
    private static final int SEALED_SEGMENT = Format1.OVERHEAD + Format1.SEGMENT;
    private static VaultHouse house;
    private static RecoveryKit kit;
    private static byte[] file;

    @BeforeAll
    static void seal() throws IOException {
        house = VaultHouse.empty();
        kit = house.vault().initialise(PASSPHRASE, 2, 3);
        file = seal(PLAIN);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static byte[] seal(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (SealedOutput sealed = house.bean(SealedBackups.class).seal(out)) {
            sealed.write(plain);
            sealed.finish();
        }
        return out.toByteArray();
    }

    private static byte[] open(byte[] bytes, char[] passphrase) throws IOException {
        var elsewhere = new BackupOpening(Vectors.FORMAT, Vectors.ALGORITHMS);
        try (InputStream plain = elsewhere.open(new ByteArrayInputStream(bytes), passphrase)) {
            return plain.readAllBytes();
        }
    }

    @Test
    void aBackupOpensWithoutAVaultByPassphraseOrShares() throws IOException {
        assertThat(open(file, PASSPHRASE)).isEqualTo(PLAIN);
        var elsewhere = new BackupOpening(Vectors.FORMAT, Vectors.ALGORITHMS);
        try (InputStream plain =
                elsewhere.open(new ByteArrayInputStream(file), kit.shares().subList(1, 3))) {
            assertThat(plain.readAllBytes()).isEqualTo(PLAIN);
        }
        assertThatThrownBy(() -> elsewhere.open(
                        new ByteArrayInputStream(file), List.of(kit.shares().get(0))))
                .hasMessageStartingWith("vault.share.few");
    }

    @Test
    void aWrongPassphraseOpensNothing() {
        assertThatThrownBy(() -> open(file, "không phải cụm này".toCharArray())).isInstanceOf(WrongPassphrase.class);
        assertThatThrownBy(() -> open("not a backup".getBytes(UTF_8), PASSPHRASE))
                .hasMessage("vault.backup.foreign");
    }

    static IntStream cuts() {
        int data = BackupHeader.SIZE;
        return IntStream.of(
                0, 8, data - 1, data, data + 1, data + SEALED_SEGMENT, data + SEALED_SEGMENT + 1, file.length - 1);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aBackupCutOffAnywhereIsNotTakenForWhole(int length) {
        assertThatThrownBy(() -> open(Arrays.copyOf(file, length), PASSPHRASE)).isInstanceOf(VaultRefusal.class);
    }

    @Test
    void aBackupWithSomethingBehindItIsNotAccepted() {
        assertThatThrownBy(() -> open(Arrays.copyOf(file, file.length + 1), PASSPHRASE))
                .isInstanceOf(Damaged.class);
    }

    @Test
    void aBackupThatWasNotFinishedIsNotTakenForWhole() throws IOException {
        var out = new ByteArrayOutputStream();
        try (SealedOutput sealed = house.bean(SealedBackups.class).seal(out)) {
            sealed.write(PLAIN);
        }
        assertThatThrownBy(() -> open(out.toByteArray(), PASSPHRASE)).isInstanceOf(Damaged.class);
    }

    /** Every byte of the header, and the edges of every segment. */
    static IntStream flips() {
        int data = BackupHeader.SIZE;
        return IntStream.concat(
                IntStream.range(0, data),
                IntStream.of(0, 1, 9, 12, 13, 40_000, SEALED_SEGMENT - 1, SEALED_SEGMENT, SEALED_SEGMENT + 12)
                        .map(at -> data + at));
    }

    @Test
    void aFlippedBitAnywhereIsNoticed() {
        flips().forEach(at -> {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(changed, PASSPHRASE))
                    .as("byte %d", at)
                    .isInstanceOf(VaultRefusal.class);
        });
    }

    @Test
    void segmentsOfTwoBackupsCannotBeMixed() throws IOException {
        byte[] other = seal(PLAIN);
        byte[] mixed = file.clone();
        System.arraycopy(
                other, BackupHeader.SIZE + SEALED_SEGMENT, mixed, BackupHeader.SIZE + SEALED_SEGMENT, SEALED_SEGMENT);
        assertThatThrownBy(() -> open(mixed, PASSPHRASE)).isInstanceOf(Damaged.class);
    }

    @Test
    void aBackupIsSealedOnlyByAnOpenVault() {
        try (VaultHouse other = house.again()) {
            assertThatThrownBy(() -> other.bean(SealedBackups.class).seal(new ByteArrayOutputStream()))
                    .isInstanceOf(VaultSealed.class);
        }
    }
}
