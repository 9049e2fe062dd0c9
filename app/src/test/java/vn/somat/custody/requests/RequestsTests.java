package vn.somat.custody.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Reason;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Mang ra, cung cấp: rules of the room. */
class RequestsTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Outings outings = office.bean(Outings.class);
    private final Provisions provisions = office.bean(Provisions.class);
    private final RequestDecisions decisions = office.bean(RequestDecisions.class);
    private final RequestBook requests = office.bean(RequestBook.class);
    private final Carriers carriers = office.bean(Carriers.class);

    @BeforeAll
    static void powers() {
        office.levels();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act));
    }

    private static Reader clerk() {
        return office.reader(Duty.CLERK_INCOMING);
    }

    private static Reader head() {
        return office.reader(Duty.HEAD);
    }

    private static Map<String, String> filled(RequestKind kind) {
        var typed = new HashMap<String, String>();
        kind.boxes().forEach(box -> typed.put(box, "QXZV " + box));
        return typed;
    }

    private RequestId asked(List<Carrier> along, boolean abroad, LocalDate due) {
        var kind = abroad ? RequestKind.CARRY_ABROAD : RequestKind.CARRY_OUT;
        return outings.ask(clerk(), abroad, Keeping.seen(along), office.today(), due, filled(kind));
    }

    private RequestId out(List<Carrier> along, LocalDate due) {
        var id = asked(along, false, due);
        decisions.decide(head(), id, true, "", null, "");
        outings.leave(clerk(), id);
        return id;
    }

    private Account standing(Carrier carrier) {
        return carriers.life(head(), carrier.id()).carrier().account();
    }

    @Test
    @DisplayName(
            "Who holds a secret asks to carry it out with all the contents the law asks for, and only a decision by whose power reaches the level and the destination lets it go.")
    void onlyADecisionLetsItGo() {
        var along = keeping.copies(keeping.came("toi-mat", 2));
        assertThat(refused(() -> outings.ask(clerk(), true, Keeping.seen(along), null, null, Map.of()))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .contains("PURPOSE", "DESTINATION", "PROTECTION", "DELEGATION_HEAD", "leaves", "due");
        assertThat(refused(() -> outings.ask(
                                office.reader(Duty.CLERK_OUTGOING),
                                false,
                                Keeping.seen(along),
                                office.today(),
                                office.today(),
                                filled(RequestKind.CARRY_OUT)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        var later = outings.ask(
                clerk(),
                false,
                Keeping.seen(along),
                office.today().plusDays(1),
                office.today().plusDays(2),
                filled(RequestKind.CARRY_OUT));
        decisions.decide(head(), later, true, "", null, "");
        assertThat(refused(() -> outings.leave(clerk(), later)).code()).isEqualTo("custody.request.too-early");
        var id = asked(along, false, office.today().plusDays(3));
        assertThat(refused(() -> outings.leave(clerk(), id)).code()).isEqualTo("custody.request.not.ALLOWED");
        assertThat(refused(() -> decisions.decide(clerk(), id, true, "", null, ""))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> decisions.decide(head(), id, false, " ", null, ""))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("ANSWER");
        decisions.decide(head(), id, true, "", null, "");
        assertThat(refused(() -> decisions.decide(head(), id, true, "", null, ""))
                        .code())
                .isEqualTo("custody.request.not.ASKED");
        assertThat(refused(() -> outings.leave(head(), id)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        outings.leave(clerk(), id);
        assertThat(along)
                .allSatisfy(one ->
                        assertThat(standing(one)).isEqualTo(new Account(State.CARRIED_OUT, clerk().person(), null)));
        assertThat(refused(() -> outings.leave(clerk(), id)).code()).isEqualTo("custody.request.not.ALLOWED");
        var abroad = asked(keeping.copies(keeping.came("mat", 1)), true, office.today());
        decisions.decide(head(), abroad, false, "Không cần thiết QXZV", null, "");
        assertThat(requests.read(clerk(), abroad).state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused(() -> outings.leave(clerk(), abroad)).code()).isEqualTo("custody.request.not.ALLOWED");
    }

    @Test
    @DisplayName(
            "From leaving to coming back the carrier answers for it; it comes back with a report, without what left for something else, and what is overdue is listed.")
    void comesBackWithAReport() {
        var along = keeping.copies(keeping.came("mat", 1));
        var id = out(along, office.today());
        assertThat(requests.overdue(clerk())).extracting(Request::id).doesNotContain(id);
        office.move("2026-09-16");
        assertThat(requests.overdue(clerk())).extracting(Request::id).contains(id);
        assertThat(requests.overdue(office.reader(Duty.SECURITY_OFFICER)))
                .extracting(Request::id)
                .contains(id);
        assertThat(refused(() -> outings.comeBack(clerk(), id, "", true)).flaws())
                .hasSize(1);
        assertThat(refused(() -> outings.comeBack(clerk(), id, "Còn để ở khách sạn", false))
                        .citation())
                .contains("Điều 5");
        outings.comeBack(clerk(), id, "Đã dùng đúng mục đích QXZV", true);
        assertThat(standing(along.getFirst())).isEqualTo(Account.with(clerk().person()));
        assertThat(requests.overdue(clerk())).extracting(Request::id).doesNotContain(id);
        assertThat(requests.read(head(), id).words()).containsEntry("REPORT", "Đã dùng đúng mục đích QXZV");
        var two = keeping.copies(keeping.came("mat", 2));
        var first = out(two, office.today());
        outings.lose(clerk(), first, two.getFirst().id(), "Rơi mất", false);
        assertThat(requests.page(head(), false, null).requests())
                .allMatch(one -> one.words().isEmpty())
                .anyMatch(one -> one.id().equals(first) && one.lost());
        office.bean(Moves.class)
                .find(
                        clerk(),
                        Keeping.seen(carriers.life(head(), two.getFirst().id()).carrier()),
                        "Thấy lại",
                        office.second(Duty.HEAD));
        var second = out(List.of(carriers.life(head(), two.getFirst().id()).carrier()), office.today());
        outings.comeBack(clerk(), first, "Về một bản", true);
        assertThat(standing(two.getFirst()).state()).isEqualTo(State.CARRIED_OUT);
        assertThat(standing(two.getLast())).isEqualTo(Account.with(clerk().person()));
        outings.comeBack(clerk(), second, "Về nốt", true);
        assertThat(standing(two.getFirst())).isEqualTo(Account.with(clerk().person()));
        assertThat(carriers.unbalanced()).isZero();
    }

    @Test
    @DisplayName(
            "A loss on the way is reported at once by who carries it, needs no second person, and stays in the balance.")
    void lostOnTheWay() {
        var along = keeping.copies(keeping.came("mat", 2));
        var id = out(along, office.today().plusDays(1));
        var lost = along.getFirst();
        assertThat(refused(() -> outings.lose(clerk(), id, lost.id(), " ", false))
                        .flaws())
                .hasSize(1);
        outings.lose(clerk(), id, lost.id(), "Bị lấy cắp trên tàu QXZV", false);
        assertThat(refused(() -> outings.lose(clerk(), id, lost.id(), "lần nữa", false))
                        .code())
                .isEqualTo("custody.request.not-on-the-way");
        outings.comeBack(clerk(), id, "Mất một bản", true);
        assertThat(standing(lost)).isEqualTo(Account.of(State.LOST));
        assertThat(standing(along.getLast())).isEqualTo(Account.with(clerk().person()));
        var life = carriers.life(head(), lost.id()).movements().getLast();
        assertThat(life.reason()).isEqualTo(Reason.LOST);
        assertThat(life.note()).isEqualTo("Bị lấy cắp trên tàu QXZV");
        assertThat(carriers.unbalanced()).isZero();
    }

    @Test
    @DisplayName(
            "Others are given a secret on a written request with its contents, by a decision that reaches the level; a refusal has its reasons.")
    void onAWrittenRequest() {
        assertThat(refused(() -> provisions.enter(clerk(), RequestKind.PERSON, "thuong", Map.of()))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .contains("IDENTITY", "ADDRESS", "POST", "UNDERTAKING", "level");
        var id = provisions.enter(clerk(), RequestKind.ORGANISATION, "mat", filled(RequestKind.ORGANISATION));
        assertThat(refused(() -> decisions.decide(head(), id, false, "", null, ""))
                        .flaws())
                .hasSize(1);
        decisions.decide(head(), id, false, "Không thuộc nhiệm vụ của cơ quan đề nghị", null, "");
        var answered = requests.read(clerk(), id);
        assertThat(answered.state()).isEqualTo(RequestState.REFUSED);
        assertThat(answered.words()).containsEntry("ANSWER", "Không thuộc nhiệm vụ của cơ quan đề nghị");
    }

    @Test
    @DisplayName(
            "Nothing above the level that was decided about is given, and against a signature only; then the other body answers.")
    void givenAgainstASignature() {
        var id = provisions.enter(clerk(), RequestKind.PERSON, "mat", filled(RequestKind.PERSON));
        var copy = keeping.copies(keeping.came("mat", 1));
        var higher = keeping.copies(keeping.came("toi-mat", 1));
        assertThat(refused(() -> provisions.give(clerk(), id, Keeping.seen(copy), "Lê A"))
                        .code())
                .isEqualTo("custody.request.not.ALLOWED");
        decisions.decide(head(), id, true, "", null, "");
        assertThat(refused(() -> provisions.give(clerk(), id, Keeping.seen(higher), "Lê A"))
                        .code())
                .isEqualTo("custody.request.above");
        assertThat(refused(() -> provisions.give(clerk(), id, Keeping.seen(copy), " "))
                        .flaws())
                .hasSize(1);
        provisions.give(clerk(), id, Keeping.seen(copy), "Lê A, 14/9/2026");
        assertThat(standing(copy.getFirst())).isEqualTo(Account.of(State.OUTSIDE));
        assertThat(standing(higher.getFirst()).state()).isEqualTo(State.HELD);
        assertThat(requests.read(head(), id).carriers()).hasSize(1);
        assertThat(carriers.unbalanced()).isZero();
    }

    @Test
    @DisplayName(
            "A foreign body is given a secret only where it is bound not to pass it on and whose approval the law names has allowed it.")
    void toAForeignBody() {
        var typed = filled(RequestKind.FOREIGN);
        typed.remove("THIRD_PARTY");
        assertThat(refused(() -> provisions.enter(clerk(), RequestKind.FOREIGN, "mat", typed))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("THIRD_PARTY");
        var id = provisions.enter(clerk(), RequestKind.FOREIGN, "mat", filled(RequestKind.FOREIGN));
        var other = refused(() -> decisions.decide(head(), id, true, "", "other", "12-CV/BNG"));
        assertThat(other.citation()).isNotBlank();
        decisions.decide(head(), id, true, "", "minister-or-equal", "12-CV/BNG");
        assertThat(requests.read(head(), id).state()).isEqualTo(RequestState.ALLOWED);
    }

    @Test
    @DisplayName(
            "A request is there for who asked, for those who decide and watch, and, where others ask to be given, for the clerks; its words are sealed, and reading it leaves an entry.")
    void whoseItIs() {
        var id = asked(
                keeping.copies(keeping.came("mat", 1)), false, office.today().plusDays(9));
        for (var other : List.of(
                office.reader(Duty.DRAFTER),
                office.reader(Duty.CLERK_OUTGOING),
                office.reader(Duty.SECURITY_OFFICER, 0))) {
            assertThat(refused(() -> requests.read(other, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
            assertThat(requests.page(other, true, null).requests())
                    .extracting(Request::id)
                    .doesNotContain(id);
        }
        assertThat(requests.page(head(), false, null).requests())
                .extracting(Request::id)
                .contains(id);
        assertThat(requests.read(head(), id).words()).containsEntry("PURPOSE", "QXZV PURPOSE");
        assertThat(office.bean(Ledger.class)
                        .history("custody-request", id.value(), null, 9)
                        .getFirst()
                        .act())
                .isEqualTo("custody.request.read");
        assertThat(office.sql().queryForList("select encode(sealed, 'escape') from custody.request_word", String.class))
                .isNotEmpty()
                .noneMatch(word -> word.contains("QXZV"));
        assertThat(catchThrowableOfType(
                        DataAccessException.class,
                        () -> office.sql()
                                .execute("update custody.request set state = 'BACK', ended_at = now()" + " where id = '"
                                        + id.value() + "'")))
                .isNotNull();
        decisions.withdraw(clerk(), id);
        assertThat(requests.read(clerk(), id).state()).isEqualTo(RequestState.WITHDRAWN);
    }
}
