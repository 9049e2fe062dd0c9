package vn.somatdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running PostgreSQL server, our child. It is on a leash: a watcher holds the other end of a pipe to us and stops the
 * server when we are gone, however we went. It has its own session, so that Ctrl-C reaches us and not the server.
 */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofMinutes(10); // crash recovery of a long write-ahead log
    private static final String LEASH = """
            cluster=$1; fate=$2; shift 2
            exec 3<&0
            ( ( cat <&3
                [ "$(head -n 1 "$cluster/postmaster.pid")" = "$$" ] && kill -INT $$
                if [ "$fate" = discard ]; then
                  n=0
                  while [ -f "$cluster/postmaster.pid" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done
                  rm -rf "$(dirname "$cluster")"
                fi
              ) >/dev/null 2>&1 & )
            exec "$@" </dev/null 3<&-
            """;

    private final Process process;
    private final int port;

    private Postmaster(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Does something, on a thread of its own, when the server has ended for whatever reason. */
    void onExit(Runnable then) {
        process.onExit().thenRun(() -> Thread.ofVirtual().name("postgres-watch").start(then));
    }

    static Postmaster start(Cluster cluster, Path binaries, int port, Path log, boolean throwaway) {
        List<String> server = new ArrayList<>();
        if (ChildUser.program("setsid").isPresent()) {
            server.add("setsid");
        }
        List<String> leashed = new ArrayList<>(List.of("sh", "-c", LEASH, "somat-leash"));
        leashed.add(cluster.folder().toString());
        leashed.add(throwaway ? "discard" : "keep");
        leashed.add(binaries.resolve("bin/postgres").toString());
        leashed.add("-D");
        leashed.add(cluster.folder().toString());
        leashed.addAll(PostgresSettings.arguments(port, throwaway));
        server.addAll(cluster.user().command(leashed));
        try {
            long before = Files.exists(log) ? Files.size(log) : 0;
            Process process = Programs.prepare(cluster.folder(), server)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Postmaster started = new Postmaster(process, port);
            started.awaitReady(cluster, log, before);
            return started;
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot start PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void awaitReady(Cluster cluster, Path log, long before) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(cluster)) {
            if (!process.isAlive()) {
                throw DatabaseTrouble.withOutput(
                        "PostgreSQL did not start; the whole story is in " + log + ".", since(log, before));
            }
            if (System.nanoTime() > deadline) {
                stop();
                throw new DatabaseTrouble("PostgreSQL was not ready after " + PATIENCE + "; see " + log + ".");
            }
            Programs.pause(15);
        }
    }

    private static List<String> since(Path log, long before) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The server writes its state into the eighth line of its pid file. */
    private boolean ready(Cluster cluster) throws IOException {
        Path file = cluster.folder().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() > 7
                && lines.get(0).strip().equals("" + process.pid())
                && lines.get(7).strip().equals("ready");
    }

    /** Fast shutdown: open transactions are rolled back, what was committed is on disk. */
    void stop() {
        try {
            if (process.isAlive()) {
                Programs.signal("INT", process.pid());
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    Programs.signal("QUIT", process.pid());
                    process.waitFor(30, TimeUnit.SECONDS);
                }
            }
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new DatabaseTrouble("Cannot let go of PostgreSQL.", e);
        }
    }
}
