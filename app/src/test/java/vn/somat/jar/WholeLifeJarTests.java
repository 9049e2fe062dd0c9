package vn.somat.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.somat.SetUp;
import vn.somat.testing.TestDatabase;

/** The product as it is started: the script, the jar, real processes, real signals. Runs after the jar was built. */
class WholeLifeJarTests {

    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";
    private static final Map<String, String> WITH_PASSPHRASE = Map.of("SOMAT_PASSPHRASE", PASSPHRASE);
    private static final Map<String, String> NOTHING = Map.of();

    private Path home;

    @BeforeEach
    void aDataFolderThatThePostgresUserCanReach() throws IOException {
        home = Files.createTempDirectory("somat life ");
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
    void aFreshFolderServesPagesUntilItIsStoppedAndLeavesNoProcess() throws Exception {
        int port = freePort();
        try (var run =
                Run.start(NOTHING, "run", "--data", data(), "--port", "" + port).awaitReady()) {
            assertThat(Run.get(port, "/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(Run.get(port, "/").statusCode()).isBetween(200, 399);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/somat.log"))))
                    .isEqualTo("rw-------");

            var second = Run.toTheEnd(NOTHING, "run", "--data", data(), "--port", "" + freePort());
            assertThat(second.code()).isEqualTo(1);
            assertThat(second.said()).contains("đang chạy trên thư mục dữ liệu này (tiến trình " + run.process.pid());

            var backup =
                    Run.toTheEnd(WITH_PASSPHRASE, "backup", home.resolve("b").toString(), "--data", data());
            assertThat(backup.code()).isEqualTo(1);
            assertThat(backup.said()).contains("đang chạy trên thư mục dữ liệu này");

            run.interrupt();
            assertThat(run.said()).contains("Đang tắt");
            assertThat(Run.processesOn(home)).isEmpty();
        }
    }

    @Test
    void aKilledRunIsTakenUpAgainAndADatabaseThatDiesComesBack() throws Exception {
        int port = freePort();
        String[] words = {"run", "--data", data(), "--port", "" + port};
        try (var killed = Run.start(NOTHING, words).awaitReady()) {
            killed.kill();
        }
        try (var again = Run.start(NOTHING, words).awaitReady()) {
            var pidFile = home.resolve("data/postgres/postmaster.pid");
            long server = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
            var answers = new HashSet<Integer>();
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            do {
                Thread.sleep(100);
                answers.add(Run.get(port, "/api/v1/health").statusCode());
            } while (System.nanoTime() < deadline && (ProcessHandle.of(server).isPresent() || !answers.contains(200)));
            assertThat(answers).contains(200).isSubsetOf(200, 503);
            assertThat(Run.get(port, "/").statusCode()).isBetween(200, 399);
            again.terminate();
            assertThat(Run.processesOn(home)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "Killed while clerks register: what was answered is there, nothing is half there, no number is missing.")
    void whatWasAnsweredIsThereAfterAKill() throws Exception {
        var token = SetUp.office(Path.of(data()), PASSPHRASE);
        int port = freePort();
        String[] words = {"run", "--data", data(), "--port", "" + port};
        var answered = new ConcurrentLinkedQueue<JsonNode>();
        try (var killed = Run.start(NOTHING, words).awaitReady();
                var clerks = Executors.newFixedThreadPool(4)) {
            var api = new Clerk(port, token).unseal(PASSPHRASE);
            var numbers = new AtomicInteger();
            for (int i = 0; i < 4; i++) {
                clerks.submit(() -> {
                    while (killed.process.isAlive()) {
                        api.register(numbers.incrementAndGet()).ifPresent(answered::add);
                    }
                });
            }
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (answered.size() < 150) {
                assertThat(System.nanoTime()).as("%d answered", answered.size()).isLessThan(deadline);
                Thread.sleep(5);
            }
            killed.kill();
        }
        try (var again = Run.start(NOTHING, words).awaitReady()) {
            var api = new Clerk(port, token).unseal(PASSPHRASE);
            var there = api.all();
            assertThat(there.keySet())
                    .containsAll(answered.stream().map(Clerk::id).toList());
            assertThat(answered)
                    .allSatisfy(one -> assertThat(there.get(Clerk.id(one))).isEqualTo(one));
            assertThat(there.values().stream().map(Clerk::serial))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, there.size()).boxed().toList());
            again.terminate();
        }
        var evidence = home.resolve("chứng cứ").toString();
        expect(0, "Khóa kiểm tra", "export-ledger", evidence, "--data", data());
        expect(0, "TOÀN VẸN", "verify", evidence);
    }

    @Test
    void aBackupBecomesTheHouseElsewhereAndItsEvidenceIsWholeUntilSomebodyTouchesIt() throws Exception {
        SetUp.in(Path.of(data()), PASSPHRASE);
        var file = home.resolve("sao lưu").toString();
        var elsewhere = home.resolve("data elsewhere").toString();
        var evidence = home.resolve("chứng cứ");

        expect(0, "đọc lại: đúng", "backup", file, "--data", data());
        expect(0, "Mã diễn tập: ", "rehearse", file);
        expect(0, "Gốc nhật ký bằng nhau: đúng", "restore", file, "--data", elsewhere);
        expect(0, "Khóa kiểm tra", "export-ledger", evidence.toString(), "--data", elsewhere);
        expect(0, "", "verify", evidence.toString());

        var entries = evidence.resolve("entries.jsonl");
        var lines = Files.readAllLines(entries);
        lines.removeFirst();
        Files.write(entries, lines);
        expect(1, "", "verify", evidence.toString());
    }

    @Test
    void aRehearsalOpensAndLeavesNothing() throws Exception {
        int port = freePort();
        try (var demo = Run.start(NOTHING, "demo", "--port", "" + port).awaitReady()) {
            assertThat(Run.get(port, "/api/v1/health").statusCode()).isEqualTo(200);
            var folder = demo.clusterOfItsServer();
            assertThat(folder).exists();
            demo.interrupt();
            for (int i = 0; i < 100 && Files.exists(folder); i++) {
                Thread.sleep(100);
            }
            assertThat(folder.getParent()).doesNotExist();
        }
    }

    @Test
    void theSameJarRunsOnAPostgresServer() throws Exception {
        assumeTrue(TestDatabase.isServer(), "./somat test names a server");
        int port = freePort();
        String[] words = {"run", "--db-url", TestDatabase.unmigratedUrl(), "--data", data(), "--port", "" + port};
        try (var run = Run.start(TestDatabase.environment(), words).awaitReady()) {
            assertThat(Run.get(port, "/api/v1/health").statusCode()).isEqualTo(200);
            assertThat(home.resolve("data/postgres")).doesNotExist();
            run.terminate();
        }
    }

    private static void expect(int code, String answer, String... words) throws Exception {
        var run = Run.toTheEnd(WITH_PASSPHRASE, words);
        assertThat(run.said()).contains(answer);
        assertThat(run.code()).as("%s", run.said()).isEqualTo(code);
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
