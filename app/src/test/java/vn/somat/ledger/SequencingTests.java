package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How entries get their places, whoever works and whatever breaks. */
class SequencingTests {

    private LedgerHouse house;

    @BeforeEach
    void open() {
        house = LedgerHouse.opened();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void assertGapFree() {
        assertThat(house.count("ledger.waiting")).isZero();
        assertThat(house.count("ledger.chained")).isEqualTo(house.count("ledger.entry"));
        assertThat(house.jdbc().queryForObject("select max(index) + 1 from ledger.chained", Long.class))
                .isEqualTo(house.count("ledger.entry"));
    }

    @Test
    @DisplayName("Every entry gets one place, without a gap, however many clerks record and instances chain.")
    void placesAreGapFreeWithTwoSequencers() throws Exception {
        try (var other = house.again();
                var people = Executors.newFixedThreadPool(10)) {
            var work = new ArrayList<Future<?>>();
            for (int clerk = 0; clerk < 8; clerk++) {
                var at = clerk % 2 == 0 ? house : other;
                work.add(people.submit(() -> {
                    for (int act = 0; act < 60; act++) {
                        at.record("test.storm", 1);
                    }
                }));
            }
            for (var at : new LedgerHouse[] {house, other}) {
                work.add(people.submit(() -> {
                    while (house.count("ledger.entry") < 400) {
                        at.sequencer().chainAll();
                    }
                }));
            }
            for (var one : work) {
                one.get();
            }
        }
        house.sequencer().chainAll();
        assertThat(house.count("ledger.entry where act = 'test.storm'")).isEqualTo(480);
        assertGapFree();
    }

    @Test
    @DisplayName("What is recorded is chained by whichever instance runs next, also after a crash.")
    void aCrashBetweenRecordingAndChainingLosesNothing() {
        house.record("test.answered", 5);
        assertThat(house.count("ledger.waiting")).isGreaterThanOrEqualTo(5);
        try (var next = house.again()) {
            next.sequencer().chainAll();
        }
        assertGapFree();
    }

    @Test
    @DisplayName("A sequencer that is killed at work leaves nothing half done.")
    void aKilledSequencerLeavesNothingHalfDone() throws Exception {
        house.record("test.before", 3);
        house.sequencer().chainAll();
        house.record("test.after", 3);
        var tree = house.bean(TreeStore.class);
        var before = tree.size();
        var locked = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var work = other.submit(() -> house.inTransaction(() -> {
                tree.lockSequencer();
                var frontier = tree.frontier(before);
                var hash = Hashes.leaf(tree.waiting(1).getFirst().leaf());
                tree.chain(
                        java.util.List.of(new TreeStore.Place(
                                before, tree.waiting(1).getFirst().recorded(), hash)),
                        frontier.append(hash));
                locked.countDown();
                return uninterrupted(() -> {
                    killed.await();
                    return tree.size();
                });
            }));
            locked.await();
            house.jdbc()
                    .execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
            killed.countDown();
            assertThatThrownBy(work::get).isNotNull();
        }
        assertThat(tree.size()).isEqualTo(before);
        house.sequencer().chainAll();
        assertGapFree();
    }

    @Test
    @DisplayName("That the clock went back is recorded, with both times.")
    void aClockThatWentBackIsRecorded() {
        var noon = house.clock.now;
        house.record("test.at-noon", 1);
        house.clock.back(Duration.ofHours(1));
        house.record("test.an-hour-earlier", 3);
        house.sequencer().chainAll();
        assertThat(house.ledger().latest(false, null, 200))
                .filteredOn(act -> act.act().equals("ledger.clock.went-back"))
                .singleElement()
                .satisfies(act -> assertThat(act.facts())
                        .containsEntry("from", noon.toString())
                        .containsEntry("to", house.clock.now.toString()));
        assertGapFree();
    }

    @Test
    @DisplayName("An act that takes long is not taken for a clock that went back.")
    void aLongActIsNotAClockThatWentBack() throws Exception {
        house.seals().seal();
        try (var slow = Executors.newSingleThreadExecutor()) {
            var recorded = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            var act = slow.submit(() -> house.inTransaction(() -> {
                house.ledger().record(Entry.of("test.import"));
                recorded.countDown();
                return uninterrupted(() -> {
                    go.await();
                    return true;
                });
            }));
            recorded.await();
            house.clock.forward(Duration.ofMinutes(2));
            house.record("test.meanwhile", 1);
            house.seals().seal();
            go.countDown();
            act.get();
        }
        house.clock.forward(Duration.ofMinutes(1));
        house.seals().seal();
        assertThat(house.ledger().latest(false, null, 200))
                .extracting(RecordedAct::act)
                .contains("ledger.entries.late")
                .doesNotContain("ledger.clock.went-back");
    }

    @Test
    @DisplayName("Recording costs the same in a small ledger and in a large one.")
    void recordingDoesNotGrow() {
        var small = statementsOf(() -> house.record("test.small", 1));
        house.record("test.fill", 1_500);
        var chaining = statementsOf(house.sequencer()::chainAll);
        assertThat(statementsOf(() -> house.record("test.large", 1)))
                .isEqualTo(small)
                .isLessThanOrEqualTo(3);
        // Two batches; each reads the right edge, which has at most a node for every bit of the size.
        assertThat(chaining).isLessThanOrEqualTo(2 * (8 + 11));
    }

    private int statementsOf(Runnable task) {
        int before = house.statements.get();
        task.run();
        return house.statements.get() - before;
    }

    private static <T> T uninterrupted(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
