package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.somat.ledger.Ledger;
import vn.somat.testing.RoomTest;

@RoomTest
class TrustedKeysTests {

    private static final TwoPersons TWO = new TwoPersons("p1", "p2", UnaryOperator.identity());

    @Autowired
    TrustedKeys keys;

    @Autowired
    Ledger ledger;

    private final PackMaker maker = new PackMaker();

    @Test
    @DisplayName("A key is trusted by two persons who typed its fingerprint, however they wrote it.")
    void trustedAndRetired() {
        var typed = maker.fingerprint().toLowerCase(Locale.ROOT).replace("-", "  ");
        assertThat(keys.trust("  Cục Cơ yếu ", maker.publicKey(), typed, TWO)).isEqualTo(maker.fingerprint());
        assertThat(maker.fingerprint()).matches("([A-Z0-9]{4}-){7}[A-Z0-9]{4}");
        assertThat(keys.all())
                .filteredOn(key -> key.fingerprint().equals(maker.fingerprint()))
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.holder()).isEqualTo("Cục Cơ yếu");
                    assertThat(key.trusted()).isTrue();
                });
        assertThatThrownBy(() -> keys.trust("Khác", maker.publicKey(), typed, TWO))
                .extracting("code")
                .isEqualTo("regulation.key.known");
        keys.retire(maker.fingerprint(), "Khóa cũ", TWO);
        assertThatThrownBy(() -> keys.retire(maker.fingerprint(), "Lần nữa", TWO))
                .extracting("code")
                .isEqualTo("regulation.key.was-retired");
        assertThat(ledger.history("pack-key", maker.fingerprint(), null, 5))
                .extracting(act -> act.act())
                .containsExactly("regulation.key.retired", "regulation.key.trusted");
    }

    @Test
    @DisplayName("A key whose fingerprint does not match, or that is none, is not trusted.")
    void aWrongFingerprint() {
        var other = new PackMaker();
        assertThatThrownBy(() -> keys.trust("X", maker.publicKey(), other.fingerprint(), TWO))
                .extracting("code")
                .isEqualTo("regulation.key.fingerprint");
        assertThatThrownBy(() -> keys.trust("X", "bm90IGEga2V5", maker.fingerprint(), TWO))
                .extracting("code")
                .isEqualTo("regulation.key.unreadable");
        assertThatThrownBy(() -> keys.trust("X", "không phải", maker.fingerprint(), TWO))
                .extracting("code")
                .isEqualTo("regulation.key.unreadable");
        assertThatThrownBy(() -> keys.trust("  ", maker.publicKey(), maker.fingerprint(), TWO))
                .extracting("code")
                .isEqualTo("regulation.typed.needed");
        assertThat(keys.all()).noneMatch(key -> key.fingerprint().equals(maker.fingerprint()));
    }
}
