package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A title that should never have been written. */
class ForgettingTests {

    private static final String TITLE = "Danh sách cán bộ ZXQV";

    private static byte[] leaf(LedgerHouse house, EntryId id) {
        return Objects.requireNonNull(
                house.jdbc().queryForObject("select leaf from ledger.entry where id = ?", byte[].class, id.value()));
    }

    @Test
    @DisplayName("A destroyed salt makes its commitment say nothing; every proof still holds.")
    void proofsOutliveADestroyedSalt() {
        try (var house = LedgerHouse.opened()) {
            var id = house.record(Entry.of("test.slip").commit("title", TITLE).commit("issuer", "Ban X"));
            house.seals().seal();
            var salt = house.jdbc()
                    .queryForObject(
                            "select salt from ledger.opening where entry = ? and name = 'title'",
                            byte[].class,
                            id.value());
            var commitment =
                    Base64.getEncoder().encodeToString(Leaf.commitment(Objects.requireNonNull(salt), "title", TITLE));
            var before = leaf(house, id);
            var proof = house.bean(Proofs.class).inclusion(id);
            assertThat(new String(before, StandardCharsets.UTF_8)).contains("\"title\":\"" + commitment + "\"");

            house.inTransaction(() -> {
                house.ledger().forget(id, "title", "somebody");
                return true;
            });

            assertThat(house.count("ledger.opening where name = 'title'")).isZero();
            assertThat(house.count("ledger.opening where name = 'issuer'")).isOne();
            assertThat(leaf(house, id)).isEqualTo(before);
            assertThat(house.bean(Proofs.class).inclusion(id).hashes()).containsExactlyElementsOf(proof.hashes());
            assertThat(Hashes.leaf(leaf(house, id))).isEqualTo(proof.leafHash());
            assertThat(house.ledger().history("entry", id.value(), null, 10))
                    .singleElement()
                    .satisfies(act -> {
                        assertThat(act.act()).isEqualTo("ledger.commitment.forgotten");
                        assertThat(act.actor()).isEqualTo("somebody");
                        assertThat(act.facts()).containsEntry("name", "title");
                    });
            assertThatThrownBy(() -> house.inTransaction(() -> {
                        house.ledger().forget(id, "title", "somebody");
                        return true;
                    }))
                    .isInstanceOf(Refusal.class);
        }
    }
}
