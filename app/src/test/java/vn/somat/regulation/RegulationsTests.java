package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.ledger.Ledger;
import vn.somat.testing.RoomTest;

@RoomTest
class RegulationsTests {

    private static final String PACK = "RS-2018";
    private static final String LABEL = "registers.bmnn-den.column.9.label";

    @Autowired
    Regulations regulations;

    @Autowired
    Packs packs;

    @Autowired
    OverrideStore store;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void takeBack() {
        for (var override : store.history(PACK)) {
            if (override.inForce()) {
                regulations.withdraw(PACK, override.key(), "Hết thử", "system");
            }
        }
    }

    private String label() {
        return regulations
                .of(PACK)
                .form("bmnn-den")
                .orElseThrow()
                .columns()
                .get(8)
                .label();
    }

    @Test
    @DisplayName("A paper keeps the rules of its day.")
    void aPaperKeepsTheRulesOfItsDay() {
        assertThat(regulations.on(LocalDate.of(2026, 2, 28)).id()).isEqualTo("RS-2018");
        assertThat(regulations.on(LocalDate.of(2026, 3, 1)).id()).isEqualTo("RS-2025");
        assertThat(regulations.on(LocalDate.of(2003, 6, 26)).id()).isEqualTo("RS-2018");
        assertThat(regulations.on(LocalDate.of(2199, 1, 1)).id()).isEqualTo("RS-2025");
    }

    @Test
    @DisplayName(
            "An unverified value can be overridden with a reason; it applies at once, and the original stays in sight.")
    void anUnverifiedValueCanBeOverridden() {
        regulations.override(PACK, LABEL, "  Ghi chu\u0301 khác ", "Sổ in sẵn của tỉnh", "system");
        assertThat(label()).isEqualTo("Ghi chú khác");
        assertThat(regulations.of(PACK).value(LABEL).original()).isEqualTo("Ghi chú");
        assertThat(ledger.history("regulation", PACK + "/" + LABEL, null, 1))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.act()).isEqualTo("regulation.value.overridden");
                    assertThat(act.facts()).containsEntry("key", LABEL).containsEntry("pack", PACK);
                });
        regulations.withdraw(PACK, LABEL, "Đã có mẫu", "system");
        assertThat(label()).isEqualTo("Ghi chú");
        assertThat(regulations.history(PACK).getFirst())
                .returns("Đã có mẫu", Overriding::withdrawnReason)
                .returns("Sổ in sẵn của tỉnh", Overriding::reason);
    }

    @Test
    @DisplayName("Another instance, or the same after a restart, applies the same overrides.")
    void anotherInstanceAppliesTheSame() throws Exception {
        var other = new AppliedRules(packs, store);
        assertThat(other.now().getFirst().value(LABEL).overridden()).isFalse();
        regulations.override(PACK, LABEL, "Ghi chú của tỉnh", "Sổ in sẵn", "system");
        assertThat(new AppliedRules(packs, store).now().getFirst().value(LABEL).text())
                .isEqualTo("Ghi chú của tỉnh");
        Thread.sleep(1_100);
        assertThat(other.now().getFirst().value(LABEL).text()).isEqualTo("Ghi chú của tỉnh");
    }
}
