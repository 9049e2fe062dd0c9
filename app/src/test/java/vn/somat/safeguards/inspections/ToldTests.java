package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.ProbeScope;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.testing.TestOffice;

/** Điều sổ trả lời, cho người được biết đến đâu và của đơn vị nào. */
class ToldTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private static final Reader officer = office.reader(Duty.SECURITY_OFFICER);

    @AfterAll
    static void close() {
        office.close();
    }

    /** As whoever runs the database could. */
    private static void behindTheBack(String sql, Object... args) {
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            office.sql().execute("set local session_replication_role = replica");
            office.sql().update(sql, args);
        });
    }

    @Test
    @DisplayName(
            "Nothing that is not the reader's to see is counted: who is cleared for nothing secret has no secret paper among the cases; what was counted is kept for each rank, and plans count what their reader may know.")
    void keptByRank() {
        var paper = keeping.came("toi-mat", 1);
        behindTheBack("update registry.document set inserted = true where id = ?", paper.value());
        var inspections = office.bean(Inspections.class);
        var desk = office.bean(InspectionDesk.class);
        var today = office.today();
        var id = desk.enter(
                officer, new NewInspection(Inspection.Kind.SELF, null, null, today, today, null, null, null, "mat"));
        desk.begin(officer, id, 1);
        var low = office.reader(Duty.SECURITY_OFFICER, 1);
        var seen = inspections.sheet(officer, id);
        assertThat(looked(seen).found()).isEqualTo(1);
        var question = seen.checklist()
                .questions()
                .filter(one -> one.probes().contains("numbers-inserted"))
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(answered(seen, question)).isIn(Answer.BAD, Answer.PARTLY);
        var shown = inspections.sheet(low, id);
        assertThat(looked(shown).found()).isZero();
        assertThat(looked(shown).rank()).isEqualTo(1);
        assertThat(answered(shown, question)).isNotIn(Answer.BAD, Answer.PARTLY);
        var given = new HashMap<String, GivenAnswer>();
        seen.checklist()
                .questions()
                .filter(one -> !seen.answers().containsKey(one.code()))
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, id, inspections.find(officer, id).acts(), given);
        desk.conclude(officer, id, inspections.find(officer, id).acts(), "Kết luận", office.second(Duty.HEAD));
        assertThat(faults(inspections.compare(low))).isLessThan(faults(inspections.compare(officer)));
        var plans = office.bean(Plans.class);
        var lines = "Sở A | 05/10/2026 | 06/10/2026";
        var hidden = plans.make(officer, new NewPlan(2026, "Kế hoạch kín", lines, null, null, "tuyet-mat"));
        assertThat(plans.page(low, null)).noneMatch(plan -> plan.id().equals(hidden));
        assertThat(Objects.requireNonNull(catchThrowableOfType(Refusal.class, () -> plans.find(low, hidden)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(plans.find(officer, hidden).bodies()).isEqualTo(1);
    }

    private static int faults(Comparison comparison) {
        return comparison.lines().stream().mapToInt(Comparison.Line::faults).sum();
    }

    private static UUID some(String sql) {
        return Objects.requireNonNull(office.sql().queryForObject(sql, UUID.class));
    }

    private static Look looked(Sheet sheet) {
        return Objects.requireNonNull(sheet.looks().get("numbers-inserted"));
    }

    private static Answer answered(Sheet sheet, String question) {
        return Objects.requireNonNull(sheet.answers().get(question)).answer();
    }

    @Test
    @DisplayName("What the registers say of a unit is of its people and papers, within its days or still undone.")
    void scoped() {
        var handling = office.bean(Registers.class);
        keeping.room("mat");
        var entry = some("select id from ledger.entry limit 1");
        var content = some("select content_id from vault.content_key limit 1");
        behindTheBack(
                "insert into custody.request (id, kind, level, rank, content, asked_at, asked_by, leaves_on, due_on, state,"
                        + " decided_at, decided_by, out_at, entry) values (gen_random_uuid(), 'CARRY_OUT', 'mat', 1, ?, now(), ?,"
                        + " '2026-01-01', '2026-01-05', 'OUT', now(), ?, now(), ?)",
                content,
                office.person(Duty.ARCHIVIST).value(),
                office.person(Duty.HEAD).value(),
                entry);
        var today = office.today();
        var all = handling.look("outings-overdue", officer, handling.scope(today, null));
        assertThat(all.cases()).as("undone, from before").hasSize(1);
        var theirs = new ProbeScope(
                today,
                today,
                office.unit(),
                Set.of(office.unit().value()),
                Set.of(office.person(Duty.ARCHIVIST).value()),
                200);
        assertThat(handling.look("outings-overdue", officer, theirs).cases()).hasSize(1);
        var others = new ProbeScope(
                today,
                today,
                office.unit(),
                Set.of(office.unit().value()),
                Set.of(office.person(Duty.DRAFTER).value()),
                200);
        assertThat(handling.look("outings-overdue", officer, others).cases()).isEmpty();
        assertThat(handling.look("outings-overdue", officer, others).examined()).isZero();
        assertThat(handling.look("keepers-gone", officer, others).examined()).isZero();
        assertThat(handling.look("keepers-gone", officer, handling.scope(today, null))
                        .examined())
                .isPositive();
    }
}
