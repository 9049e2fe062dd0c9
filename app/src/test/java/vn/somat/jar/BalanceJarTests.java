package vn.somat.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.SetUp;
import vn.somat.custody.carriers.AuditRun;

/** Rule 67 of custody, with processes that are killed. More acts: {@code -Dsomat.storm.acts=5000}. */
class BalanceJarTests {

    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";
    private static final Map<String, String> WITH_PASSPHRASE = Map.of("SOMAT_PASSPHRASE", PASSPHRASE);
    private static final int ACTS = Integer.getInteger("somat.storm.acts", 120);
    private static final int KILLS = 2;
    private static final int CLERKS = 4;

    private Path home;

    @BeforeEach
    void aDataFolderThatThePostgresUserCanReach() throws IOException {
        home = Files.createTempDirectory("somat storm ");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void leaveNothing() throws Exception {
        for (int i = 0; i < 100 && !Run.processesOn(home).isEmpty(); i++) {
            Thread.sleep(100);
        }
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    @DisplayName(
            "Killed again and again while clerks keep copies: what was answered is there, and rows, ledger and verifier agree to the last copy.")
    void killedWhileClerksKeepCopies() throws Exception {
        var data = home.resolve("data");
        var keeping = SetUp.keeping(data, PASSPHRASE);
        int port = freePort();
        var answered = new ConcurrentLinkedQueue<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var run = Run.start(Map.of(), "run", "--data", data.toString(), "--port", "" + port)
                    .awaitReady()) {
                var unused = new Clerk(port, keeping.token()).unseal(PASSPHRASE);
                storm(run, new Keeper(port, keeping.token(), keeping.place()), kill, answered);
            }
        }
        var evidence = home.resolve("chứng cứ").toString();
        expect("Khóa kiểm tra", "export-ledger", evidence, "--data", data.toString());
        var verified = expect("TOÀN VẸN", "verify", evidence);

        var audit = SetUp.audit(data, PASSPHRASE);
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.status()).isEqualTo(AuditRun.Status.EVEN);
        SetUp.balances(data, PASSPHRASE)
                .forEach((level, made) ->
                        assertThat(verified).contains("Cân đối bản (" + level + "): làm ra " + made + " = "));
        SetUp.requireThere(
                data,
                PASSPHRASE,
                answered.stream().distinct().map(UUID::fromString).toList());
    }

    private static void storm(Run run, Keeper keeper, int kill, Queue<String> answered) throws Exception {
        int before = answered.size();
        try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (int i = 0; i < CLERKS; i++) {
                var chance = new Random(1_000L * kill + i);
                clerks.submit(() -> {
                    while (run.process.isAlive()) {
                        answered.addAll(keeper.act(chance));
                    }
                });
            }
            long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
            while (answered.size() - before < ACTS) {
                assertThat(System.nanoTime()).as("%d answered", answered.size()).isLessThan(deadline);
                Thread.sleep(5);
            }
            run.kill();
        }
    }

    private static String expect(String said, String... words) throws Exception {
        try (var run = Run.toTheEnd(WITH_PASSPHRASE, words)) {
            assertThat(run.code()).as("%s", run.said()).isZero();
            assertThat(run.said()).contains(said);
            return run.said();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
