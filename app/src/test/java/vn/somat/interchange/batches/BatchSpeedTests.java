package vn.somat.interchange.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.somat.testing.TestOffice;

/** Not in the gate: {@code -Dsomat.measure=13000}, best with {@code -Xmx512m}. */
@EnabledIfSystemProperty(named = "somat.measure", matches = "\\d+")
class BatchSpeedTests {

    private static final int TOLD_EVERY = 1_000;

    private final AtomicLong heap = new AtomicLong();

    @Test
    @DisplayName(
            "A run of thirteen thousand is numbered and printed in pieces; its last paper costs what its first did.")
    void manyPapers() throws IOException {
        int rows = Integer.getInteger("somat.measure");
        var watch = Thread.ofPlatform().daemon().start(this::watchHeap);
        try (var office = TestOffice.party("2026-11-26")) {
            var runs = new Runs(office);
            long from = System.nanoTime();
            var batch = runs.begun(rows);
            from = told("given and looked through", from, rows);
            var work = office.bean(BatchWork.class);
            for (int done = 0; work.some(batch, TOLD_EVERY); done += TOLD_EVERY) {
                from = told("numbered " + (done + TOLD_EVERY), from, TOLD_EVERY);
            }
            assertThat(office.bean(BatchReading.class).find(runs.clerk, batch).done())
                    .isEqualTo(rows);
            from = System.nanoTime();
            var out = new CountingStream();
            office.bean(BatchPaper.class).all(runs.clerk, batch, out);
            told("printed, " + (out.bytes >> 20) + " MB", from, rows);
        }
        watch.interrupt();
    }

    private void watchHeap() {
        while (!Thread.currentThread().isInterrupted()) {
            var runtime = Runtime.getRuntime();
            heap.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private long told(String what, long from, int papers) {
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "MEASURED %s: %.1f s, %.2f ms a paper, heap at most %d MB%n",
                what, seconds, seconds * 1000 / papers, heap.get() >> 20);
        return System.nanoTime();
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
