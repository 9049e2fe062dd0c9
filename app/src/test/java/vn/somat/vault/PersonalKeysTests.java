package vn.somat.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** README of the vault, rule 17. */
class PersonalKeysTests {

    private static final byte[] MESSAGE = "bàn giao 12 trang".getBytes(UTF_8);
    private static final char[] PIN = "246813".toCharArray();

    private static VaultHouse house;
    private static PersonalKeys keys;
    private static PersonalKey key;

    @BeforeAll
    static void open() {
        house = VaultHouse.opened();
        keys = house.bean(PersonalKeys.class);
        key = keys.make(PIN, 64, 1);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    @DisplayName("A personal key signs with the vault open and its owner's PIN.")
    void itSigns() {
        var signature = keys.sign(key.id(), key.locked(), PIN, MESSAGE).orElseThrow();
        assertThat(house.bean(Signatures.class).verify(key.publicKey(), MESSAGE, signature))
                .isTrue();
        assertThat(key.toString()).isEqualTo("PersonalKey[" + key.id() + "]");
    }

    @Test
    @DisplayName("Without the PIN, without this vault or with the vault sealed it signs nothing.")
    void neitherAlone() {
        assertThat(keys.sign(key.id(), key.locked(), "246814".toCharArray(), MESSAGE))
                .isEmpty();
        try (var stranger = VaultHouse.opened()) {
            assertThat(stranger.bean(PersonalKeys.class).sign(key.id(), key.locked(), PIN, MESSAGE))
                    .isEmpty();
        }
        try (var sealed = house.again()) {
            assertThatThrownBy(() -> sealed.bean(PersonalKeys.class).sign(key.id(), key.locked(), PIN, MESSAGE))
                    .isInstanceOf(VaultSealed.class);
        }
    }

    @Test
    @DisplayName("Under another id, cheaper, or with any bit altered it signs nothing.")
    void boundToItsPlace() {
        assertThat(keys.sign(UUID.randomUUID(), key.locked(), PIN, MESSAGE)).isEmpty();
        for (int at = 0; at < key.locked().length; at++) {
            if (at < 4) {
                continue; // an altered cost of memory is a cost the machine would have to pay
            }
            var altered = key.locked().clone();
            altered[at] ^= 1;
            assertThat(keys.sign(key.id(), altered, PIN, MESSAGE))
                    .as("byte %d", at)
                    .isEmpty();
        }
        assertThat(keys.sign(key.id(), new byte[3], PIN, MESSAGE)).isEmpty();
    }
}
