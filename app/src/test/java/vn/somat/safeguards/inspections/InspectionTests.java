package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.Inspection.State;
import vn.somat.testing.TestOffice;

/** Kiểm tra công tác bảo vệ bí mật nhà nước. */
class InspectionTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final Reader inspector = office.reader(Duty.INSPECTOR);
    private final InspectionDesk desk = office.bean(InspectionDesk.class);
    private final Inspections inspections = office.bean(Inspections.class);
    private final Plans plans = office.bean(Plans.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static NewInspection typed(Kind kind, @Nullable String body, @Nullable String level) {
        var today = office.today();
        return new NewInspection(kind, body, null, today, today.plusDays(1), null, "Trưởng đoàn QXZV", null, level);
    }

    private InspectionId going() {
        var id = desk.enter(officer, typed(Kind.SELF, null, null));
        desk.begin(officer, id, 1);
        return id;
    }

    private int acts(InspectionId id) {
        return inspections.find(officer, id).acts();
    }

    @Test
    @DisplayName(
            "A plan of a year enters many bodies with their days at once, all or none; a line that names the office or a unit of it is answered by its registers; a line of bars alone is told with its number.")
    void planned() {
        var lines =
                "Sở Nội vụ | 05/10/2026 | 06/10/2026\n\nPhòng Tổng hợp | 7/10/2026\nVăn phòng Tỉnh ủy\t8/10/2026\t9/10/2026\n";
        var id = plans.make(officer, new NewPlan(2026, "Kế hoạch năm 2026", lines, "Bà Hà", null, "mat"));
        var bodies = plans.bodies(officer, id);
        assertThat(bodies).extracting(Inspection::own).containsExactly(false, true, true);
        assertThat(bodies).extracting(Inspection::kind).containsExactly(Kind.BELOW, Kind.BELOW, Kind.SELF);
        assertThat(bodies.get(1).unit()).isEqualTo(office.unit());
        assertThat(bodies).allSatisfy(one -> assertThat(one.label()).matches("KT-\\d{4}"));
        int before = inspections.page(officer, null, 0).size();
        var wrong = refused(() -> plans.make(
                officer, new NewPlan(2026, "Kế hoạch", "Sở A | 05/10/2026\nSở B | hôm nào đó", null, null, null)));
        assertThat(wrong.flaws().getFirst().code()).isEqualTo("safeguards.inspection.bodies-line");
        assertThat(wrong.flaws().getFirst().args().getFirst()).isEqualTo(2);
        var bars = refused(() ->
                plans.make(officer, new NewPlan(2026, "Kế hoạch", "Sở A | 05/10/2026 |\n |\t| ", null, null, null)));
        assertThat(bars.flaws().getFirst().code()).isEqualTo("safeguards.inspection.bodies-line");
        assertThat(bars.flaws().getFirst().args().getFirst()).isEqualTo(2);
        assertThat(inspections.page(officer, null, 0)).hasSize(before);
        assertThat(refused(() -> plans.approve(officer, id, "12-QĐ/TU")).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        plans.approve(office.reader(Duty.HEAD), id, "12-QĐ/TU");
        assertThat(plans.find(officer, id).decision()).isEqualTo("12-QĐ/TU");
        assertThat(refused(() -> plans.approve(office.reader(Duty.HEAD), id, "13-QĐ/TU"))
                        .code())
                .isEqualTo("safeguards.inspection.plan-approved-before");
        assertThat(refused(() -> plans.bodies(office.reader(Duty.DRAFTER), id)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "When an inspection begins the registers are asked and answer first; what people answer stands, also when the registers are asked again.")
    void answeredByTheRegisters() {
        new TestDevices(office::bean, officer).entered(DeviceKind.COMPUTER, Network.NONE, "mat");
        new Keeping(office).came("mat", 1);
        var id = going();
        var sheet = inspections.sheet(officer, id);
        assertThat(Objects.requireNonNull(sheet.looks().get("devices-unchecked"))
                        .found())
                .isPositive();
        var said = Objects.requireNonNull(sheet.answers().get("l.3"));
        assertThat(said.byRegister()).isTrue();
        assertThat(said.answer()).isIn(Answer.BAD, Answer.PARTLY);
        assertThat(Objects.requireNonNull(sheet.answers().get("d.2")).answer()).isEqualTo(Answer.GOOD);
        assertThat(sheet.answers().get("c.2")).as("only people know").isNull();
        desk.answer(officer, id, acts(id), Map.of("l.3", new GivenAnswer(Answer.GOOD, "Đã xem biên bản QXZV")));
        desk.look(officer, id, acts(id));
        var after =
                Objects.requireNonNull(inspections.sheet(officer, id).answers().get("l.3"));
        assertThat(after.answer()).isEqualTo(Answer.GOOD);
        assertThat(after.note()).isEqualTo("Đã xem biên bản QXZV");
        assertThat(refused(() -> desk.answer(officer, id, 1, Map.of("l.3", new GivenAnswer(Answer.BAD, null))))
                        .code())
                .isEqualTo("safeguards.inspection.changed-since");
        assertThat(refused(() -> desk.answer(officer, id, acts(id), Map.of("z.9", new GivenAnswer(Answer.BAD, null))))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("safeguards.inspection.question");
    }

    @Test
    @DisplayName("Another body is answered by people alone: our registers say nothing of it.")
    void anotherBody() {
        var id = desk.enter(officer, typed(Kind.BELOW, "Sở Tài chính", null));
        desk.begin(officer, id, 1);
        var sheet = inspections.sheet(officer, id);
        assertThat(sheet.looks()).isEmpty();
        assertThat(sheet.answers()).isEmpty();
        assertThat(refused(() -> desk.enter(officer, typed(Kind.BELOW, " ", null)))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("body");
    }

    @Test
    @DisplayName(
            "It is concluded when every question is answered, by two of whom one signs for the body; nothing of it changes after.")
    void concluded() {
        var id = going();
        assertThat(refused(() -> desk.conclude(officer, id, acts(id), "Kết luận", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("safeguards.inspection.unanswered");
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, id)
                .checklist()
                .questions()
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, id, acts(id), given);
        assertThat(refused(() -> desk.conclude(officer, id, acts(id), "Kết luận", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        desk.conclude(officer, id, acts(id), "Kết luận\nQXZV", office.second(Duty.HEAD));
        var sheet = inspections.sheet(inspector, id);
        assertThat(sheet.inspection().state()).isEqualTo(State.CONCLUDED);
        assertThat(sheet.conclusion()).isEqualTo("Kết luận\nQXZV");
        assertThat(sheet.acts().getFirst().second()).isEqualTo(office.person(Duty.HEAD));
        assertThat(refused(() -> desk.answer(officer, id, acts(id), given)).code())
                .isEqualTo("safeguards.inspection.not-now");
        var days = new Days(office.today(), office.today());
        var figures = office.bean(InspectionFigures.class).between(days.from(), days.to());
        assertThat(inspections.concluded(officer, days, true))
                .hasSize((int) figures.getFirst().count())
                .extracting(Inspection::id)
                .contains(id);
        assertThat(inspections.concluded(officer, days, false))
                .hasSize((int) figures.get(1).count());
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update safeguards.inspection_answer set answer = 'BAD' where inspection = ?",
                                id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.inspection where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "Evidence is referred to by number and page, never copied; what is said in an inspection, why it was cancelled and what its evidence is called are sealed under its level.")
    void evidence() {
        var id = desk.enter(officer, typed(Kind.SELF, null, "mat"));
        desk.begin(officer, id, 1);
        desk.attach(officer, id, "d.2", "BMNN-ĐẾN 1/2026 QXZV", "/books/x");
        desk.answer(officer, id, acts(id), Map.of("d.2", new GivenAnswer(Answer.BAD, "Ghi chú QXZV")));
        assertThat(inspections.sheet(officer, id).evidence().get("d.2"))
                .extracting(Evidence::label)
                .containsExactly("BMNN-ĐẾN 1/2026 QXZV");
        assertThat(refused(() -> desk.attach(officer, id, "d.2", "x", "https://x"))
                        .flaws()
                        .getFirst()
                        .code())
                .isEqualTo("safeguards.inspection.address");
        assertThat(office.sql()
                        .queryForList("select * from safeguards.inspection_answer where inspection = ?", id.value())
                        .toString())
                .doesNotContain("QXZV");
        assertThat(office.sql()
                        .queryForList("select * from safeguards.inspection_evidence where inspection = ?", id.value())
                        .toString())
                .doesNotContain("QXZV");
        var cancelled = desk.enter(officer, typed(Kind.SELF, null, "mat"));
        desk.cancel(officer, cancelled, 1, "Hoãn vì vụ QXZV");
        assertThat(inspections.sheet(officer, cancelled).acts().getFirst().note())
                .isEqualTo("Hoãn vì vụ QXZV");
        assertThat(office.sql()
                        .queryForList("select * from safeguards.inspection_act")
                        .toString())
                .doesNotContain("QXZV");
        assertThat(refused(() -> inspections.sheet(office.reader(Duty.INSPECTOR, 0), id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(inspections.page(office.reader(Duty.INSPECTOR, 0), null, 0))
                .extracting(Inspection::id)
                .doesNotContain(id);
    }

    @Test
    @DisplayName("Whoever inspects reads and changes nothing; what they open is in the ledger.")
    void inspectorsRead() {
        var id = going();
        assertThat(refused(() -> desk.answer(inspector, id, acts(id), Map.of("a.1", new GivenAnswer(Answer.BAD, null))))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        inspections.sheet(inspector, id);
        inspections.cases(inspector, "devices-unchecked", id);
        inspections.selfLook(inspector);
        var acts = office.bean(Ledger.class).latest(false, null, 3);
        assertThat(acts)
                .extracting(act -> act.act())
                .containsExactly(
                        "safeguards.inspection.self-looked",
                        "safeguards.inspection.cases",
                        "safeguards.inspection.read");
        assertThat(acts).allMatch(act -> act.actor().equals(inspector.actor()));
        assertThat(refused(() -> inspections.selfLook(office.reader(Duty.DRAFTER)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> inspections.cases(inspector, "no-such", null)).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName("What is planned moves to other days or is cancelled with a reason; what goes on does neither.")
    void moved() {
        var id = desk.enter(officer, typed(Kind.ABOVE, null, null));
        desk.move(officer, id, 1, office.today().plusDays(9), office.today().plusDays(10));
        assertThat(inspections.find(officer, id).firstDay())
                .isEqualTo(office.today().plusDays(9));
        assertThat(refused(() -> desk.cancel(officer, id, 2, " "))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("why");
        desk.cancel(officer, id, 2, "Hoãn theo yêu cầu");
        assertThat(refused(() -> desk.begin(officer, id, 3)).code()).isEqualTo("safeguards.inspection.not-now");
        var other = going();
        assertThat(refused(() -> desk.cancel(officer, other, acts(other), "Thôi"))
                        .code())
                .isEqualTo("safeguards.inspection.not-now");
    }
}
