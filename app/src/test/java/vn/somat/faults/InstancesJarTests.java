package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.SetUp;
import vn.somat.jar.Clerk;
import vn.somat.jar.Run;

/** Two instances on one PostgreSQL server of the house, behind a balancer that remembers nobody. */
class InstancesJarTests {

    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";
    private static final String PASSWORD = "mat-khau-cua-toi-2026";
    private static final int CLIENTS_EACH = 4;
    private static final int AT_BOTH = 200;
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);

    private final Acts acts = new Acts();
    private Path home;
    private Path traps;

    @BeforeEach
    void folders() throws IOException {
        home = Patient.folder();
        traps = Files.createTempDirectory("somat-traps-");
        TrapJar.pack(traps);
    }

    @AfterEach
    void leaveNothing() throws IOException {
        for (var folder : List.of(home, traps)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Test
    @DisplayName("Two instances number without a gap; the one that holds the ledger is killed, the other takes over in"
            + " seconds, and whoever had signed in goes on without noticing.")
    void oneOfTwoIsKilled() throws Exception {
        int one = freePort();
        int two = freePort();
        try (var server = HouseServer.first(home)) {
            var office = SetUp.keeping(
                    HouseServer.ENVIRONMENT,
                    PASSPHRASE,
                    "--data",
                    home.resolve("1").toString(),
                    "--db-url",
                    server.url());
            try (var first = start(server, one);
                    var second = start(server, two);
                    var gate = new Gate(List.of(one, two))) {
                first.awaitReady();
                second.awaitReady();
                eachIsOpenedByItself(one, two);
                var clerk = signedIn(gate, one, two);
                var unknown = stolenRows(server);
                assertThat(unknown).doesNotContain(clerk.cookie("phien"));

                register(office.token(), List.of(one, two), () -> acts.answered() >= AT_BOTH);
                TrapJar.set(first, traps, Step.CHAIN_LOCKED, 1, Victim.PRODUCT);
                register(office.token(), List.of(one, two), () -> !first.process.isAlive());
                long killed = System.nanoTime();
                while (server.ask("select count(*) from ledger.waiting") > 0) {
                    assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(TAKE_OVER);
                    Thread.sleep(20);
                }
                System.out.printf("taken over %d ms after the kill%n", (System.nanoTime() - killed) / 1_000_000);

                goesOn(clerk);
                var witness = new Clerk(two, office.token());
                acts.askAgain(witness);
                acts.checkAll(witness);
                second.terminate();
            }
            judged(server);
        }
    }

    private Run start(HouseServer server, int port) throws IOException {
        var environment = new HashMap<>(HouseServer.ENVIRONMENT);
        environment.put("JAVA_TOOL_OPTIONS", TrapJar.OPTIONS);
        return Run.start(
                environment,
                "run",
                "--data",
                home.resolve("data " + port).toString(),
                "--port",
                "" + port,
                "--db-url",
                server.url(),
                "--behind",
                "127.0.0.1",
                // The gate of this test speaks no TLS, and its caller sits at another machine.
                "--plain");
    }

    private static void eachIsOpenedByItself(int one, int two) throws Exception {
        assertThat(Run.get(one, "/api/v1/ready").statusCode()).isEqualTo(503);
        var unused = new Clerk(one, "").unseal(PASSPHRASE);
        assertThat(Run.get(one, "/api/v1/ready").statusCode()).isEqualTo(200);
        assertThat(Run.get(two, "/api/v1/ready").statusCode()).isEqualTo(503);
        unused = new Clerk(two, "").unseal(PASSPHRASE);
    }

    /** Signs in through the gate and works at both instances, with forms of one sent to the other. */
    private static Sitting signedIn(Gate gate, int one, int two) throws Exception {
        var clerk = new Sitting(gate.port());
        var home = clerk.send("/sign-in", "/sign-in", "username", "vanthu", "password", PASSWORD);
        assertThat(home.uri().getPath()).isEqualTo("/");
        for (int i = 0; i < 4; i++) {
            assertThat(clerk.get("/account").uri().getPath()).isEqualTo("/account");
        }
        // Sent to one instance, said by another: whose turn it is changes with every request.
        for (int i = 0; i < 2; i++) {
            var done = clerk.send(
                    "/account/pin", "/account/pin", "password", PASSWORD, "pin", "246813", "again", "246813");
            assertThat(done.uri().getPath()).isEqualTo("/account");
            assertThat(done.body()).contains("Đã đặt mã PIN");
            assertThat(clerk.get("/account").body()).as("said once").doesNotContain("Đã đặt mã PIN");
        }
        assertThat(gate.served(one)).isPositive();
        assertThat(gate.served(two)).isPositive();
        assertThat(clerk.get("/account").body())
                .as("who called, by the word of the gate")
                .contains(Gate.CALLER);
        return clerk;
    }

    private static void goesOn(Sitting clerk) throws Exception {
        assertThat(clerk.get("/account").uri().getPath()).as("still signed in").isEqualTo("/account");
        var locked = clerk.send("/account", "/lock", "back", "/account");
        assertThat(locked.uri().getPath()).isEqualTo("/locked");
        assertThat(clerk.get("/account").uri().getPath()).isEqualTo("/locked");
        var back = clerk.send("/locked?back=/account", "/locked", "password", PASSWORD, "back", "/account");
        assertThat(back.uri().getPath()).isEqualTo("/account");
        assertThat(clerk.send("/account", "/sign-out").uri().getPath()).isEqualTo("/sign-in");
        assertThat(clerk.get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    private void register(String token, List<Integer> ports, BooleanSupplier over) throws InterruptedException {
        long deadline = System.nanoTime() + Patient.PATIENCE.toNanos();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int port : ports) {
                for (int i = 0; i < CLIENTS_EACH; i++) {
                    var clerk = new Clerk(port, token);
                    boolean secret = i % 2 == 0;
                    clients.submit(() -> {
                        while (!over.getAsBoolean() && System.nanoTime() < deadline) {
                            acts.ask(clerk, secret);
                        }
                    });
                }
            }
        }
        assertThat(over.getAsBoolean()).isTrue();
    }

    private static String stolenRows(HouseServer server) throws Exception {
        try (var connection = server.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(v::text, ' ') from access.visit v")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void judged(HouseServer server) throws Exception {
        var evidence = home.resolve("chứng cứ").toString();
        var environment = new HashMap<>(HouseServer.ENVIRONMENT);
        environment.put("SOMAT_PASSPHRASE", PASSPHRASE);
        expect(
                environment,
                "export-ledger",
                evidence,
                "--db-url",
                server.url(),
                "--data",
                home.resolve("1").toString());
        expect(Map.of(), "verify", evidence);
    }

    private static void expect(Map<String, String> environment, String... words) throws Exception {
        try (var run = Run.toTheEnd(environment, words)) {
            assertThat(run.code()).as("%s", run.said()).isZero();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
