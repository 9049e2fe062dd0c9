package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.somat.vault.Signatures;
import vn.somat.vault.SigningKey;

/** Whoever makes packs in tests: a key, and files signed with it, right ones and wrong ones. */
public final class PackMaker {

    public static final String SIGNER = "Vụ Pháp chế";
    static final String WIDTH = "stamp.arrival.width: 50";

    private final SigningKey key = SigningKey.make(new SecureRandom());

    public String publicKey() {
        return Signatures.text(key.publicKey());
    }

    public String fingerprint() {
        return Signatures.fingerprint(key.publicKey());
    }

    /** A pack of the law of 2025 with a wider arrival stamp. */
    public byte[] wider(String id, String follows, String from) {
        return signed(
                id,
                Map.of(
                        "pack.yaml", head(id, follows, from, ""),
                        "values.yaml", shipped("values.yaml").replace(WIDTH, "stamp.arrival.width: 60")));
    }

    /** {@code pack.yaml} of a change within the law of 2025. */
    static String head(String id, String follows, String from, String more) {
        var laws = shipped("pack.yaml");
        return """
                id: %s
                version: 1
                title: Khuôn dấu mới
                regime: RS-2025
                follows: %s
                from: %s
                %s
                """.formatted(id, follows, from, more) + laws.substring(laws.indexOf("laws:"));
    }

    static String shipped(String file) {
        try {
            return Files.readString(Path.of("src/main/resources/regulation/RS-2025", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] signed(String folder, Map<String, String> files) {
        return of(folder, bytes(files)).zip();
    }

    SignedFile of(String folder, SortedMap<String, byte[]> files) {
        byte[] publicKey = key.publicKey();
        byte[] text = SignedText.of(SIGNER, publicKey, folder, files).getBytes(UTF_8);
        return new SignedFile(folder, files, new PackSignature(SIGNER, publicKey, key.sign(text)));
    }

    static SortedMap<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return bytes;
    }
}
