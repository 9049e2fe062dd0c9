package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.jar.Run;

/** What else happens to the product in a bad year: the disk is full, the clock jumps, connections are cut. */
class FaultsJarTests {

    private static final long SEED = Long.getLong("somat.seed", 1);
    private static final Duration WHILE = Duration.ofSeconds(4);

    @Test
    @DisplayName("With a full disk an act is refused and changes nothing; with room again work goes on.")
    void theDiskIsFull() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "a small disk is mounted by root");
        var home = Patient.folder();
        run("mount", "-t", "tmpfs", "-o", "size=400m,mode=711", "somat", home.toString());
        try (var patient = new Patient(Patient.folder(home))) {
            try (var run = patient.start().awaitReady()) {
                patient.open();
                storm(patient, WHILE);
                var filler = home.resolve("filler");
                try (var file = new RandomAccessFile(filler.toFile(), "rw")) {
                    var block = new byte[1 << 16];
                    long size = Files.getFileStore(home).getUsableSpace();
                    for (long i = 0; i < size / block.length; i++) {
                        file.write(block);
                    }
                }
                int before = patient.acts.answered();
                storm(patient, WHILE);
                tell(
                        "full disk: %d acts still found room, %d were refused%n",
                        patient.acts.answered() - before, patient.acts.unanswered());
                assertThat(patient.acts.unanswered()).isPositive();
                Files.delete(filler);
                patient.awaitHealth(run);
                patient.takeUp();
                storm(patient, WHILE);
                run.terminate();
            }
            patient.verifyAll();
        } finally {
            run("umount", "--lazy", home.toString()); // whoever watched over the server may look at it a moment longer
            Files.delete(home);
        }
    }

    @Test
    @DisplayName("A clock that jumps back is written down, and the evidence stays whole.")
    void theClockJumpsBack() throws Exception {
        try (var patient = new Patient(Patient.folder())) {
            try (var run = patient.startWithClockToTurn().awaitReady()) {
                patient.open();
                for (var seconds : new String[] {"0", "-7200", "0", "-60"}) {
                    Files.writeString(patient.traps.resolve(Trap.CLOCK), seconds);
                    storm(patient, WHILE);
                }
                Files.delete(patient.traps.resolve(Trap.CLOCK));
                run.terminate();
            }
            assertThat(patient.verify()).contains("ledger.clock.went-back");
            patient.verifyAll();
        }
    }

    @Test
    @DisplayName(
            "Connections cut in the middle of transactions, and a second instance on the same folder, harm nothing.")
    void connectionsAreCut() throws Exception {
        try (var patient = new Patient(Patient.folder())) {
            try (var run = patient.start().awaitReady()) {
                patient.open();
                var cutting = Thread.ofVirtual().start(() -> cutConnections(patient));
                storm(patient, WHILE.multipliedBy(2));
                cutting.join();
                try (var second = Run.toTheEnd(Map.of(), patient.words())) {
                    assertThat(second.code()).isEqualTo(1);
                }
                patient.awaitHealth(run);
                tell(
                        "cut connections: %d acts answered, %d asked again%n",
                        patient.acts.answered(), patient.acts.unanswered());
                patient.takeUp();
                run.terminate();
            }
            patient.verifyAll();
        }
    }

    private static void cutConnections(Patient patient) {
        try (var server = patient.administrator();
                var cut = server.prepareStatement("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = 'somat' and state <> 'idle' and random() < 0.5")) {
            long until = System.nanoTime() + WHILE.toNanos();
            while (System.nanoTime() < until) {
                cut.execute();
                Thread.sleep(20);
            }
        } catch (IOException | SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void storm(Patient patient, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        patient.storm(new Random(SEED), () -> System.nanoTime() > until);
    }

    private static void run(String... words) throws Exception {
        var process = new ProcessBuilder(words).inheritIO().start();
        assertThat(process.waitFor()).as("%s", String.join(" ", words)).isZero();
    }

    private static void tell(String line, Object... values) {
        System.out.printf(line, values);
    }
}
