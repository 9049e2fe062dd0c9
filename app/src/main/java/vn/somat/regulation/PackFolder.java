package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.somat.ledger.Refusal;
import vn.somat.vault.SigningKey;

/** Ký gói quy định: makes the signed file of a folder, for whoever makes packs. */
public final class PackFolder {

    /**
     * A signed file.
     *
     * @param digest SHA-256 of the text that was signed, in hexadecimal
     * @param checked whether its content could be checked here: the pack it follows is one of the program
     */
    public record Signed(byte[] file, String digest, boolean checked) {}

    private PackFolder() {}

    /** Refuses a folder whose files an office would refuse. */
    public static Signed sign(Path folder, String signer, SigningKey key) throws IOException {
        var name = String.valueOf(folder.getFileName());
        var files = files(folder);
        var by = Typed.line("signer", signer, 200);
        byte[] publicKey = key.publicKey();
        byte[] text = SignedText.of(by, publicKey, name, files).getBytes(UTF_8);
        var signed = new SignedFile(name, files, new PackSignature(by, publicKey, key.sign(text)));
        byte[] zip = signed.zip();
        boolean checked = check(SignedFile.read(zip).pack(null));
        return new Signed(zip, HexFormat.of().formatHex(signed.digest()), checked);
    }

    private static boolean check(Pack pack) throws IOException {
        var shipped = Packs.load("classpath:regulation/");
        var follows = pack.head().fixed("follows", Kind.words(40));
        if (shipped.find(follows).isEmpty()) {
            return false;
        }
        new PackRow(shipped, new Needed(shipped.all())).add(pack);
        return true;
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.list(folder)) {
            for (var file : found.toList()) {
                if (!Files.isRegularFile(file)) {
                    throw Refusal.invalid("file", "regulation.pack.one-folder");
                }
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
