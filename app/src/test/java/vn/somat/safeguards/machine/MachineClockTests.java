package vn.somat.safeguards.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.testing.TestOffice;

/** In an office of its own each: where the clock goes back the ledger writes it down, too. */
class MachineClockTests {

    private static final String BOOT = "9b0f2c1e-6d53-4a0c-9f5e-2f1d7c8b4a10";

    @TempDir
    Path folder;

    private GuardedMachine here;

    @BeforeEach
    void moveIn() {
        here = new GuardedMachine(TestOffice.party("2026-11-02"), folder);
    }

    @AfterEach
    void leave() {
        here.office.close();
    }

    @Test
    @DisplayName("A clock that goes ahead of or behind the time the machine has run is told.")
    void clockJumps() {
        here.desk.check(here.officer);
        here.passes(Duration.ofMinutes(10), Duration.ofMinutes(70));
        assertThat(here.desk.check(here.officer).findings())
                .extracting(Finding::code, Finding::severity, Finding::seen)
                .containsExactly(tuple("clock-forward", Severity.ATTENTION, List.of("+1:00:00")));
        here.passes(Duration.ofMinutes(10), Duration.ofMinutes(-20));
        assertThat(here.desk.check(here.officer).findings())
                .extracting(Finding::code, Finding::seen)
                .containsExactly(tuple("clock-back", List.of("−0:30:00")));
        here.passes(Duration.ofSeconds(100), Duration.ofSeconds(40));
        assertThat(here.desk.check(here.officer).findings()).isEmpty();
    }

    @Test
    @DisplayName(
            "A clock is told also when it was turned while the program was off; after a restart only when it went back.")
    void clockJumpsOverRestarts() {
        here.desk.check(here.officer);
        here.machine
                .with("proc/sys/kernel/random/boot_id", UUID.randomUUID() + "\n")
                .with("proc/uptime", "12.00 40.00\n");
        here.office.forward(Duration.ofDays(3));
        assertThat(here.desk.check(here.officer).findings()).isEmpty();
        here.machine.with("proc/sys/kernel/random/boot_id", BOOT + "\n").with("proc/uptime", "15.00 40.00\n");
        here.office.forward(Duration.ofDays(-1));
        assertThat(here.desk.check(here.officer).findings())
                .extracting(Finding::code, Finding::seen)
                .containsExactly(tuple("clock-back", List.of("−24:00:00")));
    }
}
