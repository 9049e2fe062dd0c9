package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** README, rule 19. */
class CarriedNotesTests {

    private static VaultHouse house;
    private static CarriedNotes notes;

    @BeforeAll
    static void open() {
        house = VaultHouse.opened();
        notes = house.bean(CarriedNotes.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @DisplayName(
            "A note that somebody outside carries for us is unread by them, and worth nothing when it comes back altered.")
    void aNoteIsUnreadAndUnchanged() {
        var carried = notes.seal("flash", "Đã vào sổ số 12").orElseThrow();
        assertThat(carried).matches("[A-Za-z0-9_-]+");
        assertThat(notes.open("flash", carried)).hasValue("Đã vào sổ số 12");
        assertThat(notes.open("another", carried)).isEmpty();
        for (int i = 0; i < carried.length() - 1; i++) {
            var other = carried.charAt(i) == 'A' ? 'B' : 'A';
            var altered = carried.substring(0, i) + other + carried.substring(i + 1);
            assertThat(notes.open("flash", altered)).as("letter %d", i).isEmpty();
        }
        for (var nothing : new String[] {"", "A", "không phải base64", "AQAAAAAAAAAA"}) {
            assertThat(notes.open("flash", nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "Any unsealed instance opens what another sealed, a sealed one says nothing, another vault knows it not.")
    void anyInstanceOpensIt() {
        var carried = notes.seal("flash", "Đã lưu").orElseThrow();
        try (var second = house.again();
                var stranger = VaultHouse.opened()) {
            assertThat(second.bean(CarriedNotes.class).open("flash", carried)).isEmpty();
            assertThat(second.bean(CarriedNotes.class).seal("flash", "x")).isEmpty();
            TestVault.open(second.bean(Vault.class));
            assertThat(second.bean(CarriedNotes.class).open("flash", carried)).hasValue("Đã lưu");
            assertThat(stranger.bean(CarriedNotes.class).open("flash", carried)).isEmpty();
        }
    }
}
