package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignaturesTests {

    private static final HexFormat HEX = HexFormat.of();

    private final Signatures signatures = new Signatures(new StandardAlgorithms());

    /** RFC 8032, 7.1, TEST 3. */
    private static final byte[] SEED = HEX.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");

    private static final byte[] PUBLIC =
            HEX.parseHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    private static final byte[] MESSAGE = HEX.parseHex("af82");
    private static final byte[] SIGNATURE = HEX.parseHex(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

    private static String pem(byte[] seed) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(HEX.parseHex("302e020100300506032b657004220420" + HEX.formatHex(seed)))
                + "\n-----END PRIVATE KEY-----\n";
    }

    @Test
    @DisplayName("A signature of RFC 8032 is right, made here or elsewhere, and no other.")
    void theKnownAnswer() {
        assertThat(signatures.verify(PUBLIC, MESSAGE, SIGNATURE)).isTrue();
        try (var key = SigningKey.read(pem(SEED))) {
            assertThat(key.publicKey()).isEqualTo(PUBLIC);
            assertThat(key.sign(MESSAGE)).isEqualTo(SIGNATURE);
            assertThat(key.pem()).isEqualTo(pem(SEED));
            assertThat(key).hasToString("SigningKey");
        }
        for (int i = 0; i < SIGNATURE.length; i++) {
            byte[] wrong = SIGNATURE.clone();
            wrong[i] ^= 1;
            assertThat(signatures.verify(PUBLIC, MESSAGE, wrong)).isFalse();
        }
        assertThat(signatures.verify(PUBLIC, new byte[] {1}, SIGNATURE)).isFalse();
        assertThat(signatures.verify(PUBLIC, MESSAGE, new byte[10])).isFalse();
        assertThat(signatures.verify(new byte[32], MESSAGE, SIGNATURE)).isFalse();
    }

    @Test
    @DisplayName("A public key is handed over as one line or as PEM, and named by 8 groups of letters.")
    void handingOver() {
        var text = Signatures.text(PUBLIC);
        assertThat(Signatures.publicKey(text)).contains(PUBLIC);
        assertThat(Signatures.publicKey("-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n"))
                .contains(PUBLIC);
        assertThat(Signatures.publicKey(text.substring(4))).isEmpty();
        assertThat(Signatures.publicKey("không phải khóa")).isEmpty();
        assertThat(Signatures.fingerprint(PUBLIC)).hasSize(8 * 5 - 1).isNotEqualTo(Signatures.fingerprint(SEED));
    }

    @Test
    @DisplayName("What is no key file is refused without a word of it.")
    void noKeyFile() {
        for (var text : new String[] {"", "bí mật", Base64.getEncoder().encodeToString("bi mat".getBytes(UTF_8))}) {
            assertThatThrownBy(() -> SigningKey.read(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not an Ed25519 key in PEM")
                    .hasNoCause();
        }
        try (var one = SigningKey.make(new SecureRandom());
                var other = SigningKey.make(new SecureRandom())) {
            assertThat(one.publicKey()).isNotEqualTo(other.publicKey());
        }
    }
}
