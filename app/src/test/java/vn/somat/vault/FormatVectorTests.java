package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.vault.Vectors.ALGORITHMS;
import static vn.somat.vault.Vectors.FORMAT;
import static vn.somat.vault.Vectors.hex;
import static vn.somat.vault.Vectors.id;
import static vn.somat.vault.Vectors.key;
import static vn.somat.vault.Vectors.pattern;
import static vn.somat.vault.Vectors.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.somat.vault.AssociatedData.Kind;
import vn.somat.vault.shares.Share;

/** Format 1 against what OpenSSL made through app/src/test/vectors/vault/make_vectors.py, negative vectors included. */
class FormatVectorTests {
    static Stream<JsonNode> derivations() {
        return Vectors.of("derivations");
    }

    @ParameterizedTest
    @MethodSource
    void derivations(JsonNode vector) {
        Key derived = ALGORITHMS.derive(key(vector, "key"), text(vector, "purpose"));
        assertThat(derived.use(byte[]::clone)).isEqualTo(hex(vector, "derived"));
    }

    static Stream<JsonNode> fields() {
        return Vectors.of("fields");
    }

    @ParameterizedTest
    @MethodSource
    void fields(JsonNode vector) {
        Key key = ALGORITHMS.derive(key(vector, "contentKey"), "fields");
        byte[] sealed = hex(vector, "sealed");
        if (!vector.get("valid").asBoolean()) {
            assertThatThrownBy(() -> FORMAT.openField(key, id(vector), text(vector, "name"), sealed))
                    .isInstanceOf(Damaged.class)
                    .hasMessage("vault.damaged");
            return;
        }
        assertThat(FORMAT.openField(key, id(vector), text(vector, "name"), sealed))
                .isEqualTo(text(vector, "text"));
        var repeating = new Format1(ALGORITHMS, Vectors.giving(hex(vector, "nonce")));
        assertThat(repeating.sealField(key, id(vector), text(vector, "name"), text(vector, "text")))
                .isEqualTo(sealed);
    }

    static Stream<JsonNode> wrappedKeys() {
        return Vectors.of("wrapped-keys");
    }

    @ParameterizedTest
    @MethodSource
    void wrappedKeys(JsonNode vector) {
        Key key = ALGORITHMS.derive(key(vector, "groupKey"), "content-keys");
        var place = AssociatedData.named(Kind.CONTENT_KEY, id(vector), text(vector, "group"));
        byte[] wrapped = hex(vector, "wrapped");
        if (!vector.get("valid").asBoolean()) {
            assertThatThrownBy(() -> FORMAT.unwrap(key, place, wrapped)).isInstanceOf(Damaged.class);
            return;
        }
        assertThat(FORMAT.unwrap(key, place, wrapped).use(byte[]::clone)).isEqualTo(hex(vector, "contentKey"));
        var repeating = new Format1(ALGORITHMS, Vectors.giving(hex(vector, "nonce")));
        assertThat(repeating.wrap(key, place, key(vector, "contentKey"))).isEqualTo(wrapped);
    }

    static Stream<JsonNode> files() {
        return Vectors.of("files");
    }

    @ParameterizedTest
    @MethodSource
    void files(JsonNode vector) throws Exception {
        var repeating = new Format1(ALGORITHMS, Vectors.giving(hex(vector, "prefix")));
        Key file = ALGORITHMS.derive(key(vector, "contentKey"), "file");
        List<String> hashes = new ArrayList<>();
        try (var out = new SealedOutput(
                new SegmentKey(repeating, file, Kind.FILE, id(vector)),
                (number, segment) -> hashes.add(sha(Arrays.copyOf(segment.array(), segment.limit()))))) {
            out.write(pattern(vector.get("size").asInt()));
            out.finish();
        }
        List<String> wanted = new ArrayList<>();
        vector.get("segments").forEach(segment -> wanted.add(text(segment, "sha256")));
        assertThat(hashes).isEqualTo(wanted);
    }

