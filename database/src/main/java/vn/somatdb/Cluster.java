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

    /**
     * Opens the cluster in {@code home/postgres}, or makes it. The password lies beside it, readable by our own user only.
     *
     * <p>The builtin C.UTF-8 order does not depend on the machine's C library, whose upgrades corrupt indexes.
     */
    static Cluster in(Path home, Path binaries, boolean throwaway) {
        Path folder = home.resolve("postgres");
        ChildUser user = ChildUser.forCluster(folder);
        user.mustReach(home);
        user.mustReach(binaries);
        Path secret = home.resolve("postgres-password");
        try {
            if (Files.exists(folder.resolve("PG_VERSION")) && Files.exists(secret)) {
                return new Cluster(folder, user, Files.readString(secret).strip());
            }
            Folders.delete(folder); // an initdb that was killed leaves a half-made folder without our password
            String password = freshPassword();
            Cluster cluster = new Cluster(folder, user, password);
            cluster.initialise(home, binaries, throwaway);
            writePrivately(secret, password);
            return cluster;
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot use the data folder " + home + ": " + e.getMessage(), e);
        }
    }

    private void initialise(Path home, Path binaries, boolean throwaway) throws IOException {
        Files.createDirectory(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        user.own(folder);
        Path passwordFile = home.resolve("postgres-password.initdb");
        Files.deleteIfExists(passwordFile);
        writePrivately(passwordFile, password);
        user.own(passwordFile);
        try {
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
            Programs.run(home, user.command(command), "PostgreSQL could not make its folder " + folder + ".");
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
