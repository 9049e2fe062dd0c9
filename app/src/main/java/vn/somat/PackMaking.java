package vn.somat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import vn.somat.regulation.PackFolder;
import vn.somat.vault.Signatures;
import vn.somat.vault.SigningKey;

/** {@code ./somat pack key} and {@code ./somat pack sign}: for whoever makes packs for other offices. Touches no office's data. */
final class PackMaking {

    private PackMaking() {}

    static void make(Typed typed, Terminal terminal) throws IOException {
        Path path = Path.of(typed.words().getLast()).toAbsolutePath().normalize();
        switch (typed.words().getFirst()) {
            case "key" -> key(path, terminal);
            case "sign" -> sign(path, typed, terminal);
            default ->
                throw new UsageFault("command.pack.unknown", typed.words().getFirst());
        }
    }

    /** The file is its owner's alone from the first byte on. */
    private static void key(Path file, Terminal terminal) throws IOException {
        try (var key = SigningKey.make(new OutsideWorld().random())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.pem());
            terminal.say("command.pack.key-made", file);
            terminal.say("command.pack.key-public", Signatures.text(key.publicKey()));
            terminal.say("command.pack.key-fingerprint", Signatures.fingerprint(key.publicKey()));
        }
    }

    private static void sign(Path folder, Typed typed, Terminal terminal) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".zip");
        if (!Files.isDirectory(folder)) {
            throw new Trouble("command.pack.no-folder", folder);
        }
        try (var key = read(Path.of(typed.required("key")))) {
            var signed = PackFolder.sign(folder, typed.required("signer"), key);
            Files.write(file, signed.file(), StandardOpenOption.CREATE_NEW);
            if (!signed.checked()) {
                terminal.tell("command.pack.unchecked");
            }
            terminal.say("command.pack.signed", file, signed.digest());
        }
    }

    private static SigningKey read(Path file) throws IOException {
        try {
            return SigningKey.read(Files.readString(file));
        } catch (IllegalArgumentException unreadable) {
            throw new Trouble("command.pack.key-unreadable", file);
        }
    }
}
