package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.testing.RoomTest;

@RoomTest
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Sequencer sequencer;

    @Autowired
    TreeStore tree;

    @Autowired
    Proofs proofs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String thing = UUID.randomUUID().toString();

    private EntryId record(Entry entry) {
        return transaction.execute(tx -> ledger.record(entry));
    }

    @Test
    @DisplayName("An act that is undone leaves no entry.")
    void anActThatIsUndoneLeavesNoEntry() {
        transaction.executeWithoutResult(tx -> {
            ledger.record(Entry.of("test.undone").on("thing", thing));
            tx.setRollbackOnly();
        });
        assertThat(ledger.history("thing", thing, null, 10)).isEmpty();
    }

    @Test
    @DisplayName("A refusal stays although the act around it is undone.")
    void aRefusalStays() {
        transaction.executeWithoutResult(tx -> {
            ledger.recordAlone(Entry.of("test.try").on("thing", thing).refused("test.no"));
            tx.setRollbackOnly();
        });
        assertThat(ledger.history("thing", thing, null, 10))
                .singleElement()
                .extracting(RecordedAct::refused)
                .isEqualTo("test.no");
    }

    @Test
    @DisplayName("The last time an act was done to a thing is found by the act; what was refused does not count.")
    void theLastTimeOfAnAct() {
        assertThat(ledger.last("test.rare", "thing", thing)).isEmpty();
        record(Entry.of("test.rare").on("thing", thing));
        var last = record(Entry.of("test.rare").on("thing", thing));
        record(Entry.of("test.other").on("thing", thing));
        record(Entry.of("test.rare").on("thing", UUID.randomUUID()));
        transaction.executeWithoutResult(tx ->
                ledger.recordAlone(Entry.of("test.rare").on("thing", thing).refused("test.no")));

        assertThat(ledger.last("test.rare", "thing", thing))
                .map(RecordedAct::id)
                .contains(last);
    }

    @Test
    @DisplayName("Nothing is recorded outside of an act's transaction.")
    void nothingIsRecordedOutsideOfATransaction() {
        assertThatThrownBy(() -> ledger.record(Entry.of("test.alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("A sensitive value is nowhere in the ledger, only a salted hash of it.")
    void aSensitiveValueIsNowhere() {
        var id = record(Entry.of("test.secret").on("thing", thing).commit("title", "Tờ trình ZXQV về nhân sự"));
        var leaf = jdbc.queryForObject("select leaf from ledger.entry where id = ?", byte[].class, id.value());
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .doesNotContain("ZXQV")
                .contains("\"commitments\":{\"title\"");
    }

    @Test
    @DisplayName("Many clerks at once: every entry gets one place, without a gap.")
    void placesAreGapFree() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 200)
                    .mapToObj(i -> clerks.submit(() -> {
                        record(Entry.of("test.storm").on("storm", thing).with("i", i));
                        if (i % 20 == 0) {
                            sequencer.chainAll();
                        }
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        sequencer.chainAll();
        assertThat(jdbc.queryForObject("select max(index) + 1 - count(*) from ledger.chained", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from ledger.subject where thing = ?", Long.class, thing))
                .isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from ledger.entry e left join ledger.chained c using (recorded) where c.index is null",
                        Long.class))
                .isZero();
    }

    @Test
    @DisplayName("The database refuses to change or remove what is in the ledger.")
    void theDatabaseRefusesChanges() {
        IntStream.range(0, 3).forEach(i -> record(Entry.of("test.fixed").on("thing", thing)));
        sequencer.chainAll();
        for (var attempt : List.of(
                "update ledger.entry set act = 'x'",
                "delete from ledger.entry",
                "update ledger.chained set leaf_hash = leaf_hash",
                "delete from ledger.node",
                "truncate ledger.subject",
                "delete from ledger.chained")) {
            assertThatThrownBy(() -> jdbc.execute(attempt)).as(attempt).hasStackTraceContaining("only grows");
        }
    }

    @Test
    @DisplayName("A proof of consistency leads from any older size to a newer one.")
    void consistencyIsProved() {
        IntStream.range(0, 40).forEach(i -> record(Entry.of("test.fill").with("i", i)));
        sequencer.chainAll();
        long size = tree.size();
        for (long from : new long[] {1, 2, 7, size / 2, size - 1, size}) {
            assertThat(proofs.consistency(from, size).hashes().isEmpty()).isEqualTo(from == size);
        }
        assertThatThrownBy(() -> proofs.consistency(0, size)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> proofs.consistency(1, size + 1_000_000)).isInstanceOf(Refusal.class);
    }
}
