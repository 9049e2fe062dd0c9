package vn.somat.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Side;
import vn.somat.testing.RoomTest;

/** Each test is undone at its end: the office can be founded only once in a shared database. */
@RoomTest
@Transactional
class OrganisationTests {

    private static final String ACTOR = "system";
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Autowired
    Organisation organisation;

    @Autowired
    Successions successions;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    private UnitId unit(@Nullable UnitId parent) {
        return organisation.openUnit(code(), "Phòng Tổng hợp", parent, START, ACTOR);
    }

    private PersonId person() {
        return organisation.enter("Nguyễn Thị Hòa", "Văn thư", null, ACTOR);
    }

    private Unit living(UnitId id, LocalDate day) {
        return organisation.unitsOn(day).stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void found() {
        organisation.found(
                new Office("Văn phòng Tỉnh ủy", "Tỉnh ủy", Side.PARTY, "TU", LocalDate.of(2025, 10, 15)), ACTOR);
    }

    @Test
    @DisplayName("The office is founded once.")
    void theOfficeIsFoundedOnce() {
        found();
        assertThat(organisation.office().orElseThrow())
                .returns("Văn phòng Tỉnh ủy", Office::name)
                .returns(LocalDate.of(2025, 10, 15), Office::termFrom);
        refuses(
                "organisation.office.founded",
                () -> organisation.found(new Office("A", "", Side.STATE, "UBND", null), ACTOR));
    }

    @Test
    @DisplayName("A Party office has a term from the beginning; a State office has none.")
    void onlyThePartyHasTerms() {
        refuses(
                "organisation.term.needed",
                () -> organisation.found(new Office("A", "", Side.PARTY, "TU", null), ACTOR));
        refuses(
                "organisation.term.party-only",
                () -> organisation.found(new Office("A", "", Side.STATE, "UBND", START), ACTOR));
        organisation.found(new Office("UBND xã Bình Khê", "UBND tỉnh", Side.STATE, "UBND", null), ACTOR);
        assertThat(organisation.termOn(JULY)).isEmpty();
        refuses("organisation.term.party-only", () -> organisation.beginTerm(JULY, ACTOR));
    }

    @Test
    @DisplayName("A term begins after the last one or before the first one known, never between.")
    void aTermNeverBeginsBetween() {
        found();
        organisation.beginTerm(LocalDate.of(2020, 10, 12), ACTOR);
        assertThat(organisation.termOn(LocalDate.of(2020, 10, 11))).isEmpty();
        assertThat(organisation.termOn(LocalDate.of(2025, 10, 14))).contains(LocalDate.of(2020, 10, 12));
        assertThat(organisation.termOn(LocalDate.of(2025, 10, 15))).contains(LocalDate.of(2025, 10, 15));
        refuses("organisation.term.between", () -> organisation.beginTerm(LocalDate.of(2023, 1, 1), ACTOR));
        refuses("organisation.term.between", () -> organisation.beginTerm(LocalDate.of(2025, 10, 15), ACTOR));
        organisation.beginTerm(LocalDate.of(2030, 10, 1), ACTOR);
        assertThat(organisation.office().orElseThrow().termFrom()).isEqualTo(LocalDate.of(2025, 10, 15));
    }

    @Test
    @DisplayName("A renamed office keeps the name of each day.")
    void aRenamedOfficeKeepsTheNameOfEachDay() {
        found();
        organisation.rename("Văn phòng Tỉnh ủy Sơn Hải", "Tỉnh ủy Sơn Hải", ACTOR);
        organisation.rename("Văn phòng Tỉnh ủy Sơn Hà", "Tỉnh ủy Sơn Hà", ACTOR);
        assertThat(organisation.office().orElseThrow().name()).isEqualTo("Văn phòng Tỉnh ủy Sơn Hà");
        assertThat(organisation.officeOn(LocalDate.of(2026, 1, 1)).orElseThrow().name())
                .isEqualTo("Văn phòng Tỉnh ủy");
        assertThat(organisation.officeOn(LocalDate.of(2199, 1, 1)).orElseThrow().name())
                .isEqualTo("Văn phòng Tỉnh ủy Sơn Hà");
        refuses(
                "organisation.office.same",
                () -> organisation.rename(" Văn phòng  Tỉnh ủy Sơn Hà ", "Tỉnh ủy Sơn Hà", ACTOR));
    }

    @Test
    @DisplayName("Two units never bear one code on the same day.")
    void twoUnitsNeverBearOneCode() {
        var code = code();
        var first = organisation.openUnit(code, "Phòng A", null, START, ACTOR);
        refuses(
                "organisation.unit.code-taken",
                () -> organisation.openUnit(code.toLowerCase(), "Phòng B", null, JULY, ACTOR));
        organisation.closeUnit(first, JULY.minusDays(1), ACTOR);
        refuses(
                "organisation.unit.code-taken",
                () -> organisation.openUnit(code, "Phòng B", null, JULY.minusDays(1), ACTOR));
        assertThat(organisation.openUnit(code, "Phòng B", null, JULY, ACTOR)).isNotEqualTo(first);
    }

    @Test
    @DisplayName("A unit stands below one that lives, and never below itself.")
    void theTreeHasNoLoops() {
        var top = unit(null);
        var middle = unit(top);
        var low = unit(middle);
        refuses("organisation.unit.below-itself", () -> organisation.moveUnit(top, low, JULY, ACTOR));
        refuses("organisation.unit.below-itself", () -> organisation.moveUnit(low, low, JULY, ACTOR));
        refuses(
                "organisation.unit.below-itself",
                () -> organisation.succeed(Set.of(top), code(), "Mới", low, JULY, ACTOR));
        refuses(
                "organisation.unit.parent-not-living",
                () -> organisation.openUnit(code(), "Sớm quá", top, START.minusDays(1), ACTOR));
        organisation.moveUnit(low, top, JULY, ACTOR);
        assertThat(living(low, START).parent()).isEqualTo(middle);
        assertThat(living(low, JULY).parent()).isEqualTo(top);
        organisation.closeUnit(middle, JULY, ACTOR);
        refuses(
                "organisation.unit.parent-not-living",
                () -> organisation.openUnit(code(), "Muộn", middle, JULY.plusDays(9), ACTOR));
    }

    @Test
    @DisplayName("A unit with living units below it or people charged in it does not close.")
    void aUnitInUseDoesNotClose() {
        var top = unit(null);
        var child = unit(top);
        refuses("organisation.unit.has-children", () -> organisation.closeUnit(top, JULY, ACTOR));
        organisation.closeUnit(child, JULY, ACTOR);
        var mandate = organisation.charge(person(), Duty.DRAFTER, top, START, null, "", ACTOR);
        refuses("organisation.unit.has-mandates", () -> organisation.closeUnit(top, JULY, ACTOR));
        organisation.discharge(mandate, JULY, ACTOR);
        organisation.closeUnit(top, JULY, ACTOR);
        refuses("organisation.unit.closed", () -> organisation.closeUnit(top, JULY, ACTOR));
        refuses("organisation.unit.closed", () -> organisation.moveUnit(top, null, JULY, ACTOR));
        assertThat(organisation.unitsOn(JULY.plusDays(1)))
                .noneMatch(unit -> unit.id().equals(top));
        assertThat(organisation.units()).anyMatch(unit -> unit.id().equals(top));
    }

    @Test
    @DisplayName(
            "What stood below a unit that ends in a successor, its people and its mandates go over to the successor.")
    void aMergerTakesOver() {
        var old = unit(null);
        var child = unit(old);
        var person = organisation.enter("Nguyễn Thị Hòa", "Văn thư", old, ACTOR);
        organisation.charge(person, Duty.CLERK_INCOMING, old, START, null, "QĐ 12", ACTOR);
        organisation.charge(person, Duty.CLERK_OUTGOING, old, JULY.plusDays(5), JULY.plusDays(9), "", ACTOR);
        organisation.charge(person, Duty.DRAFTER, old, START, START.plusDays(9), "", ACTOR);
        var other = unit(null);
        var heir = organisation.succeed(Set.of(old, other), code(), "Văn phòng", null, JULY, ACTOR);
        assertThat(organisation.unit(heir).orElseThrow().predecessors()).containsExactlyInAnyOrder(old, other);
        assertThat(organisation.unit(old).orElseThrow())
                .returns(Set.of(heir), Unit::successors)
                .returns(JULY.minusDays(1), Unit::to);
        assertThat(living(child, JULY).parent()).isEqualTo(heir);
        assertThat(living(child, START).parent()).isEqualTo(old);
        assertThat(organisation.person(person).orElseThrow().unit()).isEqualTo(heir);
        assertThat(organisation.mandatesOn(person, JULY))
                .singleElement()
                .returns(heir, Mandate::unit)
                .returns("QĐ 12", Mandate::basis);
        assertThat(organisation.mandatesOn(person, JULY.minusDays(1)))
                .singleElement()
                .returns(old, Mandate::unit);
        assertThat(organisation.mandatesOn(person, JULY.plusDays(5)))
                .extracting(Mandate::unit)
                .containsExactly(heir, heir);
        assertThat(organisation.mandatesOn(person, START.plusDays(3))).hasSize(2);
        assertThat(ledger.history("unit", old.value(), null, 1).getFirst().act())
                .isEqualTo("organisation.unit.succeeded");
        assertThat(ledger.history("person", person.value(), null, 1).getFirst().act())
                .isEqualTo("organisation.unit.succeeded");
    }

    @Test
    @DisplayName("A part that is split off takes the people named and what they are charged with; its unit goes on and"
            + " keeps its papers.")
    void aPartIsSplitOff() {
        var above = unit(null);
        var old = unit(above);
        var goes = organisation.enter("Nguyễn Thị Hòa", "Văn thư", old, ACTOR);
        var stays = organisation.enter("Trần Văn Bình", "Chuyên viên", old, ACTOR);
        organisation.charge(goes, Duty.CLERK_INCOMING, old, START, null, "QĐ 12", ACTOR);
        organisation.charge(stays, Duty.DRAFTER, old, START, null, "", ACTOR);

        var part = organisation.split(old, code(), "Phòng Văn thư", Set.of(goes), JULY, ACTOR);

        assertThat(living(part, JULY))
                .returns(above, Unit::parent)
                .returns(Set.of(old), Unit::splitFrom)
                .returns(Set.of(), Unit::predecessors);
        assertThat(living(old, JULY)).returns(null, Unit::to).returns(Set.of(part), Unit::splitOff);
        assertThat(organisation.person(goes).orElseThrow().unit()).isEqualTo(part);
        assertThat(organisation.person(stays).orElseThrow().unit()).isEqualTo(old);
        assertThat(organisation.mandatesOn(goes, JULY))
                .singleElement()
                .returns(part, Mandate::unit)
                .returns("QĐ 12", Mandate::basis);
        assertThat(organisation.mandatesOn(goes, JULY.minusDays(1)))
                .singleElement()
                .returns(old, Mandate::unit);
        assertThat(organisation.mandatesOn(stays, JULY)).singleElement().returns(old, Mandate::unit);
        assertThat(successions.line(part)).containsExactly(part);
        assertThat(successions.heir(old, JULY).orElseThrow().id()).isEqualTo(old);
        assertThat(ledger.history("unit", old.value(), null, 1).getFirst().act())
                .isEqualTo("organisation.unit.split");
        refuses("organisation.unit.not-begun", () -> organisation.split(part, code(), "Sớm", Set.of(), JULY, ACTOR));
    }

    @Test
    @DisplayName("A renamed unit may keep its code.")
    void aRenamedUnitMayKeepItsCode() {
        var code = code();
        var old = organisation.openUnit(code, "Phòng Hành chính", null, START, ACTOR);
        var heir = organisation.succeed(Set.of(old), code, "Phòng Hành chính - Lưu trữ", null, JULY, ACTOR);
        assertThat(living(heir, JULY).code()).isEqualTo(code);
        refuses(
                "organisation.unit.not-begun",
                () -> organisation.succeed(Set.of(heir), code(), "Sớm", null, JULY, ACTOR));
        refuses(
                "organisation.unit.none-chosen",
                () -> organisation.succeed(Set.of(), code(), "Không từ đâu", null, JULY, ACTOR));
    }

    @Test
    @DisplayName("A mandate lies within the life of its unit, ends after it begins, and is not given twice.")
    void mandatesAreWhole() {
        var unit = unit(null);
        var person = person();
        refuses(
                "organisation.mandate.outside-unit",
                () -> organisation.charge(person, Duty.HEAD, unit, START.minusDays(1), null, "", ACTOR));
        refuses(
                "organisation.typed.ends-before",
                () -> organisation.charge(person, Duty.HEAD, unit, JULY, START, "", ACTOR));
        organisation.charge(person, Duty.HEAD, unit, START, JULY, "", ACTOR);
        refuses(
                "organisation.mandate.twice",
                () -> organisation.charge(person, Duty.HEAD, unit, JULY, null, "", ACTOR));
        var next = organisation.charge(person, Duty.HEAD, unit, JULY.plusDays(1), null, "", ACTOR);
        refuses("organisation.typed.ends-before", () -> organisation.discharge(next, JULY, ACTOR));
        var closed = unit(null);
        organisation.closeUnit(closed, JULY, ACTOR);
        refuses(
                "organisation.mandate.outside-unit",
                () -> organisation.charge(person, Duty.HEAD, closed, START, null, "", ACTOR));
    }

    @Test
    @DisplayName("A mandate that has ended is not prolonged.")
    void anEndedMandateIsNotProlonged() {
        var past = organisation.charge(
                person(), Duty.DRAFTER, null, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1), "", ACTOR);
        refuses("organisation.mandate.ended", () -> organisation.discharge(past, LocalDate.of(2020, 1, 15), ACTOR));
        refuses("organisation.mandate.ended", () -> organisation.discharge(past, JULY, ACTOR));
        assertThatThrownBy(() -> organisation.discharge(UUID.randomUUID(), JULY, ACTOR))
                .extracting("kind")
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName("A mandate given by mistake is revoked: it counts on no day from then on, and stays in sight.")
    void aMandateGivenByMistakeIsRevoked() {
        var person = person();
        var unit = unit(null);
        var mandate = organisation.charge(person, Duty.HEAD, unit, START, null, "", ACTOR);
        refuses("organisation.typed.needed", () -> organisation.revoke(mandate, " ", ACTOR));
        organisation.revoke(mandate, "Giao nhầm người", ACTOR);
        assertThat(organisation.mandatesOn(person, JULY)).isEmpty();
        assertThat(organisation.holders(Set.of(Duty.HEAD), JULY))
                .noneMatch(holder -> holder.id().equals(person));
        assertThat(organisation.mandates(person)).singleElement().satisfies(kept -> {
            assertThat(kept.revokedAt()).isNotNull();
            assertThat(kept.heldOn(JULY)).isFalse();
        });
        refuses("organisation.mandate.was-revoked", () -> organisation.revoke(mandate, "Lần nữa", ACTOR));
        refuses("organisation.mandate.was-revoked", () -> organisation.discharge(mandate, JULY, ACTOR));
        organisation.charge(person, Duty.HEAD, unit, START, null, "", ACTOR);
        organisation.charge(person, Duty.DRAFTER, unit, START, JULY, "", ACTOR);
        assertThat(organisation.mandatesOn(person, JULY)).hasSize(2);
    }

    @Test
    @DisplayName("A misspelt unit is corrected for all its days; its code stays its own.")
    void aMisspeltUnitIsCorrected() {
        var taken = organisation.openUnit(code(), "Khác", null, START, ACTOR);
        var id = organisation.openUnit(code(), "Phong Tong hop", null, START, ACTOR);
        var code = code();
        organisation.correctUnit(id, code, "Phòng Tổng hợp", ACTOR);
        assertThat(living(id, START)).returns(code, Unit::code).returns("Phòng Tổng hợp", Unit::name);
        refuses("organisation.unit.same", () -> organisation.correctUnit(id, code, " Phòng  Tổng hợp", ACTOR));
        var other = organisation.unit(taken).orElseThrow().code();
        refuses("organisation.unit.code-taken", () -> organisation.correctUnit(id, other, "Phòng Tổng hợp", ACTOR));
    }

    @Test
    @DisplayName("People stand in Vietnamese order: by given name, the last word, then by the whole name.")
    void peopleStandInVietnameseOrder() {
        var names = List.of(
                "Nguyễn Văn Đạt", "Lê Ánh", "Trần Văn An", "Bùi Dũng", "Phạm Thị Ân", "Hoàng Ăn", "Đỗ Dũng", "Cao Hòa");
        var ids = names.stream()
                .map(name -> organisation.enter(name, "", null, ACTOR))
                .toList();
        assertThat(organisation.people().stream()
                        .filter(person -> ids.contains(person.id()))
                        .map(Person::name))
                .containsExactly(
                        "Trần Văn An",
                        "Lê Ánh",
                        "Hoàng Ăn",
                        "Phạm Thị Ân",
                        "Bùi Dũng",
                        "Đỗ Dũng",
                        "Nguyễn Văn Đạt",
                        "Cao Hòa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u00a0", "a\u0000b", "a\nb", "tab\there", "a\u202eb", "a\ud800"})
    @DisplayName("A name says something, on one line, without control characters.")
    void namesAreLines(String name) {
        assertThatThrownBy(() -> organisation.enter(name, "", null, ACTOR)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> organisation.openUnit(code(), name, null, START, ACTOR))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("What is typed is kept in NFC with single blanks.")
    void typedTextIsNormalised() {
        var id = organisation.enter("  Nguye\u0302\u0303n\u00a0 Thi\u0323  Ho\u0300a ", "", null, ACTOR);
        assertThat(organisation.person(id).orElseThrow().name()).isEqualTo("Nguyễn Thị Hòa");
        organisation.change(id, "Nguyễn Thị Hoà", "Văn thư", null, ACTOR);
        assertThat(organisation.person(id).orElseThrow().post()).isEqualTo("Văn thư");
        refuses("organisation.typed.too-long", () -> organisation.change(id, "x".repeat(201), "", null, ACTOR));
        refuses("organisation.typed.too-long", () -> organisation.change(id, "x", "x".repeat(201), null, ACTOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A/B", "-A", "A-", "A--B", "Ạ\u0323\u0323\u0323"})
    void aCodeIsLettersAndDigits(String code) {
        assertThatThrownBy(() -> organisation.openUnit(code, "Phòng", null, START, ACTOR))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void impossibleDaysAreRefused() {
        refuses(
                "organisation.typed.day",
                () -> organisation.openUnit(code(), "Phòng", null, LocalDate.of(26, 1, 1), ACTOR));
        refuses(
                "organisation.typed.day",
                () -> organisation.charge(person(), Duty.HEAD, null, LocalDate.of(20260, 1, 1), null, "", ACTOR));
    }

    @Test
    @DisplayName("Other people's ids are not there.")
    void unknownIdsAreNotThere() {
        var nobody = new PersonId(UUID.randomUUID());
        var nowhere = new UnitId(UUID.randomUUID());
        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> organisation.charge(nobody, Duty.HEAD, null, START, null, "", ACTOR),
                () -> organisation.charge(person(), Duty.HEAD, nowhere, START, null, "", ACTOR),
                () -> organisation.change(nobody, "A", "", null, ACTOR),
                () -> organisation.enter("A", "", nowhere, ACTOR),
                () -> organisation.openUnit(code(), "A", nowhere, START, ACTOR),
                () -> organisation.closeUnit(nowhere, START, ACTOR),
                () -> organisation.succeed(Set.of(nowhere), code(), "A", null, START, ACTOR))) {
            refuses("ledger.refusal.not-there", act);
        }
    }

    @Test
    @DisplayName("Names are in the ledger only as commitments, and in no text of an object.")
    void namesAreCommitted() {
        var id = organisation.enter("Nguyễn QXZV", "Chức QXZV", null, ACTOR);
        var unit = organisation.openUnit(code(), "Phòng QXZV", null, START, ACTOR);
        organisation.charge(id, Duty.HEAD, unit, START, null, "Quyết định QXZV", ACTOR);
        var leaves = jdbc.queryForList("select leaf from ledger.entry order by recorded desc limit 3", byte[].class);
        assertThat(leaves)
                .hasSize(3)
                .allSatisfy(leaf -> assertThat(new String(leaf, UTF_8)).doesNotContain("QXZV"));
        assertThat(organisation.person(id).toString()
                        + organisation.unit(unit)
                        + organisation.mandates(id)
                        + new Office("QXZV", "QXZV", Side.STATE, "UBND", null))
                .doesNotContain("QXZV");
    }

    @Test
    @DisplayName("Holders of a duty are told by name, once each.")
    void holders() {
        var day = LocalDate.of(2031, 5, 5);
        var b = organisation.enter("Trần Bình", "", null, ACTOR);
        var a = organisation.enter("Vũ An", "", null, ACTOR);
        for (var who : List.of(b, a)) {
            organisation.charge(who, Duty.ARCHIVIST, null, day, day, "", ACTOR);
            organisation.charge(who, Duty.INSPECTOR, null, day, day, "", ACTOR);
        }
        assertThat(organisation.holders(Set.of(Duty.ARCHIVIST, Duty.INSPECTOR), day))
                .extracting(Person::id)
                .containsSubsequence(a, b)
                .doesNotHaveDuplicates();
        assertThat(organisation.holders(Set.of(Duty.ARCHIVIST), day.plusDays(1)))
                .extracting(Person::id)
                .doesNotContain(a, b);
    }
}
