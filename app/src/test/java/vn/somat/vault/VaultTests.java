package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VaultTests {
    private static final char[] PASSPHRASE = VaultHouse.PASSPHRASE;
    private static final Hand HAND = new Hand("quan-tri", null);

    @Test
    void itIsAbsentThenUnsealedAndAfterARestartSealed() {
        try (VaultHouse house = VaultHouse.empty()) {
            assertThat(house.vault().state()).isEqualTo(VaultState.ABSENT);
            assertThatThrownBy(() -> house.vault().unseal(PASSPHRASE)).isInstanceOf(VaultAbsent.class);
            house.vault().initialise(PASSPHRASE, 3, 5);
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
            try (VaultHouse restarted = house.again()) {
                assertThat(restarted.vault().state()).isEqualTo(VaultState.SEALED);
                restarted.vault().unseal(PASSPHRASE);
                assertThat(restarted.vault().state()).isEqualTo(VaultState.UNSEALED);
                assertThat(restarted.bean(Sealing.class).publicKey())
                        .isEqualTo(house.bean(Sealing.class).publicKey());
            }
            assertThat(house.events.seen).startsWith("initialised");
        }
    }

    @Test
    void thereIsOneVaultInAHouse() {
        try (VaultHouse house = VaultHouse.opened()) {
            assertThatThrownBy(() -> house.vault().initialise(PASSPHRASE, 1, 1)).hasMessage("vault.present");
        }
    }

    @Test
    void aVaultFoundedInsideACallersTransactionIsUsableAtOnceAndOutlivesIt() {
        try (VaultHouse house = VaultHouse.empty()) {
            assertThatThrownBy(() -> house.transact(() -> {
                        house.vault().initialise(PASSPHRASE, 1, 1);
                        assertThat(house.bean(BlindIndex.class).blind("title", "bien"))
                                .hasSize(12);
                        throw new IllegalStateException("the rest of the set-up failed");
                    }))
                    .hasMessageContaining("set-up");
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
            try (VaultHouse restarted = house.again()) {
                restarted.vault().unseal(PASSPHRASE);
            }
        }
    }

    @Test
    void whenTheLedgerFailsThereIsNoVault() {
        try (VaultHouse house = VaultHouse.empty()) {
            house.events.failing = true;
            assertThatThrownBy(() -> house.vault().initialise(PASSPHRASE, 1, 1)).hasMessageContaining("ledger");
            assertThat(house.vault().state()).isEqualTo(VaultState.ABSENT);
            house.events.failing = false;
            house.vault().initialise(PASSPHRASE, 1, 1);
            assertThat(house.bean(Sealing.class).sign(new byte[0])).hasSize(64);
        }
    }

    @Test
    void aWeakPassphraseIsNotAccepted() {
        try (VaultHouse house = VaultHouse.empty()) {
            assertThatThrownBy(() -> house.vault().initialise("quá ngắn".toCharArray(), 1, 1))
                    .hasMessageContaining("vault.passphrase.short");
            assertThatThrownBy(() -> house.vault().initialise("aaaaaaaaaaaaaaaaaaaa".toCharArray(), 1, 1))
                    .hasMessageContaining("vault.passphrase.monotonous");
            assertThatThrownBy(() -> house.vault().initialise("x y".repeat(1000).toCharArray(), 1, 1))
                    .hasMessageContaining("vault.passphrase.long");
            assertThatThrownBy(() -> house.vault().initialise(PASSPHRASE, 3, 2))
                    .hasMessageContaining("vault.shares.number");
        }
    }

    @Test
    void theDelayGrowsWithEveryWrongPassphraseAndSurvivesARestart() {
        try (VaultHouse house = VaultHouse.opened()) {
            house.vault().reseal(ResealCause.BY_HAND);
            Duration before = Duration.ZERO;
            for (int i = 0; i < 12; i++) {
                Duration delay = delayAfterWrong(house);
                assertThat(delay).isGreaterThan(i < 11 ? before : before.minusSeconds(1));
                before = delay;
                house.clock.forward(delay);
            }
            assertThat(before).isEqualTo(Duration.ofMinutes(15));
            delayAfterWrong(house);
            try (VaultHouse restarted = house.again()) {
                assertThatThrownBy(() -> restarted.vault().unseal(PASSPHRASE))
                        .isInstanceOf(WrongPassphrase.class)
                        .hasMessageStartingWith("vault.unseal.early");
                restarted.clock.forward(Duration.ofMinutes(15));
                restarted.vault().unseal(PASSPHRASE);
                restarted.vault().reseal(ResealCause.IDLE);
                assertThat(delayAfterWrong(restarted)).isEqualTo(Duration.ofSeconds(1));
                assertThat(restarted.events.seen)
                        .containsExactly("unsealed PASSPHRASE", "resealed IDLE", "refused PASSPHRASE");
            }
        }
    }

    private static Duration delayAfterWrong(VaultHouse house) {
        Instant now = house.clock.now;
        var refused = catchThrowableOfType(
                WrongPassphrase.class, () -> house.vault().unseal("không phải cụm này".toCharArray()));
        assertThat(refused.code()).isEqualTo("vault.unseal.wrong");
        return Duration.between(now, Objects.requireNonNull(refused.retryAt()));
    }

    @Test
    void aClockThatWentBackDoesNotLockTheOfficeOut() {
        try (VaultHouse house = VaultHouse.opened()) {
            house.vault().reseal(ResealCause.BY_HAND);
            house.clock.forward(Duration.ofDays(400));
            delayAfterWrong(house);
            house.clock.forward(Duration.ofDays(-400));
            house.vault().unseal(PASSPHRASE);
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    void aDecomposedPassphraseIsTheSamePassphrase() {
        try (VaultHouse house = VaultHouse.opened()) {
            house.vault().reseal(ResealCause.BY_HAND);
            String typed = Normalizer.normalize(new String(PASSPHRASE), Normalizer.Form.NFD);
            house.vault().unseal(typed.toCharArray());
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    void afterAChangeOnlyTheFreshPassphraseOpens() {
        char[] fresh = "núi Tản Viên cao ngất".toCharArray();
        try (VaultHouse house = VaultHouse.opened()) {
            assertThatThrownBy(() -> house.bean(Rekeying.class).changePassphrase(fresh, fresh, HAND))
                    .isInstanceOf(WrongPassphrase.class);
            house.clock.forward(Duration.ofMinutes(1));
            house.bean(Rekeying.class).changePassphrase(PASSPHRASE, fresh, HAND);
            house.vault().reseal(ResealCause.BY_HAND);
            assertThatThrownBy(() -> house.vault().unseal(PASSPHRASE)).isInstanceOf(WrongPassphrase.class);
            house.clock.forward(Duration.ofMinutes(1));
            house.vault().unseal(fresh);
            assertThat(house.events.seen).contains("passphrase changed by quan-tri");
        }
    }

    @Test
    @DisplayName("A new set of shares makes every share printed before worthless; passphrase and contents stay.")
    void afterANewSetOnlyTheNewSharesOpen() {
        try (VaultHouse house = VaultHouse.empty()) {
            List<String> old = house.vault().initialise(PASSPHRASE, 2, 3).shares();
            ContentId id = house.inTransaction(() -> house.contents().create(KeyGroup.of("mat")));
            byte[] title =
                    house.inTransaction(() -> house.contents().open(List.of(id)).seal(id, "title", "Kế hoạch"));
            RecoveryKit fresh = house.bean(Rekeying.class).renewShares(PASSPHRASE, 1, 2, HAND);
            assertThat(house.bean(Rekeying.class).waysIn()).isEqualTo(new WaysIn(fresh.vaultId(), 1, 2, 2));
            assertThat(house.events.seen).contains("shares renewed by quan-tri: set 2, 1 of 2");
            house.vault().reseal(ResealCause.BY_HAND, HAND);
            assertThatThrownBy(() -> house.vault().offerShare(old.getFirst()))
                    .isInstanceOfSatisfying(
                            VaultRefusal.class, no -> assertThat(no.code()).isEqualTo("vault.share.old"));
            assertThat(house.vault().offerShare(fresh.shares().getLast()).unsealed())
                    .isTrue();
            assertThat(house.inTransaction(
                            () -> house.contents().open(List.of(id)).text(id, "title", title)))
                    .isEqualTo("Kế hoạch");
            house.vault().reseal(ResealCause.BY_HAND, HAND);
            house.vault().unseal(PASSPHRASE);
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    @DisplayName("A wrong passphrase prints no new shares and is counted like any other guess.")
    void aWrongPassphrasePrintsNoShares() {
        try (VaultHouse house = VaultHouse.opened()) {
            var rekeying = house.bean(Rekeying.class);
            assertThatThrownBy(() -> rekeying.renewShares("không phải câu này".toCharArray(), 2, 3, HAND))
                    .isInstanceOf(WrongPassphrase.class);
            assertThat(house.vault().nextAttempt()).contains(house.clock.now.plusSeconds(1));
            assertThatThrownBy(() -> rekeying.renewShares(PASSPHRASE, 2, 3, HAND))
                    .isInstanceOfSatisfying(
                            WrongPassphrase.class, no -> assertThat(no.code()).isEqualTo("vault.unseal.early"));
            house.clock.forward(Duration.ofSeconds(1));
            assertThat(house.vault().nextAttempt()).isEmpty();
            assertThatThrownBy(() -> rekeying.renewShares(PASSPHRASE, 4, 3, HAND))
                    .isInstanceOf(VaultRefusal.class);
            assertThat(rekeying.waysIn().set()).isEqualTo(1);
        }
    }

    @Test
    void sealedNothingCanBeDoneExceptDestroying() {
        try (VaultHouse house = VaultHouse.opened()) {
            ContentId id = house.inTransaction(() -> house.contents().create(KeyGroup.of("mat")));
            KeyRing ring = house.inTransaction(() -> house.contents().open(List.of(id)));
            house.vault().reseal(ResealCause.BY_HAND);
            assertThatThrownBy(() -> ring.seal(id, "title", "x")).isInstanceOf(VaultSealed.class);
            assertThatThrownBy(() -> house.transact(() -> house.contents().open(List.of())))
                    .isInstanceOf(VaultSealed.class);
            assertThatThrownBy(() -> house.transact(() -> house.contents().create(KeyGroup.of("mat"))))
                    .isInstanceOf(VaultSealed.class);
            assertThatThrownBy(() -> house.bean(BlindIndex.class).blind("title", "x"))
                    .isInstanceOf(VaultSealed.class);
            assertThatThrownBy(() -> house.bean(Sealing.class).sign(new byte[1]))
                    .isInstanceOf(VaultSealed.class);
            house.transact(() -> house.contents().destroy(id));
        }
    }

    @Test
    void itSealsItselfWhenNobodyWorks() {
        try (VaultHouse house = VaultHouse.opened()) {
            IdleWatch watch = house.bean(IdleWatch.class);
            house.clock.forward(Duration.ofMinutes(29));
            house.vault().touch();
            house.clock.forward(Duration.ofMinutes(29));
            watch.look();
            assertThat(house.vault().state()).isEqualTo(VaultState.UNSEALED);
            house.clock.forward(Duration.ofMinutes(1));
            watch.look();
            assertThat(house.vault().state()).isEqualTo(VaultState.SEALED);
            assertThat(house.events.seen).contains("resealed IDLE");
        }
    }

    @Test
    void sealingByHandSealsTheOtherInstances() {
        try (VaultHouse house = VaultHouse.opened();
                VaultHouse other = house.again()) {
            other.vault().unseal(PASSPHRASE);
            house.vault().reseal(ResealCause.BY_HAND);
            other.bean(IdleWatch.class).look();
            assertThat(other.vault().state()).isEqualTo(VaultState.SEALED);
            assertThat(other.events.seen).containsExactly("unsealed PASSPHRASE", "resealed ELSEWHERE");
        }
    }

    @Test
    void theKeysAreWipedEvenWhenTheSealingCannotBeRecorded() {
        try (VaultHouse house = VaultHouse.opened()) {
            house.events.failing = true;
            assertThatThrownBy(() -> house.vault().reseal(ResealCause.BY_HAND)).hasMessageContaining("ledger");
            assertThat(house.vault().state()).isEqualTo(VaultState.SEALED);
            house.events.failing = false;
        }
    }

    @Test
    void anUnsealingThatCannotBeRecordedDoesNotHappen() {
        try (VaultHouse house = VaultHouse.opened()) {
            house.vault().reseal(ResealCause.BY_HAND);
            house.events.failing = true;
            assertThatThrownBy(() -> house.vault().unseal(PASSPHRASE)).hasMessageContaining("ledger");
            assertThat(house.vault().state()).isEqualTo(VaultState.SEALED);
            house.events.failing = false;
        }
    }

    @Test
    void theSettingsAcceptNothingCheaperThanTheFloor() {
        assertThatThrownBy(() -> new PassphraseCost(32 * 1024, 3, 1).requireProduction())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PassphraseCost(64 * 1024, 2, 1).requireProduction())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PassphraseCost.LEAST.requireProduction()).isEqualTo(PassphraseCost.LEAST);
    }
}
