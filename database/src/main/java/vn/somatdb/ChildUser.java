package vn.somatdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who the PostgreSQL child runs as. PostgreSQL refuses to run as root, so a root parent hands it to an unprivileged user:
 * the owner of an existing cluster, otherwise {@code somat}, {@code postgres} or {@code nobody}, the first that exists.
 */
record ChildUser(String name, int uid, int gid, boolean switched) {

    private static final List<String> CANDIDATES = List.of("somat", "postgres", "nobody");

    static ChildUser forCluster(Path cluster) {
        int me = id(Path.of("/proc/self"), "uid");
        if (me != 0) {
            return new ChildUser(System.getProperty("user.name", "?"), me, id(Path.of("/proc/self"), "gid"), false);
        }
        if (Files.isDirectory(cluster) && id(cluster, "uid") != 0) {
            int owner = id(cluster, "uid");
            return accounts().stream()
                    .filter(account -> account.uid == owner)
                    .findFirst()
                    .orElse(new ChildUser("#" + owner, owner, id(cluster, "gid"), true));
        }
        List<ChildUser> accounts = accounts();
        return CANDIDATES.stream()
                .flatMap(name -> accounts.stream().filter(account -> account.name.equals(name)))
                .findFirst()
                .orElseThrow(() -> new DatabaseTrouble(
                                "PostgreSQL may not run as root and this machine has none of the" + " users "
                                        + CANDIDATES + ": add one (useradd --system somat) or start as a normal user.")
                        .mendedBy("no-user", String.join(", ", CANDIDATES)));
    }

    /** The command as this user runs it. */
    List<String> command(List<String> command) {
        if (!switched) {
            return command;
        }
        List<String> whole = new ArrayList<>();
        if (program("setpriv").isPresent()) {
            whole.addAll(List.of("setpriv", "--reuid", "" + uid, "--regid", "" + gid, "--clear-groups", "--"));
        } else if (program("runuser").isPresent()) {
            whole.addAll(List.of("runuser", "-u", name, "--"));
        } else {
            throw new DatabaseTrouble("PostgreSQL may not run as root and neither setpriv nor runuser is here to change"
                            + " the user: install util-linux or start as a normal user.")
                    .mendedBy("no-setpriv");
        }
        whole.addAll(command);
        return whole;
    }

    void own(Path path) {
        if (!switched) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot give " + path + " to the user " + name + ".", e);
        }
    }

    /** Refuses when a folder on the way to {@code path} is closed to this user, and names that folder. */
    void mustReach(Path path) {
        if (!switched) {
            return;
        }
        for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at) && !mayEnter(at)) {
                throw new DatabaseTrouble("The folder " + at + " is closed to the user " + name
                                + " whom PostgreSQL runs as,"
                                + " so it cannot reach " + path + ". Choose a folder that every user may enter, such as"
                                + " /var/lib/somat, or open this one: chmod o+x " + at)
                        .mendedBy("folder-closed", at, name, path);
            }
        }
    }

    private boolean mayEnter(Path folder) {
        int mode = attribute(folder, "mode");
        if (id(folder, "uid") == uid) {
            return (mode & 0100) != 0;
        }
        return (mode & (id(folder, "gid") == gid ? 0010 : 0001)) != 0;
    }

    static Optional<Path> program(String name) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<ChildUser> accounts() {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(field -> field.length > 3)
                    .map(field -> new ChildUser(field[0], Integer.parseInt(field[2]), Integer.parseInt(field[3]), true))
                    .toList();
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot read /etc/passwd to find a user for PostgreSQL.", e);
        }
    }

    private static int id(Path path, String which) {
        return attribute(path, which);
    }

    private static int attribute(Path path, String which) {
        try {
            return (Integer) Files.getAttribute(path, "unix:" + which);
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot look at the folder " + path + ".", e);
        }
    }
}
