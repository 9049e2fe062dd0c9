package vn.somatdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Servers that a killed run left behind on a cluster. A process counts as ours when it works in the cluster's folder or
 * was started on it; a pid file alone proves nothing, its number may belong to somebody else by now, or to a zombie that
 * nobody has buried yet. PostgreSQL would take either for a running server and refuse to start.
 */
final class Orphans {

    private static final Path PROCESSES = Path.of("/proc");

    private Orphans() {}

    /**
     * Stops what runs on the cluster: politely, then harder; a pid file that names somebody else is taken away. The caller
     * holds the folder's lock.
     *
     * @throws DatabaseTrouble when something still runs there in the end
     */
    static void stop(Path cluster) {
        if (!Files.isDirectory(cluster)) {
            return;
        }
        stopAll(cluster);
        forgetPidOfSomebodyElse(cluster.resolve("postmaster.pid"));
    }

    private static void stopAll(Path cluster) {
        if (on(cluster).isEmpty()) {
            return;
        }
        String name = cluster.toString();
        on(cluster).stream().filter(pid -> startedOn(pid, name)).forEach(pid -> Programs.signal("INT", pid));
        if (gone(cluster, 30)) {
            return;
        }
        on(cluster).forEach(pid -> Programs.signal("QUIT", pid));
        if (gone(cluster, 10)) {
            return;
        }
        on(cluster).forEach(pid -> Programs.signal("KILL", pid));
        if (!gone(cluster, 10)) {
            throw new DatabaseTrouble(
                    "A PostgreSQL server that an earlier run left behind cannot be stopped: processes " + on(cluster)
                            + " work in " + cluster + ".");
        }
    }

    /** Called when nothing runs on the cluster: whoever still bears the number is not its server. */
    private static void forgetPidOfSomebodyElse(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            String pid = lines.findFirst().orElse("").strip();
            if (pid.matches("\\d{1,9}") && Files.exists(PROCESSES.resolve(pid))) {
                Files.delete(pidFile);
            }
        } catch (NoSuchFileException stoppedInOrder) {
            // Nothing to forget.
        } catch (IOException e) {
            throw new DatabaseTrouble(
                    "Cannot take away " + pidFile + " of a server that was killed: " + e.getMessage(), e);
        }
    }

    /** The processes that run on the cluster, server and helpers alike. */
    static List<Long> on(Path cluster) {
        String folder = cluster.toString();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(pid, cluster) || startedOn(pid, folder))
                .toList();
    }

    private static boolean worksIn(long pid, Path folder) {
        Path process = PROCESSES.resolve("" + pid);
        try {
            return process.resolve("cwd").toRealPath().equals(folder.toRealPath())
                    && Files.readString(process.resolve("comm")).strip().equals("postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** Readable also where the kernel hides a stranger's working folder from us, as in many containers. */
    private static boolean startedOn(long pid, String folder) {
        try {
            String line = new String(Files.readAllBytes(PROCESSES.resolve(pid + "/cmdline")), StandardCharsets.UTF_8);
            String[] words = line.split("\0", -1);
            return words.length > 2
                    && words[0].endsWith("/postgres")
                    && words[1].equals("-D")
                    && words[2].equals(folder);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean gone(Path cluster, int seconds) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (on(cluster).isEmpty()) {
                return true;
            }
            Programs.pause(50);
        }
        return on(cluster).isEmpty();
    }
}
