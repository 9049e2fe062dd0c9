package vn.somat.interchange.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.testing.SecondProgram;
import vn.somat.testing.TestOffice;

/** A run whose program is killed in the middle. */
class BatchKillTests {

    private static final int ROWS = 400;
    private static final int KILLS = 2;

    @Test
    @DisplayName("A program killed in the middle of a run leaves no number twice, no gap and no half paper;"
            + " another one goes on, and the account says it of every row.")
    void killed() throws Exception {
        try (var office = TestOffice.party("2026-11-26")) {
            var runs = new Runs(office);
            var batch = runs.begun(ROWS);
            var reading = office.bean(BatchReading.class);
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = reading.find(runs.clerk, batch).done();
                try (var program = SecondProgram.on(office, "10ms")) {
                    while (reading.find(runs.clerk, batch).done() < before + 30 * kill) {
                        assertThat(program.lives()).isTrue();
                        Thread.sleep(1);
                    }
                    program.kill();
                }
                int done = reading.find(runs.clerk, batch).done();
                assertThat(done).isBetween(before + 1, ROWS - 1);
                assertThat(count(office, "select count(*) from registry.document"))
                        .isEqualTo(done);
            }

            office.bean(BatchClockwork.class).work();

            var view = reading.find(runs.clerk, batch);
            assertThat(view.state()).isEqualTo(BatchState.DONE);
            assertThat(view.done()).isEqualTo(ROWS);
            assertThat(view.failed()).isZero();
            for (var each : new String[] {
                "select count(*) from registry.document",
                "select count(distinct number) from registry.document",
                "select max(serial) from registry.document",
                "select count(distinct document) from interchange.batch_row where state = 'DONE'",
                "select count(*) from ledger.entry where act = 'registry.outgoing.registered'"
            }) {
                assertThat(count(office, each)).as(each).isEqualTo(ROWS);
            }
            assertThat(account(office, runs, batch).lines().filter(line -> line.contains("đã có số")))
                    .hasSize(ROWS);
        }
    }

    private static String account(TestOffice office, Runs runs, UUID batch) throws Exception {
        var out = new ByteArrayOutputStream();
        office.bean(BatchAccount.class).write(runs.clerk, batch, false, Locale.of("vi"), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int count(TestOffice office, String query) {
        return Objects.requireNonNull(office.sql().queryForObject(query, Integer.class));
    }
}
