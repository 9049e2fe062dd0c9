package vn.somat.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.somat.ledger.Refusal;
import vn.somat.testing.RoomTest;

@RoomTest
class ChangesAtOnceTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Autowired
    Organisation organisation;

    @Test
    @DisplayName("Of many who give the same code at once one succeeds.")
    void ofManyWhoGiveTheSameCodeOneSucceeds() throws Exception {
        var code = "C" + UUID.randomUUID().toString().substring(0, 8);
        int opened = 0;
        try (var many = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 8)
                    .mapToObj(i -> many.submit(() -> opens(code)))
                    .toList();
            for (var one : all) {
                opened += one.get();
            }
        }
        assertThat(opened).isEqualTo(1);
        assertThat(organisation.units())
                .filteredOn(unit -> unit.code().equals(code))
                .hasSize(1);
    }

    private int opens(String code) {
        try {
            organisation.openUnit(code, "Phòng", null, START, "system");
            return 1;
        } catch (Refusal taken) {
            return 0;
        }
    }

    @Test
    @DisplayName("Of two moves that would make a loop together one is refused.")
    void twoMovesMakeNoLoop() throws Exception {
        for (int round = 0; round < 5; round++) {
            var a = organisation.openUnit(
                    "A" + UUID.randomUUID().toString().substring(0, 8), "A", null, START, "system");
            var b = organisation.openUnit(
                    "B" + UUID.randomUUID().toString().substring(0, 8), "B", null, START, "system");
            int moved = 0;
            try (var two = Executors.newFixedThreadPool(2)) {
                var first = two.submit(() -> moves(a, b));
                var second = two.submit(() -> moves(b, a));
                moved = first.get() + second.get();
            }
            assertThat(moved).isEqualTo(1);
        }
    }

    private int moves(UnitId unit, UnitId under) {
        try {
            organisation.moveUnit(unit, under, START, "system");
            return 1;
        } catch (Refusal loop) {
            return 0;
        }
    }
}
