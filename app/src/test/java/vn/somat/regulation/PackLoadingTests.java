package vn.somat.regulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.regulation.PackMaker.head;
import static vn.somat.regulation.PackMaker.shipped;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judging;
import vn.somat.regulation.rulebook.Replay;
import vn.somat.testing.TestOffice;

/** On a database and a clock of its own, because a loaded pack changes the law for everybody in the house. */
class PackLoadingTests {

    private static final String ID = "RS-2025-a";
    private static final String KEY = "stamp.arrival.width";
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final TwoPersons TWO = new TwoPersons("p1", "p2", UnaryOperator.identity());

    private final PackMaker maker = new PackMaker();
    private final TestOffice office = TestOffice.party("2026-11-20");
    private final PackLoading loading = office.bean(PackLoading.class);
    private final LoadedPacks loaded = office.bean(LoadedPacks.class);
    private final TrustedKeys keys = office.bean(TrustedKeys.class);
    private final Regulations regulations = office.bean(Regulations.class);

    @BeforeEach
    void trust() {
        keys.trust(PackMaker.SIGNER, maker.publicKey(), maker.fingerprint(), TWO);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String load(byte[] file) {
        return loading.load(loading.check(file, TWO.first()).id(), TWO);
    }

    private void refused(byte[] file, String code) {
        assertThatThrownBy(() -> loading.check(file, TWO.first()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(loaded.all()).isEmpty();
    }

    private String width(LocalDate day) {
        return regulations.on(day).value(KEY).text();
    }

    private byte[] pack(Map<String, String> files) {
        var all = new HashMap<>(Map.of("pack.yaml", head(ID, "RS-2025", "2027-01-01", "")));
        all.putAll(files);
        return maker.signed(ID, all);
    }

    @Test
    @DisplayName("A loaded pack is in force from its first day on, and not a day before.")
    void aValueChangesExactlyAtItsDay() {
        assertThat(load(maker.wider(ID, "RS-2025", "2027-01-01"))).isEqualTo(ID);
        assertThat(width(FIRST.minusDays(1))).isEqualTo("50");
        assertThat(width(FIRST)).isEqualTo("60");
        assertThat(regulations.on(FIRST.minusDays(1)).to()).isEqualTo(FIRST.minusDays(1));
        assertThat(regulations.of(ID)).satisfies(rules -> {
            assertThat(rules.from()).isEqualTo(FIRST);
            assertThat(rules.to()).isNull();
            assertThat(rules.regime()).isEqualTo("RS-2025");
        });
        var act = office.bean(Ledger.class).history("regulation", ID, null, 1).getFirst();
        assertThat(act.act()).isEqualTo("regulation.pack.loaded");
        assertThat(act.facts())
                .containsEntry("pack", ID)
                .containsEntry("from", "2027-01-01")
                .containsEntry("signerKey", maker.fingerprint())
                .containsEntry("fileDigest", loaded.all().getFirst().digest());
    }

    @Test
    @DisplayName("What a pack says of levels is in the database in the transaction that loads it.")
    void papersCanBeRegisteredUnderIt() {
        load(maker.wider(ID, "RS-2025", "2027-01-01"));
        assertThat(office.sql()
                        .queryForObject("select count(*) from registry.level_rule where regime = ?", Integer.class, ID))
                .isEqualTo(regulations.of(ID).levels().size());
    }

    @Test
    @DisplayName("A pack applies on every other instance within a second, and after a restart, which checks it again.")
    void afterARestart() {
        load(maker.wider(ID, "RS-2025", "2027-01-01"));
        var restarted = new AppliedRules(office.bean(SignedPacks.class), office.bean(OverrideStore.class));
        assertThat(restarted.now()).extracting(Rules::id).containsExactly("RS-2018", "RS-2025", ID);
        var other = maker.of(ID, PackMaker.bytes(Map.of("pack.yaml", head(ID, "RS-2025", "2027-01-01", ""))));
        office.sql().update("update regulation.signed_pack set file = ?", other.zip());
        assertThatThrownBy(
                        () -> new AppliedRules(office.bean(SignedPacks.class), office.bean(OverrideStore.class)).now())
                .isInstanceOf(PackFault.class)
                .hasMessageContaining("RS-2025-a/signature.txt, line 1")
                .hasMessageContaining("not the one that was signed and loaded");
        office.sql().update("update regulation.signed_pack set file = ?", new byte[] {1, 2, 3});
        assertThatThrownBy(
                        () -> new AppliedRules(office.bean(SignedPacks.class), office.bean(OverrideStore.class)).now())
                .isInstanceOf(PackFault.class)
                .hasMessageContaining("not a signed pack");
    }

    @Test
    @DisplayName("What changes is shown value by value, rule by rule, old beside new, before anything is taken in.")
    void theDifference() {
        var rules = shipped("rules.yaml").replaceFirst("refusal: \"", "refusal: \"Theo quy định mới: ");
        var offer = loading.check(
                pack(Map.of(
                        "values.yaml",
                        shipped("values.yaml").replace(PackMaker.WIDTH, "stamp.arrival.width: 60"),
                        "rules.yaml",
                        rules)),
                TWO.first());
        assertThat(loaded.all()).isEmpty();
        var difference = offer.difference();
        assertThat(difference.before().id()).isEqualTo("RS-2025");
        assertThat(difference.carried()).containsExactly("pack.yaml", "rules.yaml", "values.yaml");
        assertThat(difference.values())
                .filteredOn(change -> !change.key().startsWith("law."))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.key()).isEqualTo(KEY);
                    assertThat(change.old()).extracting(Value::text).isEqualTo("50");
                    assertThat(change.now()).extracting(Value::text).isEqualTo("60");
                });
        assertThat(difference.rules())
                .singleElement()
                .satisfies(change -> assertThat(change.now())
                        .satisfies(rule -> assertThat(rule.refusal()).startsWith("Theo quy định mới: ")));
        assertThat(difference.fixed()).isEmpty();
        loading.load(offer.id(), TWO);
        assertThat(loaded.difference(ID).values()).isEqualTo(difference.values());
    }