    static Stream<JsonNode> signatures() {
        return Vectors.of("signatures");
    }

    @ParameterizedTest
    @MethodSource
    void signatures(JsonNode vector) {
        Key seed = ALGORITHMS.derive(key(vector, "groupKey"), Sealing.PURPOSE);
        assertThat(ALGORITHMS.publicKey(seed)).isEqualTo(hex(vector, "publicKey"));
        assertThat(ALGORITHMS.sign(seed, hex(vector, "message"))).isEqualTo(hex(vector, "signature"));
        assertThat(Fingerprint.of(hex(vector, "publicKey"))).isEqualTo(text(vector, "fingerprint"));
    }

    static Stream<JsonNode> searchTerms() {
        return Vectors.of("search-terms");
    }

    @ParameterizedTest
    @MethodSource
    void searchTerms(JsonNode vector) {
        Key key = ALGORITHMS.derive(key(vector, "groupKey"), "search-terms");
        assertThat(BlindIndex.blind(ALGORITHMS, key, text(vector, "purpose"), List.of(text(vector, "term"))))
                .containsExactly(text(vector, "blind"));
    }

    static Stream<JsonNode> unsealing() {
        return Vectors.of("unsealing");
    }

    @ParameterizedTest
    @MethodSource
    void unsealing(JsonNode vector) {
        byte[] bytes = hex(vector, "header");
        char[] passphrase = text(vector, "passphrase").toCharArray();
        if (!vector.get("valid").asBoolean()) {
            assertThatThrownBy(() -> {
                        UnsealHeader header = UnsealHeader.parse(bytes);
                        header.passphrase().open(ALGORITHMS, FORMAT, header.vaultId(), passphrase);
                    })
                    .isInstanceOf(Damaged.class);
            return;
        }
        UnsealHeader header = UnsealHeader.parse(bytes);
        UUID vaultId = header.vaultId();
        assertThat(header.toBytes()).isEqualTo(bytes);
        Key root = header.passphrase().open(ALGORITHMS, FORMAT, vaultId, passphrase);
        assertThat(root.use(byte[]::clone)).isEqualTo(hex(vector, "rootKey"));

        var given = new TreeMap<Integer, Share>();
        for (JsonNode typed : vector.get("shares")) {
            Share share = header.shares().accept(vaultId, typed.asString());
            given.put(share.index(), share);
        }
        assertThat(header.shares().open(FORMAT, vaultId, given).use(byte[]::clone))
                .isEqualTo(hex(vector, "rootKey"));

        Key groups = ALGORITHMS.derive(root, "key-groups");
        var place = AssociatedData.named(Kind.GROUP_KEY, vaultId, text(vector, "group"));
        assertThat(FORMAT.unwrap(groups, place, hex(vector, "wrappedGroupKey")).use(byte[]::clone))
                .isEqualTo(hex(vector, "groupKey"));
    }

    static Stream<JsonNode> backups() {
        return Vectors.of("backups");
    }

    @ParameterizedTest
    @MethodSource
    void backups(JsonNode vector) throws IOException {
        byte[] file = vector.has("fileIs") ? Base64.getDecoder().decode(text(vector, "file")) : hex(vector, "file");
        byte[] plain = pattern(vector.get("size").asInt());
        List<String> shares = new ArrayList<>();
        vector.get("shares").forEach(share -> shares.add(share.asString()));
        var backups = new BackupOpening(FORMAT, ALGORITHMS);
        try (InputStream opened = backups.open(
                new ByteArrayInputStream(file), text(vector, "passphrase").toCharArray())) {
            assertThat(opened.readAllBytes()).isEqualTo(plain);
        }
        try (InputStream opened = backups.open(new ByteArrayInputStream(file), shares)) {
            var out = new ByteArrayOutputStream();
            opened.transferTo(out);
            assertThat(out.toByteArray()).isEqualTo(plain);
        }
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
