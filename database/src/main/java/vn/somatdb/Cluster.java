package vn.somatdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The folder in which PostgreSQL keeps everything, made by {@code initdb} the first time. */
record Cluster(Path folder, ChildUser user, String password) {

    static final String OWNER = "somat";
    private static final String VERSION = "18";

    /**
     * Opens the cluster in {@code home/postgres}, or makes it. The password lies beside it, readable by our own user only.
     * It is made under another name and renamed at the end: a folder {@code postgres} is whole, and never thrown away.
     *
     * @throws DatabaseTrouble when the folder is of another PostgreSQL version, its password is lost, or initdb fails
     */
    static Cluster in(Path home, Path binaries, boolean throwaway) {
        Path folder = home.resolve("postgres");
        ChildUser user = ChildUser.forCluster(folder);
        if (throwaway) {
            user.own(home); // so that it can be removed by the child when we are killed
        }
        user.mustReach(home);
        user.mustReach(binaries);
        Path secret = home.resolve("postgres-password");
        try {
            if (Files.isDirectory(folder)) {
                return existing(folder, user, secret);
            }
            Path making = home.resolve("postgres.making");
            Folders.delete(making);
            String password = freshPassword();
            new Cluster(making, user, password).initialise(home, binaries, throwaway);
            Files.deleteIfExists(secret);
            writePrivately(secret, password);
            Files.move(making, folder);
            return new Cluster(folder, user, password);
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot use the data folder " + home + ": " + e.getMessage(), e)
                    .mendedBy("folder", home, String.valueOf(e.getMessage()));
        }
    }

    private static Cluster existing(Path folder, ChildUser user, Path secret) throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(VERSION)) {
            throw new DatabaseTrouble(
                            "The data folder " + folder + " is of PostgreSQL " + version + ", this build carries "
                                    + VERSION + ": make a backup with the old build and restore it with this one.")
                    .mendedBy("other-postgresql", folder, version, VERSION);
        }
        if (!Files.exists(secret)) {
            throw new DatabaseTrouble("The password of the database is missing: " + secret
                            + ". Put the file back; without it the data in " + folder + " stay closed.")
                    .mendedBy("no-password", secret, folder);
        }
        return new Cluster(folder, user, Files.readString(secret).strip());
    }

    /** The builtin C.UTF-8 order does not depend on the machine's C library, whose upgrades corrupt indexes. */
    private void initialise(Path home, Path binaries, boolean throwaway) throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        user.own(folder);
        Path passwordFile = home.resolve("postgres-password.initdb");
        Files.deleteIfExists(passwordFile);
        writePrivately(passwordFile, password);
        user.own(passwordFile);
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + OWNER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (throwaway) {
            command.add("--no-sync");
        }
        try {
            Programs.run(home, user.command(command), "PostgreSQL could not make its folder in " + home + ".");
        } catch (DatabaseTrouble e) {
            Folders.delete(folder);
            throw e;
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static String freshPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return "Cluster[" + folder + "]";
    }
}