    @Test
    @DisplayName("A rank or a direction that changes is shown as well.")
    void whatTablesAreCutByIsShown() {
        var levels = shipped("urgencies.yaml").replaceFirst("rank: 3", "rank: 7");
        var difference = loading.check(pack(Map.of("urgencies.yaml", levels)), TWO.first())
                .difference();
        assertThat(difference.fixed()).singleElement().satisfies(change -> {
            assertThat(change.key()).startsWith("urgency.rank/");
            assertThat(change.old()).extracting(Difference.Fixed::text).isEqualTo("3");
            assertThat(change.now()).extracting(Difference.Fixed::text).isEqualTo("7");
        });
    }

    @Test
    @DisplayName("A changed, added, removed or renamed file makes the signature wrong.")
    void aTamperedFile() {
        var files = PackMaker.bytes(
                Map.of("pack.yaml", head(ID, "RS-2025", "2027-01-01", ""), "values.yaml", shipped("values.yaml")));
        var right = maker.of(ID, files);
        var changed = new TreeMap<>(files);
        changed.put(
                "values.yaml",
                shipped("values.yaml").replace("width: 50", "width: 51").getBytes(UTF_8));
        var added = new TreeMap<>(files);
        added.put("types.yaml", shipped("types.yaml").getBytes(UTF_8));
        var removed = new TreeMap<>(files);
        removed.remove("values.yaml");
        refused(new SignedFile(ID, changed, right.signature()).zip(), "regulation.pack.wrong-signature");
        refused(new SignedFile(ID, added, right.signature()).zip(), "regulation.pack.wrong-signature");
        refused(new SignedFile(ID, removed, right.signature()).zip(), "regulation.pack.wrong-signature");
        refused(new SignedFile("RS-2025-b", files, right.signature()).zip(), "regulation.pack.wrong-signature");
        var named = new PackSignature(
                "Người khác", right.signature().publicKey(), right.signature().signature());
        refused(new SignedFile(ID, files, named).zip(), "regulation.pack.wrong-signature");
        assertThat(loading.check(right.zip(), TWO.first()).signer()).isEqualTo(PackMaker.SIGNER);
    }

