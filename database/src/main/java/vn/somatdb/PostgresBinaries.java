package vn.somatdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the library that carries them. A folder in the cache is whole or absent: it
 * is filled under another name and renamed at the end, so a killed run leaves nothing half done in its place.
 */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin/postgres}, unpacked there when it is not yet.
     *
     * @param cache a folder that may be emptied at any time
     */
    static Path unpackedIn(Path cache) {
        Path home = cache.resolve("postgresql-" + version());
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Folders.create(cache, "rwxr-xr-x");
            Path partial = Files.createTempDirectory(cache, "unpacking-");
            try {
                unpack(partial);
                Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(partial, home);
            } catch (IOException e) {
                Folders.delete(partial);
                if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                    throw e;
                } // another run was faster
            }
            return home;
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot unpack PostgreSQL into " + cache + ": " + e.getMessage(), e)
                    .mendedBy("folder", cache, String.valueOf(e.getMessage()));
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new DatabaseTrouble(
                                "This build carries no PostgreSQL for this kind of machine (Linux x86-64 only)."
                                        + " Use a PostgreSQL server instead: --db-url jdbc:postgresql://…")
                        .mendedBy("other-machine");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()).normalize(), target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path, Path target)
            throws IOException {
        if (!path.startsWith(target)) {
            throw new IOException("an entry of the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Folders.create(path, "rwxr-xr-x");
            return;
        }
        Folders.create(path.resolveSibling("."), "rwxr-xr-x");
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Set<PosixFilePermission> mode = PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--");
            Files.setPosixFilePermissions(path, mode);
        }
    }

    /** The size of the archive is part of the name, so that a rebuilt archive of the same version is not mixed up. */
    private static String version() {
        try {
            var archive = PostgresBinaries.class.getResource(ARCHIVE);
            return archive == null ? "absent" : "18-" + archive.openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot read the PostgreSQL that this build carries.", e);
        }
    }
}
