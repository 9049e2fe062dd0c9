package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.somat.vault.Vectors.ALGORITHMS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs through Bouncy Castle's own engines and, where it is installed, through the openssl command. */
class SecondOpinionTests {
    private static byte[] some(Random random, int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void encryptionAgreesWithAnotherEngineOnAnyInput() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            byte[] key = some(random, 32);
            byte[] nonce = some(random, 12);
            byte[] associated = some(random, random.nextInt(80));
            byte[] plain = some(random, random.nextInt(2000));
            byte[] ours = new byte[plain.length + 16];
            ALGORITHMS.encrypt(Key.take(key.clone()), nonce, associated, ByteBuffer.wrap(plain), ByteBuffer.wrap(ours));

            var engine = GCMBlockCipher.newInstance(AESEngine.newInstance());
            engine.init(true, new AEADParameters(new KeyParameter(key), 128, nonce, associated));
            byte[] theirs = new byte[engine.getOutputSize(plain.length)];
            int done = engine.processBytes(plain, 0, plain.length, theirs, 0);
            engine.doFinal(theirs, done);
            assertThat(ours).isEqualTo(theirs);
            byte[] opened = new byte[plain.length];
            ALGORITHMS.decrypt(Key.take(key), nonce, associated, ByteBuffer.wrap(ours), ByteBuffer.wrap(opened));
            assertThat(opened).isEqualTo(plain);
        }
    }

    @Test
    void anyFlippedBitOfAnySealedTextIsNoticed() {
        byte[] key = some(new Random(7), 32);
        UUID id = Vectors.FORMAT.freshId();
        byte[] sealed = Vectors.FORMAT.sealField(Key.take(key.clone()), id, "title", "đường biên");
        assertThat(Vectors.FORMAT.openField(Key.take(key.clone()), id, "title", sealed))
                .isEqualTo("đường biên");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Vectors.FORMAT.openField(Key.take(key.clone()), id, "title", changed))
                    .isInstanceOf(Damaged.class);
        }
    }

    @Test
    void derivedKeysAgreeWithAnotherEngine() {
        for (int seed = 0; seed < 50; seed++) {
            byte[] key = some(new Random(seed), 32);
            var engine = new HKDFBytesGenerator(new SHA256Digest());
            engine.init(new HKDFParameters(key, null, ("somat/1/purpose-" + seed).getBytes(UTF_8)));
            byte[] theirs = new byte[32];
            engine.generateBytes(theirs, 0, 32);
            assertThat(ALGORITHMS.derive(Key.take(key), "purpose-" + seed).use(byte[]::clone))
                    .isEqualTo(theirs);
        }
    }

    @Test
    void opensslDerivesTheSameKeyAndHash() throws Exception {
        assumeOpenssl();
        byte[] key = some(new Random(1), 32);
        String hex = HexFormat.of().formatHex(key);
        byte[] derived = openssl(
                "kdf",
                "-binary",
                "-keylen",
                "32",
                "-kdfopt",
                "digest:SHA256",
                "-kdfopt",
                "hexkey:" + hex,
                "-kdfopt",
                "info:somat/1/search-terms",
                "HKDF");
        assertThat(ALGORITHMS.derive(Key.take(key.clone()), "search-terms").use(byte[]::clone))
                .isEqualTo(derived);
        Path message = Files.write(folder.resolve("message"), "biên giới".getBytes(UTF_8));
        byte[] mac =
                openssl("dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:" + hex, "-binary", message.toString());
        assertThat(ALGORITHMS.mac(Key.take(key), Files.readAllBytes(message))).isEqualTo(mac);
    }

    @Test
    void opensslAcceptsTheSignatureAndRejectsAnotherMessage() throws Exception {
        assumeOpenssl();
        Key seed = Key.take(some(new Random(2), 32));
        // DER of a raw Ed25519 public key (RFC 8410): a fixed prefix of 12 bytes.
        byte[] der = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
        System.arraycopy(ALGORITHMS.publicKey(seed), 0, der, 12, 32);
        Path key = Files.write(folder.resolve("key.der"), der);
        Path message = Files.write(folder.resolve("signed"), "trang sổ 12".getBytes(UTF_8));
        Path signature = Files.write(folder.resolve("signature"), ALGORITHMS.sign(seed, Files.readAllBytes(message)));
        String[] verify = {
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            key.toString(),
            "-keyform",
            "DER",
            "-rawin",
            "-in",
            message.toString(),
            "-sigfile",
            signature.toString()
        };
        assertThat(new String(openssl(verify), UTF_8)).contains("Success");
        Files.write(message, "trang sổ 13".getBytes(UTF_8));
        assertThat(new String(openssl(verify), UTF_8)).doesNotContain("Success");
    }

    @TempDir
    Path folder;

    private static void assumeOpenssl() {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "openssl")));
        assumeThat(installed).as("openssl is installed").isTrue();
    }

    private static byte[] openssl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] answer = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return answer;
    }
}
