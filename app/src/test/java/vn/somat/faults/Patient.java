package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import vn.somat.SetUp;
import vn.somat.custody.carriers.AuditRun;
import vn.somat.jar.Clerk;
import vn.somat.jar.Keeper;
import vn.somat.jar.Run;

/** A product that faults are tried on: an office of one clerk in a data folder, started again after each. */
final class Patient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String PASSPHRASE = "núi Tản sông Đà mây trắng";
    private static final Map<String, String> WITH_PASSPHRASE = Map.of("SOMAT_PASSPHRASE", PASSPHRASE);
    private static final int REGISTERING = 2;
    private static final int KEEPING = 2;

    final Acts acts = new Acts();
    final Path traps;
    private final Path home;
    private final Path data;
    private final SetUp.Keeping office;
    private final int port;
    private final Scans scans;

    /** @param home an empty folder that the child user can reach */
    Patient(Path home) throws IOException {
        this.home = home;
        data = home.resolve("data");
        traps = Files.createTempDirectory("somat-traps-");
        TrapJar.pack(traps);
        office = SetUp.keeping(data, PASSPHRASE);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        scans = new Scans(port);
    }

    static Path folder() throws IOException {
        return folder(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A folder that the child user can reach, with a name that has a space in it. */
    static Path folder(Path in) throws IOException {
        var home = Files.createTempDirectory(in, "somat faults ");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        return home;
    }

    /** Starts the product, without waiting for it. */
    Run start() throws IOException {
        return start(TrapJar.OPTIONS);
    }

    /** With a trap at a step that it comes by before it is ready. */
    Run start(Step step, int nth, Victim victim) throws IOException {
        Files.deleteIfExists(traps.resolve(Trap.SNAPPED));
        return start(TrapJar.fromTheStart(traps, step.trap(nth, victim)));
    }

    Run startWithClockToTurn() throws IOException {
        return start(TrapJar.fromTheStart(traps, ""));
    }

    private Run start(String options) throws IOException {
        return Run.start(Map.of("JAVA_TOOL_OPTIONS", options), words());
    }

    /** On its database, past the product. */
    Connection administrator() throws IOException, SQLException {
        var server = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("postgres-password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + server + "/postgres", "somat", password);
    }

    String[] words() {
        return new String[] {"run", "--data", data.toString(), "--port", "" + port};
    }

    Clerk clerk() {
        return new Clerk(port, office.token());
    }

    /** Opens the vault of a product that was started, and takes up. */
    void open() throws IOException, InterruptedException {
        unseal();
        takeUp();
    }

    void unseal() throws IOException, InterruptedException {
        var unused = clerk().unseal(PASSPHRASE);
    }

    /** Asks again for what got no answer, and looks at what did. */
    void takeUp() throws IOException, InterruptedException {
        var clerk = clerk();
        acts.askAgain(clerk);
        acts.check(clerk);
    }

    boolean snapped() {
        return Files.exists(traps.resolve(Trap.SNAPPED));
    }

    /** Clerks who register, keep copies and put scans to papers, until {@code over}. */
    void storm(Random chance, BooleanSupplier over) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var clerks = Executors.newFixedThreadPool(REGISTERING + KEEPING + 1)) {
            for (int i = 0; i < REGISTERING; i++) {
                boolean secret = i % 2 == 0;
                var clerk = clerk();
                again(clerks, over, () -> acts.ask(clerk, secret));
            }
            for (int i = 0; i < KEEPING; i++) {
                var hand = new Random(chance.nextLong());
                var keeper = new Keeper(port, office.token(), office.place());
                again(clerks, over, () -> acts.carriers.addAll(keeper.act(hand)));
            }
            var eye = new Random(chance.nextLong());
            again(clerks, over, () -> acts.ordinary(eye).ifPresent(paper -> scans.put(paper, eye)));
            while (!over.getAsBoolean()) {
                if (System.nanoTime() > deadline) {
                    clerks.shutdownNow();
                    throw new AssertionError("the fault did not come");
                }
                Thread.sleep(5);
            }
        }
    }

    private static void again(ExecutorService clerks, BooleanSupplier over, Runnable act) {
        clerks.submit(() -> {
            while (!over.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                act.run();
            }
        });
    }

    /** The database answers again after it died under a product that lives. */
    void awaitHealth(Run run) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!healthy()) {
            assertThat(run.process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            return Run.get(port, "/api/v1/health").statusCode() == 200;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** After a death of the product nothing of it is left, though nobody started it again. */
    Duration awaitNothingLeft() throws InterruptedException {
        long from = System.nanoTime();
        while (!Run.processesOn(home).isEmpty()) {
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .as("%s", Run.processesOn(home))
                    .isLessThan(Duration.ofSeconds(30));
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** The evidence of the stopped product, judged by the verifier. Answers what the verifier said. */
    String verify() throws Exception {
        var evidence = home.resolve("chứng cứ " + UUID.randomUUID()).toString();
        expect("Khóa kiểm tra", "export-ledger", evidence, "--data", data.toString());
        return expect("TOÀN VẸN", "verify", evidence) + Files.readString(Path.of(evidence, "entries.jsonl"));
    }

    /** Nothing twice, nothing missing, no copy lost, no file that belongs to nothing; with a start of its own. */
    void verifyAll() throws Exception {
        try (var run = start().awaitReady()) {
            open();
            acts.checkAll(clerk());
            run.terminate();
        }
        var unused = verify();
        var audit = SetUp.audit(data, PASSPHRASE);
        assertThat(audit.differences()).isEmpty();
        assertThat(audit.status()).isEqualTo(AuditRun.Status.EVEN);
        SetUp.requireThere(
                data,
                PASSPHRASE,
                acts.carriers.stream().distinct().map(UUID::fromString).toList());
        requireScans();
        try (var files = Files.list(data)) {
            assertThat(files.map(each -> each.getFileName().toString())
                            .filter(name -> !name.endsWith(".gz"))) // a log of yesterday, put aside at midnight
                    .containsExactlyInAnyOrder(
                            "lock", "postgres", "postgres-password", "postgres.log", "somat.log", "somat-command.log");
        }
    }

    /** How many scans were answered. */
    int scans() {
        return scans.answered.size();
    }

    /** What was answered is there, and whatever is there is what was sent. */
    private void requireScans() {
        var there = SetUp.files(data, PASSPHRASE, Set.copyOf(scans.answered.values()));
        assertThat(there.keySet()).containsAll(scans.answered.keySet());
        there.forEach(
                (name, bytes) -> assertThat(Scans.sha256(bytes)).as("%s", name).isEqualTo(scans.sent.get(name)));
    }

    /** From now on the product makes a backup by itself once a day. Answers where. */
    Path planBackups() throws IOException {
        var folder = Files.createDirectory(home.resolve("sao lưu"));
        SetUp.backupsInto(data, PASSPHRASE, folder);
        return folder;
    }

    /** A backup can be opened, and says so. */
    void rehearse(Path backup) throws Exception {
        var unused = expect("", "rehearse", backup.toString());
    }

    private static String expect(String said, String... words) throws Exception {
        try (var run = Run.toTheEnd(WITH_PASSPHRASE, words)) {
            assertThat(run.code()).as("%s", run.said()).isZero();
            assertThat(run.said()).contains(said);
            return run.said();
        }
    }

    @Override
    public void close() throws Exception {
        var unused = awaitNothingLeft();
        for (var folder : List.of(home, traps)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