    @Test
    @DisplayName("Only the signature of a key this office trusts counts, and a retired key takes in nothing new.")
    void anUnknownKey() {
        refused(new PackMaker().wider(ID, "RS-2025", "2027-01-01"), "regulation.pack.unknown-key");
        load(maker.wider(ID, "RS-2025", "2027-01-01"));
        keys.retire(maker.fingerprint(), "Người giữ khóa đã nghỉ", TWO);
        assertThatThrownBy(() -> loading.check(maker.wider("RS-2025-b", ID, "2027-02-01"), "p1"))
                .extracting("code")
                .isEqualTo("regulation.pack.retired-key");
        assertThat(new AppliedRules(office.bean(SignedPacks.class), office.bean(OverrideStore.class)).now())
                .hasSize(3);
    }

    @Test
    @DisplayName("What is no signed pack is refused before anything of it is read.")
    void whatIsNoPack() {
        refused("không phải ZIP".getBytes(UTF_8), "regulation.pack.no-zip");
        refused(new byte[PackZip.LARGEST + 1], "regulation.pack.too-large");
        var files = PackMaker.bytes(Map.of("pack.yaml", head(ID, "RS-2025", "2027-01-01", "")));
        refused(maker.of("../" + ID, files).zip(), "regulation.pack.one-folder");
        refused(maker.of("packs", files).zip(), "regulation.pack.one-folder");
        var huge = new TreeMap<>(files);
        huge.put("values.yaml", new byte[(1 << 20) + 1]);
        refused(maker.of(ID, huge).zip(), "regulation.pack.too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            values.yaml | stamp.arrival.width: 50    | stamp.arrival.width: wide | expected millimetres
            values.yaml | stamp.arrival.width: 50    | stamp.arrival.wide: 50    | stamp.arrival.width is missing
            levels.yaml | rank: 2                    | rank: 1                   | the rank 1 stands twice
            levels.yaml | letter:                    | colour:                   | unknown key colour
            rules.yaml  | at-least: {value: term.extension.latest-days} | at-most: {value: term.extension.latest-days} | R-TRM-02
            """)
    @DisplayName("A file is taken in whole or not at all, after every check of a start; a fault names file and line.")
    void aContradictoryPack(String file, String old, String with, String what) {
        var text = shipped(file);
        assertThat(text).contains(old);
        assertThatThrownBy(() -> load(pack(Map.of(file, text.replace(old, with)))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("regulation.pack.fault");
                    assertThat(refusal.flaws().getFirst().args().get(0))
                            .asString()
                            .contains(".yaml");
                    assertThat(refusal.flaws().getFirst().args().get(1)).isInstanceOf(Integer.class);
                    assertThat(refusal.flaws().getFirst().args().get(2))
                            .asString()
                            .contains(what);
                });
        assertThat(loaded.all()).isEmpty();
        assertThat(regulations.all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-01 | RS-2018 | ''             | RS-2025-a/pack.yaml | the pack in force before 2027-01-01 is RS-2025
            2026-03-01 | RS-2025 | ''             | -                   | past
            2026-11-19 | RS-2025 | ''             | -                   | past
            2027-01-01 | RS-2025 | to: 2027-12-31 | RS-2025-a/pack.yaml | this one ends on 2027-12-31, and nothing follows it
            """)
    @DisplayName(
            "A pack begins today or later, follows the one in force before it, and leaves no day to two packs or to none.")
    void overlapGapAndPast(String from, String follows, String more, String file, String what) {
        var pack = maker.signed(ID, Map.of("pack.yaml", head(ID, follows, from, more)));
        assertThatThrownBy(() -> loading.check(pack, "p1")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            if (what.equals("past")) {
                assertThat(refusal.code()).isEqualTo("regulation.pack.past");
            } else {
                assertThat(refusal.flaws().getFirst().args().get(0)).isEqualTo(file);
                assertThat(refusal.flaws().getFirst().args().get(2)).asString().contains(what);
            }
        });
    }

