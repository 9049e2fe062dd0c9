package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** README of the vault, rule 14. */
class SecretWordsTests {

    private static VaultHouse house;
    private static SecretWords words;

    @BeforeAll
    static void open() {
        house = VaultHouse.opened();
        words = house.bean(SecretWords.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aWordMatchesWhatIsStoredOfItAndNoOtherDoes() {
        var stored = words.hash("cá chép hóa rồng".toCharArray(), 64, 1);
        assertThat(stored)
                .startsWith("$argon2id+hmac-sha256$v=19$m=64,t=1,p=1$")
                .doesNotContain("chép");
        assertThat(words.matches("cá chép hóa rồng".toCharArray(), stored)).isTrue();
        assertThat(words.matches("cá chép hóa rông".toCharArray(), stored)).isFalse();
        assertThat(words.hash("cá chép hóa rồng".toCharArray(), 64, 1)).isNotEqualTo(stored);
    }

    @Test
    void twoKeyboardsThatComposeDifferentlyAgree() {
        var stored = words.hash("tiếng Việt".toCharArray(), 64, 1);
        var taken = Normalizer.normalize("tiếng Việt", Normalizer.Form.NFD).toCharArray();
        assertThat(words.matches(taken, stored)).isTrue();
    }

    @Test
    @DisplayName("Without the vault nobody can test a guess at it.")
    void anotherVaultSaysNoToTheRightWord() {
        var stored = words.hash("246813".toCharArray(), 64, 1);
        try (var stranger = VaultHouse.opened()) {
            assertThat(stranger.bean(SecretWords.class).matches("246813".toCharArray(), stored))
                    .isFalse();
        }
        try (var sealed = house.again()) {
            assertThatThrownBy(() -> sealed.bean(SecretWords.class).matches("246813".toCharArray(), stored))
                    .isInstanceOf(VaultSealed.class);
        }
    }

    @Test
    void aDecoyIsNoWordsAndCostsTheSame() {
        var decoy = words.decoy(64, 1);
        assertThat(decoy).hasSameSizeAs(words.hash("x".toCharArray(), 64, 1));
        assertThat(words.matches("".toCharArray(), decoy)).isFalse();
    }

    @Test
    void anAlteredCostIsRefusedBeforeItExhaustsTheMachine() {
        var stored = words.hash("246813".toCharArray(), 64, 1);
        assertThatThrownBy(() -> words.matches("246813".toCharArray(), stored.replace("m=64", "m=9999999")))
                .isInstanceOf(VaultRefusal.class);
        assertThatThrownBy(() -> words.matches("246813".toCharArray(), "246813"))
                .isInstanceOf(VaultRefusal.class);
    }
}
