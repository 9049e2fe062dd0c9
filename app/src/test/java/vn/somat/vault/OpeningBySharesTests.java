package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.somat.vault.shares.Shares;

class OpeningBySharesTests {
    private VaultHouse house;
    private List<String> shares;

    @BeforeEach
    void seal() {
        house = VaultHouse.empty();
        shares = house.vault().initialise(VaultHouse.PASSPHRASE, 3, 5).shares();
        house.vault().reseal(ResealCause.BY_HAND);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theThirdOfThreeNeededSharesOpensIt() {
        assertThat(house.vault().offerShare(shares.get(4)).given()).containsExactly(5);
        assertThat(house.vault().offerShare(shares.get(0)).given()).containsExactly(1, 5);
        assertThat(house.vault().offerShare(shares.get(0)).given()).containsExactly(1, 5);
        assertThat(house.vault().state()).isEqualTo(VaultState.SEALED);
        ShareProgress last = house.vault().offerShare(shares.get(2));
        assertThat(last.unsealed()).isTrue();
        assertThat(last.given()).isEmpty();
        assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
        assertThat(house.vault().shareProgress().given()).isEmpty();
        assertThat(house.events.seen).endsWith("unsealed SHARES");
    }

    @Test
    void sharesThatWaitTooLongAreForgotten() {
        house.vault().offerShare(shares.get(0));
        house.vault().offerShare(shares.get(1));
        house.clock.forward(Duration.ofMinutes(10));
        assertThat(house.vault().offerShare(shares.get(2)).given()).containsExactly(3);
        house.vault().forgetShares();
        assertThat(house.vault().shareProgress().given()).isEmpty();
    }

    @Test
    void aShareOfAnotherVaultIsNamedAsSuch() {
        try (VaultHouse other = VaultHouse.empty()) {
            String foreign = other.vault()
                    .initialise(VaultHouse.PASSPHRASE, 3, 5)
                    .shares()
                    .get(0);
            assertThatThrownBy(() -> house.vault().offerShare(foreign)).hasMessage("vault.share.foreign");
        }
    }

    @Test
    void aShareOfAnOlderSetIsNamedAsSuch() {
        assertThatThrownBy(() -> house.vault().offerShare(forged(2).get(0))).hasMessage("vault.share.old");
    }

    @Test
    void aTypingErrorIsNamedAndCostsNoDelay() {
        house.vault().offerShare(shares.get(0));
        String typed = shares.get(1).replaceFirst("..$", "KK");
        assertThatThrownBy(() -> house.vault().offerShare(typed.equals(shares.get(1)) ? "K" : typed))
                .isInstanceOf(VaultRefusal.class)
                .hasMessageContaining("vault.share.line");
        house.vault().offerShare(shares.get(1));
        assertThat(house.vault().offerShare(shares.get(2)).unsealed()).isTrue();
    }

    @Test
    void forgedSharesOpenNothingAndCostADelay() {
        List<String> forged = forged(1);
        house.vault().offerShare(forged.get(0));
        house.vault().offerShare(shares.get(1));
        assertThatThrownBy(() -> house.vault().offerShare(shares.get(2)))
                .isInstanceOf(WrongPassphrase.class)
                .hasMessageStartingWith("vault.unseal.wrong");
        assertThat(house.events.seen).endsWith("refused SHARES");
        house.vault().offerShare(shares.get(0));
        house.vault().offerShare(shares.get(1));
        assertThatThrownBy(() -> house.vault().offerShare(shares.get(2))).hasMessageStartingWith("vault.unseal.early");
        assertThat(house.vault().shareProgress().given()).containsExactly(1, 2, 3);
        house.clock.forward(Duration.ofSeconds(2));
        assertThat(house.vault().offerShare(shares.get(2)).unsealed()).isTrue();
    }

    private List<String> forged(int set) {
        UUID vaultId = house.bean(VaultStore.class).require().vaultId();
        return Shares.print(ShareSlot.markOf(vaultId), set, new byte[32], 3, 5, new SecureRandom());
    }
}
