package vn.somat.safeguards.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A machine made of captured files, in a folder of its own, to be changed as a person would change a real one. */
public final class Machine {

    private static final Path TREES = Path.of("src", "test", "resources", "machine");

    private final Path root;
    private final String name;

    /** @param name what it calls itself, whatever it is like */
    public Machine(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    /** From now on it is the machine whose files were captured under this name. */
    public Machine like(String tree) {
        try {
            FileSystemUtils.deleteRecursively(root);
            FileSystemUtils.copyRecursively(TREES.resolve(tree), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with("proc/sys/kernel/hostname", name + "\n");
    }

    public Machine with(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** One more line at the end of a table. */
    public Machine line(String file, String line) {
        return with(file, files().text(file) + line + "\n");
    }

    public Machine without(String file) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Another interface, up. */
    Machine link(String name, String type, Map<String, String> files) {
        var folder = "sys/class/net/" + name + "/";
        with(folder + "type", type + "\n");
        with(folder + "operstate", "up\n");
        with(folder + "flags", "0x1003\n");
        files.forEach((file, text) -> with(folder + file, text));
        return this;
    }

    /** The cable to the router is plugged in. */
    public Machine joinedToTheInternet() {
        return line("proc/net/route", "enp3s0\t00000000\t0107A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0");
    }

    HostTables tables() {
        return new LinuxTables(files());
    }

    private RootFolder files() {
        return new RootFolder(root);
    }
}
