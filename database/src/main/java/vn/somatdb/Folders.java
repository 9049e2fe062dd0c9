package vn.somatdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Where things lie on disk, and how folders are made and removed. */
final class Folders {

    private Folders() {}

    /** The cache: the system property {@code somat.cache}, otherwise /var/cache/somat for root and ~/.cache/somat. */
    static Path cache() {
        String set = System.getProperty("somat.cache", System.getenv().getOrDefault("SOMAT_CACHE", ""));
        if (!set.isBlank()) {
            return Path.of(set).toAbsolutePath();
        }
        return root() ? Path.of("/var/cache/somat") : Path.of(System.getProperty("user.home"), ".cache", "somat");
    }

    /** Where the data lie when nobody says otherwise: /var/lib/somat for root, ~/.local/share/somat for others. */
    static Path data() {
        return root()
                ? Path.of("/var/lib/somat")
                : Path.of(System.getProperty("user.home"), ".local", "share", "somat");
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The data folder; the server's user must be able to pass through it, nobody else needs to. */
    static void makeHome(Path folder) {
        try {
            create(folder, root() ? "rwx--x--x" : "rwx------");
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot make the data folder " + folder + ": " + e.getMessage(), e)
                    .mendedBy("folder", folder, String.valueOf(e.getMessage()));
        }
    }

    /** Makes a folder and those above it; only the folders made here get the mode, whatever the umask says. */
    static void create(Path wanted, String mode) throws IOException {
        Path folder = wanted.normalize();
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            create(folder.getParent(), mode);
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot remove the folder " + folder + ".", e);
        }
    }
}
