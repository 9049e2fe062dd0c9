package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.testing.RoomTest;

/** The vault wired by the product itself, at the cost of production. */
@RoomTest
class VaultInTheHouseTests {
    @Autowired
    Vault vault;

    @Autowired
    Contents contents;

    @Autowired
    PassphraseCost cost;

    @Autowired
    BlindIndex blind;

    @Test
    @Transactional
    void itOpensAndSealsAndFinds() {
        TestVault.open(vault);
        assertThat(cost).isEqualTo(PassphraseCost.LEAST);
        ContentId id = contents.create(KeyGroup.of("toi-mat"));
        try (KeyRing ring = contents.open(List.of(id))) {
            assertThat(ring.text(id, "title", ring.seal(id, "title", "Đường biên")))
                    .isEqualTo("Đường biên");
        }
        assertThat(blind.blind("title", List.of("duong", "bien", "duong"))).hasSize(2);
        assertThat(blind.blind("title", "bien"))
                .hasSize(12)
                .isEqualTo(blind.blind("title", "bien"))
                .isNotEqualTo(blind.blind("issuer", "bien"));
    }
}
