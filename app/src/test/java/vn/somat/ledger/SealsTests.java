package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.vault.TestVault;
import vn.somat.vault.VaultSealed;

/** When and what the office signs. */
class SealsTests {

    private LedgerHouse house;

    @BeforeEach
    void open() {
        house = LedgerHouse.opened();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    @DisplayName("Sealing without anything new answers the same checkpoint.")
    void sealingAgainIsTheSame() {
        var first = house.seals().seal();
        house.clock.forward(Duration.ofMinutes(5));
        assertThat(house.seals().seal()).isEqualTo(first);
        house.record("test.new", 1);
        assertThat(house.seals().seal().size()).isEqualTo(first.size() + 1);
        assertThat(house.count("ledger.checkpoint")).isEqualTo(2);
    }

    @Test
    @DisplayName("Sealing within an act signs what others did and does not wait for the act itself.")
    void sealingWithinAnAct() {
        house.record("test.others", 2);
        long committed = house.count("ledger.entry");
        var checkpoint = house.inTransaction(() -> {
            house.ledger().record(Entry.of("test.printed"));
            return house.seals().seal();
        });
        assertThat(checkpoint.size()).isEqualTo(committed);
        assertThat(house.seals().seal().size()).isEqualTo(committed + 1);
    }

    @Test
    @DisplayName("Two instances that seal at once make one checkpoint of a size.")
    void twoInstancesSealOnce() throws Exception {
        try (var other = house.again();
                var people = Executors.newFixedThreadPool(4)) {
            TestVault.open(other.vault());
            for (int round = 0; round < 5; round++) {
                house.record("test.round", 3);
                var seals = IntStream.range(0, 4)
                        .mapToObj(i -> people.submit(
                                () -> (i % 2 == 0 ? house : other).seals().seal()))
                        .toList();
                Set<String> notes = new HashSet<>();
                for (var seal : seals) {
                    notes.add(seal.get().note());
                }
                assertThat(notes).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("A checkpoint names the one before it by its size and the hash of its signed text.")
    void aCheckpointNamesTheOneBefore() {
        var first = house.seals().seal().note();
        house.record("test.new", 1);
        var second = house.seals().seal().note();
        var nothing = Base64.getEncoder().encodeToString(Hashes.sha256());
        assertThat(first.lines().toList().get(4)).isEqualTo("previous 0 " + nothing);
        var text = first.substring(0, first.indexOf("\n\n") + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(second.lines().toList().get(4))
                .isEqualTo("previous " + first.lines().toList().get(1) + " "
                        + Base64.getEncoder().encodeToString(Hashes.sha256(text)));
    }

    @Test
    @DisplayName("While the vault is sealed entries are recorded and chained; sealing waits for it.")
    void sealingWaitsForTheVault() {
        long signed = house.seals().seal().size();
        try (var next = house.again()) {
            next.record("test.while-sealed", 4);
            assertThatThrownBy(next.seals()::seal).isInstanceOf(VaultSealed.class);
            assertThat(next.bean(TreeStore.class).size()).isEqualTo(signed + 4);
            assertThat(next.seals().latest().orElseThrow().size()).isEqualTo(signed);
            TestVault.open(next.vault());
            assertThat(next.seals().seal().size()).isGreaterThanOrEqualTo(signed + 5);
        }
    }

    @Test
    @DisplayName("What was done is signed before the house closes.")
    void closingSealsWhatWasDone() {
        house.record("test.last-of-the-day", 2);
        long done = house.count("ledger.entry");
        try (var nextMorning = house.again()) {
            house.close();
            assertThat(nextMorning.seals().latest().orElseThrow().size()).isEqualTo(done);
        }
    }

    @Test
    @DisplayName("A checkpoint that would be earlier than the one before it first records that the clock went back.")
    void sealingBackInTimeIsRecorded() {
        house.seals().seal();
        house.clock.back(Duration.ofDays(1));
        house.record("test.yesterday", 1);
        house.seals().seal();
        assertThat(house.ledger().latest(false, null, 10))
                .extracting(RecordedAct::act)
                .contains("ledger.clock.went-back");
    }
}
