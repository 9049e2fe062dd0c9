package vn.somat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.jar.Run;

/**
 * The plug is pulled: the product, its database or both, at a step of the write path or at random. In the long form:
 * {@code ./somat faults}. After each kill it is started as it always is; what was answered before is there once, what was not
 * answered is asked again under its key.
 */
class KillsJarTests {

    private static final int KILLS = Integer.getInteger("somat.kills", 20);
    private static final long SEED = Long.getLong("somat.seed", 1);
    private static final int VERIFIED_EVERY = Integer.getInteger("somat.verified.every", 10);

    @Test
    @DisplayName("Killed at every step and at random, the product, its database or both: nothing answered is lost,"
            + " nothing is there twice, nothing half done stays, and no process is left behind.")
    void killed() throws Exception {
        var chance = new Random(SEED);
        var steps = Step.OF_WORK;
        try (var patient = new Patient(Patient.folder())) {
            for (int kill = 0; kill < KILLS; kill++) {
                var victim = Victim.values()[kill % 3];
                int turn = kill % (steps.size() + 5);
                if (turn < steps.size()) {
                    atStep(patient, steps.get(turn), victim, chance, kill);
                } else {
                    atRandom(patient, victim, chance, kill);
                }
                if (kill % VERIFIED_EVERY == VERIFIED_EVERY - 1) {
                    var unused = patient.verify();
                }
            }
            patient.verifyAll();
            if (KILLS >= steps.size()) { // they begin when papers of an earlier start were found again
                assertThat(patient.scans()).isPositive();
            }
            tell(
                    "%d kills, %d acts and %d scans answered: the verifier finds the ledger whole, every act is there once, copies are even%n",
                    KILLS, patient.acts.answered(), patient.scans());
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

    @Test
    @DisplayName(
            "Killed while a backup is made, it is made after the next start; under a backup's name lies only what is whole.")
    void killedWhileBackingUp() throws Exception {
        var chance = new Random(SEED);
        var steps = new ArrayList<>(Collections.nCopies(Math.max(1, KILLS / 60), Step.BACKUP_ROWS));
        steps.addAll(Collections.nCopies(KILLS / 60, Step.BACKUP_WRITTEN));
        steps.add(Step.BACKUP_KEPT); // then it is in the register, and none is due any more
        try (var patient = new Patient(Patient.folder())) {
            var folder = patient.planBackups();
            for (var step : steps) {
                int nth = step == Step.BACKUP_ROWS ? 1 + chance.nextInt(100) : 1;
                try (var run = patient.start().awaitReady()) {
                    TrapJar.set(run, patient.traps, step, nth, Victim.PRODUCT);
                    patient.unseal();
                    patient.storm(chance, () -> !run.process.isAlive());
                }
                assertThat(patient.snapped()).as("%s was reached", step).isTrue();
                assertThat(names(folder)).hasSize(1).allMatch(name -> name.endsWith(".part"));
                var unused = patient.awaitNothingLeft();
            }
            try (var run = patient.start().awaitReady()) {
                patient.open();
                while (names(folder).stream().anyMatch(name -> name.endsWith(".part"))) {
                    assertThat(run.process.isAlive()).isTrue();
                    Thread.sleep(50);
                }
                run.terminate();
            }
            assertThat(names(folder)).hasSize(1).allMatch(name -> name.endsWith(".somat"));
            patient.rehearse(folder.resolve(names(folder).getFirst()));
            patient.verifyAll();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
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
