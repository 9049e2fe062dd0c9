package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.testing.RoomTest;

@RoomTest
class RegulationsTests {

    private static final String PACK = "RS-2018";
    private static final String LABEL = "registers.bmnn-den.column.9.label";

    @Autowired
    Regulations regulations;

    @Autowired
    SignedPacks packs;

    @Autowired
    OverrideStore store;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    @DisplayName("An override applies on every other instance within a second, and after a restart.")
    void anotherInstanceAppliesTheSame() throws Exception {
        var other = new AppliedRules(packs, store);
        assertThat(other.now().getFirst().value(LABEL).overridden()).isFalse();
        regulations.override(PACK, LABEL, "Ghi chú của tỉnh", "Sổ in sẵn", "system");
        assertThat(new AppliedRules(packs, store).now().getFirst().value(LABEL).text())
                .isEqualTo("Ghi chú của tỉnh");
        Thread.sleep(1_100);
        assertThat(other.now().getFirst().value(LABEL).text()).isEqualTo("Ghi chú của tỉnh");
    }

    @Test
    @DisplayName(
            "An override lapses when a newer pack verifies its value, drops it or makes it another kind; the history keeps it.")
    void anOverrideLapses() {
        var unfit = Map.of(
                "levels.mat.label", "Rất mật",
                "registers.bmnn-den.column.42.label", "Cột không còn",
                "registers.bmnn-den.column.9.width", "rộng");
        unfit.forEach((key, text) -> jdbc.update(
                "insert into regulation.own_value (pack, key, text, reason, by, at) values (?, ?, ?, 'cũ', 'x', now())",
                PACK,
                key,
                text));
        var rules = new AppliedRules(packs, store).now().getFirst();
        assertThat(rules.level("mat").orElseThrow().label()).isEqualTo("Mật");
        assertThat(rules.form("bmnn-den").orElseThrow().columns()).hasSize(9);
        assertThat(rules.values()).noneMatch(Value::overridden);
        assertThat(regulations.history(PACK)).extracting(Overriding::key).containsAll(unfit.keySet());
    }

    @Test
    @DisplayName("Only a value that nobody has verified (U) can be overridden.")
    void averifiedValueCannotBeOverridden() {
        assertThatThrownBy(() -> regulations.override(PACK, "levels.mat.label", "Rất mật", "Thử", "system"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("regulation.override.verified");
                    assertThat(refusal.citation()).isEqualTo("Luật 29/2018/QH14, Điều 8 khoản 3");
                });
        assertThatThrownBy(
                        () -> regulations.override("RS-2025", "levels.tuyet-mat.abstracts", "ALLOWED", "Thử", "system"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> regulations.override(PACK, "levels.mat.rank", "3", "Thử", "system"))
                .extracting("kind")
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @ParameterizedTest
    @CsvSource({
        "registers.bmnn-den.column.9.width, 0, regulation.kind.number",
        "registers.bmnn-den.column.9.width, mười, regulation.kind.number",
        "registers.bmnn-den.column.9.width, 99999999999, regulation.kind.number",
        "registers.bmnn-den.column.9.value, COLOUR, regulation.kind.choice",
        "registers.bmnn-den.carriesOver, có, regulation.kind.choice",
        "stamp.mat.width, 20cm, regulation.kind.millimetres",
        "stamp.mat.width, 9000, regulation.kind.millimetres",
        "levels.mat.shape, STAR, regulation.kind.choice",
        "types.state.KH.symbol, K/H, regulation.kind.symbol",
        "types.state.KH.symbol, QĐ, regulation.override.does-not-fit",
        "types.state.CV.symbol, CVN, regulation.override.does-not-fit",
        "numbering.state.unnamed, CV XYZ, regulation.override.does-not-fit",
        "levels.mat.shape, circle, regulation.override.same",
        "levels.mat.shape, '', regulation.typed.needed",
        "levels.mat.shape, 'a\u0007b', regulation.typed.control"
    })
    @DisplayName("An override is a text of the same kind as the original.")
    void anOverrideIsTypedLikeTheOriginal(String key, String text, String code) {
        assertThatThrownBy(() -> regulations.override(PACK, key, text.replace("\\u0007", "\u0007"), "Thử", "system"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(regulations.of(PACK).value(key).overridden()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "\u0000"})
    void anOverrideNeedsAReason(String reason) {
        assertThatThrownBy(() -> regulations.override(PACK, LABEL, "Khác", reason, "system"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> regulations.override(PACK, LABEL, "Khác", "x".repeat(2001), "system"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> regulations.override(PACK, LABEL, "x".repeat(501), "Thử", "system"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("What is undone does not apply, and leaves no entry.")
    void whatIsUndoneDoesNotApply() {
        transaction.executeWithoutResult(tx -> {
            regulations.override(PACK, LABEL, "Không giữ lại", "Thử", "system");
            tx.setRollbackOnly();
        });
        assertThat(label()).isEqualTo("Ghi chú");
        assertThat(regulations.history(PACK)).noneMatch(Overriding::inForce);
    }

    @Test
    @DisplayName("Overriding again replaces the override and keeps the one before.")
    void overridingAgainReplaces() {
        regulations.override(PACK, LABEL, "Lần một", "Thử", "system");
        regulations.override(PACK, LABEL, "Lần hai", "Sửa lại", "system");
        assertThat(label()).isEqualTo("Lần hai");
        assertThat(regulations.of(PACK).value(LABEL).original()).isEqualTo("Ghi chú");
        assertThat(regulations.history(PACK))
                .filteredOn(one -> one.key().equals(LABEL) && one.inForce())
                .hasSize(1);
        assertThatThrownBy(() -> regulations.withdraw(PACK, "stamp.mat.width", "Không có", "system"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("regulation.override.none"));
    }

    @Test
    @DisplayName(
            "Whoever reads in an older snapshot sees the overrides of that snapshot, and shows them to nobody else.")
    void anOlderSnapshotKeepsItsOverrides() {
        var snapshot = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var rules = new AppliedRules(packs, store);
        snapshot.executeWithoutResult(tx -> {
            assertThat(rules.now().getFirst().value(LABEL).overridden()).isFalse();
            try (var other = Executors.newSingleThreadExecutor()) {
                other.submit(() -> regulations.override(PACK, LABEL, "Mới", "Thử", "system"));
            }
            assertThat(rules.now().getFirst().value(LABEL).overridden()).isFalse();
        });
        assertThat(rules.now().getFirst().value(LABEL).text()).isEqualTo("Mới");
    }

    @Test
    @DisplayName("Reason and text are in the ledger only as commitments.")
    void reasonAndTextAreCommitted() {
        regulations.override(PACK, LABEL, "Nhãn QXZV", "Lý do QXZV", "system");
        var leaves = jdbc.queryForList("select leaf from ledger.entry order by recorded desc limit 3", byte[].class);
        assertThat(leaves)
                .allSatisfy(leaf -> assertThat(new String(leaf, UTF_8)).doesNotContain("QXZV"));
    }
}
