package vn.somat.custody.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.somat.ledger.Export;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;
import vn.somatverifier.Main;

/**
 * Rule 67 of the room, by storms of random acts. Longer ones: {@code -Dsomat.storm.seconds=600}; another one:
 * {@code -Dsomat.storm.seed=7}.
 */
class BalanceStormTests {

    private static final long SEED = Long.getLong("somat.storm.seed", 20260914);
    private static final long SECONDS = Long.getLong("somat.storm.seconds", 12);
    private static final int CLERKS = 4;

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Storm storm = new Storm(office);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("A refusal changes nothing.")
    void aRefusalChangesNothing() throws Exception {
        var chance = new Random(SEED);
        int refusals = 0;
        for (int act = 0; act < 200; act++) {
            var before = state();
            if (!storm.step(chance)) {
                refusals++;
                assertThat(state()).as("seed %d, act %d", SEED, act).isEqualTo(before);
            }
        }
        assertThat(refusals).isPositive();
        agree();
    }

    @Test
    @DisplayName(
            "Whatever clerks do at the same moment, rows, ledger and verifier agree to the last copy, and a refusal changes nothing.")
    void theyAgreeToTheLastCopy() throws Exception {
        var before = storm.acts();
        blow(SECONDS, storm::act);
        assertThat(storm.acts() - before).isGreaterThan(20);
        agree();
    }

    @Test
    @DisplayName("Whatever is cut off in the middle is wholly done or not at all.")
    void cutOffInTheMiddle() throws Exception {
        // Each cut is told with all its causes, thousands of lines of what is wanted here.
        var told = (Logger) LoggerFactory.getLogger("org.springframework.boot.jooq");
        told.setLevel(Level.OFF);
        try (var enemy = Executors.newSingleThreadScheduledExecutor()) {
            var unused = enemy.scheduleWithFixedDelay(storm::cut, 200, 60, TimeUnit.MILLISECONDS);
            blow(SECONDS / 2, storm::actUnderFire);
            enemy.shutdownNow();
        } finally {
            told.setLevel(null);
        }
        // A connection that was cut is noticed when it has been idle for a while.
        Thread.sleep(1_000);
        assertThat(storm.refused).as("seed %d", SEED).containsKey("cut off");
        agree();
    }

    private static void blow(long seconds, Consumer<Random> act) throws Exception {
        var until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        var clerks = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(CLERKS)) {
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                var chance = new Random(SEED + clerk);
                clerks.add(pool.submit(() -> {
                    while (System.nanoTime() < until) {
                        act.accept(chance);
                    }
                }));
            }
            for (var clerk : clerks) {
                clerk.get(seconds + 60, TimeUnit.SECONDS);
            }
        }
        System.out.println("storm " + SEED + ": done " + storm.done + ", refused " + storm.refused);
    }

    private void agree() throws Exception {
        var head = office.reader(Duty.HEAD);
        assertThat(office.bean(Carriers.class).unbalanced()).isZero();
        var audit = office.bean(BalanceAudit.class).run(head);
        assertThat(audit.differences()).as("seed %d", SEED).isEmpty();
        assertThat(audit.status()).isEqualTo(AuditRun.Status.EVEN);
        var export = folder.resolve("export-" + System.nanoTime());
        office.bean(Export.class).write(export, "somebody");
        var said = new ByteArrayOutputStream();
        int exit = Main.run(new PrintStream(said, true, UTF_8), "verify", export.toString());
        assertThat(exit).as(said.toString(UTF_8)).isEqualTo(Main.WHOLE);
        for (var by : BalanceBy.values()) {
            assertThat(office.bean(CopyBalances.class).table(head, by, null).missing())
                    .as("%s", by)
                    .isZero();
        }
        var levels = office.bean(CopyBalances.class).table(head, BalanceBy.LEVEL, null);
        for (var line : levels.lines().subList(0, levels.lines().size() - 1)) {
            var counts = line.counts();
            assertThat(said.toString(UTF_8))
                    .contains(
                            ("(%s): làm ra %d = đang giữ %d + đang chuyển %d + ở nơi khác %d + đã tiêu hủy %d + mất %d")
                                    .formatted(
                                            line.key(),
                                            counts.get(0),
                                            counts.get(1),
                                            counts.get(2),
                                            counts.get(3),
                                            counts.get(4),
                                            counts.get(5)));
        }
    }

    /** Carriers, movements, papers, and what the ledger says was done: all that an act of a single step could leave. */
    private static String state() {
        return Objects.requireNonNull(office.sql()
                .queryForObject(
                        "select (select count(*) || ':' || coalesce(sum(moves), 0) from custody.carrier)"
                                + " || ':' || (select count(*) from custody.movement)"
                                + " || ':' || (select count(*) from registry.document)"
                                + " || ':' || (select count(*) from ledger.entry where refused is null)",
                        String.class));
    }
}