    @Test
    @DisplayName("A pack that would come to stand before a loaded one overlaps it.")
    void noPackGoesUnderAnother() {
        load(maker.wider(ID, "RS-2025", "2027-06-01"));
        assertThatThrownBy(() -> loading.check(maker.wider("RS-2025-b", "RS-2025", "2027-01-01"), "p1"))
                .extracting("code")
                .isEqualTo("regulation.pack.fault");
        assertThatThrownBy(() -> loading.check(maker.wider("RS-2025-b", ID, "2027-06-01"), "p1"))
                .extracting("code")
                .isEqualTo("regulation.pack.fault");
        assertThatThrownBy(() -> loading.check(maker.wider(ID, ID, "2027-07-01"), "p1"))
                .extracting("code")
                .isEqualTo("regulation.pack.known");
        load(maker.wider("RS-2025-b", ID, "2027-07-01"));
        assertThat(regulations.all()).extracting(Rules::id).containsExactly("RS-2018", "RS-2025", ID, "RS-2025-b");
        assertThat(regulations.of(ID).to()).isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    @DisplayName("Loading and withdrawing take two persons; nobody goes on alone.")
    void twoPersons() {
        assertThatThrownBy(() -> TwoPersons.of("p1", null, UnaryOperator.identity()))
                .extracting("code")
                .isEqualTo("regulation.two.needed");
        assertThatThrownBy(() -> TwoPersons.of("p1", "p1", UnaryOperator.identity()))
                .extracting("code")
                .isEqualTo("regulation.two.same");
        assertThatThrownBy(
                        () -> office.sql()
                                .update(
                                        "insert into regulation.pack_key (fingerprint, public_key, holder, trusted_at, trusted_by,"
                                                + " trusted_second) values ('x', decode(repeat('00', 32), 'hex'), 'x', now(), 'p', 'p')"))
                .hasMessageContaining("check");
    }

    @Test
    @DisplayName("Only who checked a file loads it, once, and within a quarter of an hour.")
    void theTray() {
        var offer = loading.check(maker.wider(ID, "RS-2025", "2027-01-01"), "p1");
        var others = new TwoPersons("p3", "p1", UnaryOperator.identity());
        assertThatThrownBy(() -> loading.load(offer.id(), others))
                .extracting("code")
                .isEqualTo("regulation.pack.gone");
        assertThatThrownBy(() -> loading.load(UUID.randomUUID(), TWO))
                .extracting("code")
                .isEqualTo("regulation.pack.gone");
        office.forward(Duration.ofMinutes(16));
        assertThatThrownBy(() -> loading.load(offer.id(), TWO))
                .extracting("code")
                .isEqualTo("regulation.pack.gone");
    }

    @Test
    @DisplayName("Only a pack whose first day is ahead can be withdrawn; nothing is deleted.")
    void withdrawing() {
        load(maker.wider(ID, "RS-2025", "2027-01-01"));
        load(maker.wider("RS-2025-b", ID, "2027-02-01"));
        assertThatThrownBy(() -> loading.withdraw(ID, "Gửi nhầm", TWO))
                .extracting("code")
                .isEqualTo("regulation.pack.followed");
        loading.withdraw("RS-2025-b", "Gửi nhầm", TWO);
        assertThat(regulations.all()).extracting(Rules::id).containsExactly("RS-2018", "RS-2025", ID);
        assertThat(regulations.of("RS-2025-b").value(KEY).text()).isEqualTo("60");
        assertThat(loaded.all())
                .first()
                .satisfies(pack -> assertThat(pack.withdrawnReason()).isEqualTo("Gửi nhầm"));
        assertThatThrownBy(() -> loading.withdraw("RS-2025-b", "Lần nữa", TWO))
                .extracting("code")
                .isEqualTo("regulation.pack.was-withdrawn");
        assertThatThrownBy(() -> loading.check(maker.wider("RS-2025-b", ID, "2027-03-01"), "p1"))
                .extracting("code")
                .isEqualTo("regulation.pack.known");
        load(maker.wider("RS-2025-c", ID, "2027-03-01"));
        office.move("2027-01-01");
        assertThatThrownBy(() -> loading.withdraw(ID, "Muộn", TWO))
                .extracting("code")
                .isEqualTo("regulation.pack.in-force");
    }

    @Test
    @DisplayName("What is undone does not apply, and leaves no entry.")
    void whatIsUndone() {
        var offer = loading.check(maker.wider(ID, "RS-2025", "2027-01-01"), "p1");
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            loading.load(offer.id(), TWO);
            tx.setRollbackOnly();
        });
        assertThat(regulations.all()).hasSize(2);
        assertThat(office.bean(Ledger.class).history("regulation", ID, null, 1)).isEmpty();
    }

    @Test
    @DisplayName(
            "Every decision judged again under the rules of its day is the same, though a pack came later for that day.")
    void decisionsKeepTheirRules() {
        var facts =
                Facts.none().level("level", "mat").count("days-to-term-end", 70).count("extension-years", 1);
        decide(facts);
        var today = office.today();
        var pack = maker.signed(
                ID,
                Map.of(
                        "pack.yaml", head(ID, "RS-2025", today.toString(), ""),
                        "values.yaml",
                                shipped("values.yaml")
                                        .replace("term.extension.latest-days: 60", "term.extension.latest-days: 75"),
                        "vectors.yaml",
                                shipped("vectors.yaml").replace("days-to-term-end: 60}", "days-to-term-end: 80}")));
        office.forward(Duration.ofMinutes(1));
        load(pack);
        assertThat(regulations.on(today).id()).isEqualTo(ID);
        office.forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> decide(facts)).isInstanceOf(Refusal.class);
        decide(facts.count("days-to-term-end", 75));
        var outcome = office.bean(Replay.class).year(today, today);
        assertThat(outcome.judged()).isEqualTo(2);
        assertThat(outcome.differences()).isEmpty();
        assertThat(office.sql().queryForList("select pack from regulation.decision order by at", String.class))
                .containsExactly("RS-2025", ID);
    }

    private void decide(Facts facts) {
        new TransactionTemplate(office.bean(PlatformTransactionManager.class))
                .executeWithoutResult(tx -> office.bean(Judging.class)
                        .require(new Case("extend", office.today(), facts, "document", "x", "p1")));
    }

    @Test
    @DisplayName("What the office set goes on where its value is the same, and lapses where the pack changes it.")
    void ownValuesGoOn() {
        regulations.override("RS-2025", "stamp.mat.width", "22", "Dấu của tỉnh", "p1");
        regulations.override("RS-2025", "stamp.mat.height", "9", "Dấu của tỉnh", "p1");
        load(pack(
                Map.of("values.yaml", shipped("values.yaml").replace("stamp.mat.height: 8", "stamp.mat.height: 10"))));
        assertThat(regulations.on(FIRST).value("stamp.mat.width").text()).isEqualTo("22");
        assertThat(regulations.on(FIRST).value("stamp.mat.height").text()).isEqualTo("10");
        assertThat(regulations.on(FIRST.minusDays(1)).value("stamp.mat.height").text())
                .isEqualTo("9");
    }

    @Test
    @DisplayName("A pack the program carries by now under the same id and first day takes the place of the file.")
    void theProgramCatchesUp() {
        var shipped = office.bean(Packs.class);
        var row = new PackRow(shipped, new Needed(shipped.all()));
        var signed = SignedFile.read(maker.wider(ID, "RS-2025", "2027-01-01")).pack(office.now());
        row.add(signed);
        var caughtUp = row.packs();
        var again = new PackRow(caughtUp, new Needed(shipped.all()));
        again.add(signed);
        assertThat(again.packs().all()).hasSize(3);
        assertThatThrownBy(() -> again.add(SignedFile.read(maker.wider(ID, "RS-2025", "2027-02-01"))
                        .pack(office.now())))
                .hasMessageContaining("RS-2025-a is there already, from 2027-01-01 on");
    }
}
