package vn.somat.interchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Not in the gate: {@code -Dsomat.measure=100000}, best with {@code -Xmx512m}. */
@EnabledIfSystemProperty(named = "somat.measure", matches = "\\d+")
class ImportSpeedTests {

    @Test
    @DisplayName("A hundred thousand messy rows go in within minutes and within 512 MB.")
    void manyRows() throws Exception {
        int rows = Integer.getInteger("somat.measure");
        var messy = new MessyBook(7, rows);
        var file = Path.of("target", "messy-" + rows + ".xlsx");
        Files.write(file, messy.xlsx());
        Files.write(Path.of("target", "messy-" + rows + ".csv"), messy.csv());
        int good = messy.good();
        var faults = messy.faults();
        messy = null;
        try (var office = TestOffice.party("2026-11-26")) {
            var book = office.bean(ImportBook.class);
            var clerk = office.reader(Duty.CLERK_INCOMING);
            long start = System.nanoTime();
            var id = book.receive(clerk, "vb-den", file.getFileName().toString(), Files.readAllBytes(file));
            settle(book, clerk, id);
            start = told("looked through", start);
            var said = new HashMap<String, String>();
            EnumSet.allOf(OldEncoding.class).forEach(one -> said.put("convert." + one.name(), "on"));
            var old = book.find(clerk, id).orElseThrow();
            for (var group : office.bean(ColumnPlans.class)
                    .groups(clerk, old, book.seen(old).orElseThrow(), null)) {
                group.sheets().forEach(sheet -> said.put("s" + sheet.sheet(), "on"));
                group.chosen().forEach((place, field) -> said.put("g" + group.number() + ".c" + place, field.key()));
            }
            office.bean(ColumnPlans.class).check(clerk, id, said, "");
            settle(book, clerk, id);
            start = told("checked", start);
            old = book.find(clerk, id).orElseThrow();
            assertThat(book.kinds(old)).containsExactlyInAnyOrderEntriesOf(faults);
            assertThat(old.good()).isEqualTo(good);
            book.write(
                    clerk, id, book.volumes(old).stream().map(VolumeView::key).toList(), java.util.Map.of());
            settle(book, clerk, id);
            start = told("written", start);
            assertThat(book.find(clerk, id).orElseThrow().state()).isEqualTo(FileState.DONE);
        }
    }

    private static void settle(ImportBook book, Reader clerk, UUID id) {
        while (book.find(clerk, id).orElseThrow().state().goesOn()) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static long told(String what, long start) {
        System.gc();
        var heap = Runtime.getRuntime();
        System.out.printf(
                "%s: %.1f s, heap %d MB of %d MB%n",
                what,
                (System.nanoTime() - start) / 1e9,
                (heap.totalMemory() - heap.freeMemory()) >> 20,
                heap.maxMemory() >> 20);
        return System.nanoTime();
    }
}
