package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.SetUp;
import vn.somat.jar.Clerk;
import vn.somat.jar.Run;

/** A PostgreSQL server with a standby that is waited for. More deaths: {@code ./somat faults --replica N}. */
class ReplicaJarTests {

    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";
    private static final int DEATHS = Integer.getInteger("somat.replica.deaths", 1);
    private static final int CLIENTS = 4;
    private static final int ACTS = 150;

    private final Acts acts = new Acts();
    private Path home;

    @BeforeEach
    void folder() throws IOException {
        home = Patient.folder();
    }

    @AfterEach
    void leaveNothing() throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    @DisplayName(
            "The server is killed while clerks register, its standby is promoted, the product goes on there by itself:"
                    + " nothing that was answered is lost, nothing is there twice, and the verifier finds the ledger whole.")
    void theStandbyTakesOver() throws Exception {
        var first = HouseServer.first(home);
        try {
            var office = SetUp.keeping(
                    HouseServer.ENVIRONMENT,
                    PASSPHRASE,
                    "--data",
                    home.resolve("1").toString(),
                    "--db-url",
                    first.url());
            int port = freePort();
            for (int death = 0; death < DEATHS; death++) {
                var second = HouseServer.behind(first, home);
                try (var run = start(HouseServer.url(first, second), port).awaitReady()) {
                    var clerk = new Clerk(port, office.token()).unseal(PASSPHRASE);
                    acts.askAgain(clerk);
                    int before = acts.answered();
                    var dying = first;
                    die(dying, () -> acts.answered() >= before + ACTS, port, office.token());
                    long killed = System.nanoTime();
                    second.promote();
                    awaitReady(port, run);
                    System.out.printf(
                            "%d acts answered; ready again %d ms after the kill%n",
                            acts.answered(), (System.nanoTime() - killed) / 1_000_000);
                    acts.askAgain(clerk);
                    acts.check(clerk);
                    acts.checkAll(clerk);
                    run.terminate();
                }
                first.close();
                first = second;
                judged(first, "chứng cứ " + death);
            }
        } finally {
            first.close();
        }
    }

    /** Clients register all the while, and for a moment after the server is dead. */
    private void die(HouseServer server, BooleanSupplier when, int port, String token) throws Exception {
        long deadline = System.nanoTime() + Patient.PATIENCE.toNanos();
        var dead = new AtomicBoolean();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                var clerk = new Clerk(port, token);
                boolean secret = i % 2 == 0;
                clients.submit(() -> {
                    while (!dead.get() && System.nanoTime() < deadline) {
                        acts.ask(clerk, secret);
                    }
                });
            }
            while (!when.getAsBoolean()) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.sleep(5);
            }
            server.kill();
            dead.set(true);
        }
    }

    private Run start(String url, int port) throws IOException {
        return Run.start(
                HouseServer.ENVIRONMENT,
                "run",
                "--data",
                home.resolve("data").toString(),
                "--port",
                "" + port,
                "--db-url",
                url);
    }

    private static void awaitReady(int port, Run run) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Run.get(port, "/api/v1/ready").statusCode() != 200) {
            assertThat(run.process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private void judged(HouseServer server, String folder) throws Exception {
        var environment = new HashMap<>(HouseServer.ENVIRONMENT);
        environment.put("SOMAT_PASSPHRASE", PASSPHRASE);
        var evidence = home.resolve(folder).toString();
        for (var words : new String[][] {
            {
                "export-ledger",
                evidence,
                "--db-url",
                server.url(),
                "--data",
                home.resolve("1").toString()
            },
            {"verify", evidence}
        }) {
            try (var run = Run.toTheEnd(environment, words)) {
                assertThat(run.code()).as("%s", run.said()).isZero();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
