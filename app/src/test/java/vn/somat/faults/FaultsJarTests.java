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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.jar.Run;

/**
 * What happens to the product in a bad year, done to it in a row. In the long form: {@code ./somat faults}. After each fault
 * it is started as it always is; what was answered before is there once, what was not answered is asked again under its
 * key.
 */
class FaultsJarTests {

    private static final int KILLS = Integer.getInteger("somat.kills", 20);
    private static final long SEED = Long.getLong("somat.seed", 1);
    private static final int VERIFIED_EVERY = Integer.getInteger("somat.verified.every", 10);
    private static final Duration WHILE = Duration.ofSeconds(4);

    @Test
    @DisplayName("Killed at every step and at random, the product, its database or both: nothing answered is lost,"
            + " nothing is there twice, nothing half done stays, and no process is left behind.")
    void killed() throws Exception {
        var chance = new Random(SEED);
        var steps = Step.values();
        try (var patient = new Patient(Patient.folder())) {
            for (int kill = 0; kill < KILLS; kill++) {
                var victim = Victim.values()[kill % 3];
                if (kill % (steps.length + 5) < steps.length) {
                    atStep(patient, steps[kill % (steps.length + 5)], victim, chance, kill);
                } else {
                    atRandom(patient, victim, chance, kill);
                }
                if (kill % VERIFIED_EVERY == VERIFIED_EVERY - 1) {
                    var unused = patient.verify();
                }
            }
            patient.verifyAll();
            tell(
                    "%d kills, %d acts answered: the verifier finds the ledger whole, every act is there once, copies are even%n",
                    KILLS, patient.acts.answered());
        }
    }

    private static void atStep(Patient patient, Step step, Victim victim, Random chance, int kill) throws Exception {
        int nth = step.beforeReady() || step == Step.CHECKPOINT_SIGNED ? 1 : 1 + chance.nextInt(8);
        try (var run = step.beforeReady() ? patient.start(step, nth, victim) : patient.start()) {
            long from = System.nanoTime();
            boolean ready = run.readyBeforeItsEnd();
            if (ready) {
                told(patient, kill, step.name(), victim, from);
                if (step.beforeReady()) { // its database was killed and came back, or it met another one
                    assertThat(patient.snapped()).isTrue();
                }
                patient.awaitHealth(run);
                patient.open();
                if (!step.beforeReady()) {
                    TrapJar.set(run, patient.traps, step, nth, victim);
                    patient.storm(chance, gone(run, patient, victim));
                }
            }
            assertThat(patient.snapped())
                    .as("%s was reached%n%s", step, run.said())
                    .isTrue();
            after(patient, run, victim, chance, ready);
        }
    }

    private static void atRandom(Patient patient, Victim victim, Random chance, int kill) throws Exception {
        try (var run = patient.start()) {
            long from = System.nanoTime();
            run.awaitReady();
            told(patient, kill, "random", victim, from);
            patient.open();
            long until = System.nanoTime()
                    + Duration.ofMillis(200 + chance.nextInt(1500)).toNanos();
            patient.storm(chance, () -> System.nanoTime() > until);
            if (victim != Victim.PRODUCT) {
                run.itsServer().destroyForcibly();
            }
            if (victim != Victim.DATABASE) {
                run.kill();
            }
            after(patient, run, victim, chance, true);
        }
    }

    private static BooleanSupplier gone(Run run, Patient patient, Victim victim) {
        return victim == Victim.DATABASE ? patient::snapped : () -> !run.process.isAlive();
    }

    /** A product whose database died goes on by itself; one that died is started again, at once or after a while. */
    private static void after(Patient patient, Run run, Victim victim, Random chance, boolean ready) throws Exception {
        if (victim == Victim.DATABASE && ready) {
            patient.awaitHealth(run);
            patient.takeUp();
            run.kill();
        }
        if (chance.nextBoolean()) {
            var unused = patient.awaitNothingLeft();
        }
    }

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

    private static void told(Patient patient, int kill, String step, Victim victim, long from) {
        tell(
                "kill %3d of %d: %-18s %-9s up again in %4.1f s, %6d acts answered, %d to be asked again%n",
                kill + 1,
                KILLS,
                step,
                victim,
                (System.nanoTime() - from) / 1e9,
                patient.acts.answered(),
                patient.acts.unanswered());
    }

    private static void tell(String line, Object... values) {
        System.out.printf(line, values);
    }
}
