package vn.somat.safeguards.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Direction;
import vn.somat.testing.TestOffice;

/** Con người: phân công, cam kết, tập huấn, kiểm tra ngắn, đóng quyền khi hết hạn. */
class PeopleTests {

    private static final Pattern TABLE = Pattern.compile("(?:from|join) \"(\\w+)\"\\.\"(\\w+)\"");

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final OfficerDesk charging = office.bean(OfficerDesk.class);
    private final Officers officers = office.bean(Officers.class);
    private final TrainingDesk training = office.bean(TrainingDesk.class);
    private final Trainings trainings = office.bean(Trainings.class);
    private final QuizDesk quizzes = office.bean(QuizDesk.class);
    private final TrainingPolicies policies = office.bean(TrainingPolicies.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    /** Somebody who can sign, as the house would see them now. */
    private static Reader signer(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    private UUID charged(Duty duty) {
        return charging.charge(
                officer,
                office.person(duty).value(),
                OfficerKind.PART_TIME,
                "Quyết định 12-QĐ/VPTU ngày 05/01/2026",
                office.today(),
                office.second(Duty.HEAD));
    }

    private UUID trained(Duty duty, int days) {
        var today = office.today();
        var id = training.enter(
                officer, new NewTraining(today, "Công an tỉnh", "Luật mới", "Hội trường", today.plusDays(days)));
        training.attended(
                officer, id, List.of(new Attendance(office.person(duty), true, "GCN-12", today.plusDays(days))));
        return id;
    }

    @Test
    @DisplayName(
            "Who keeps secrets for the office is charged by two, once at a time, full-time or part-time, on a paper with its number and day.")
    void charged() {
        var id = charged(Duty.ARCHIVIST);
        assertThat(officers.find(officer, id).to()).isNull();
        assertThat(refused(() -> charged(Duty.ARCHIVIST)).flaws().getFirst().code())
                .isEqualTo("people.officer.charged");
        assertThat(refused(() -> charging.charge(officer, null, null, " ", null, office.second(Duty.HEAD)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("basis", "person", "kind", "from");
        assertThat(refused(() -> charging.charge(
                                officer,
                                office.person(Duty.DEPUTY).value(),
                                OfficerKind.FULL_TIME,
                                "QĐ",
                                office.today(),
                                null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(officers.of(office.person(Duty.ARCHIVIST)))
                .singleElement()
                .satisfies(one -> assertThat(one.blocks()).isTrue());
        charging.end(officer, id, office.today(), "Chuyển công tác", office.second(Duty.HEAD));
        assertThat(refused(() -> charging.end(officer, id, office.today(), "x", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("people.changed-since");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.officer where id = ?", id))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "The conditions are those of the pack; each has its evidence, training and the undertaking are known of themselves, and what the pack says to who falls short is told.")
    void conditions() {
        office.bean(Organisation.class).place("tinh", "system");
        var id = charged(Duty.CLERK_INCOMING);
        var one = officers.find(officer, id);
        assertThat(one.conditions())
                .extracting(Officer.Condition::code)
                .containsExactly("conduct-good", "trained", "secrecy-duty");
        assertThat(officers.finding(one)).isPresent();
        assertThat(refused(() -> charging.prove(officer, id, "khong-co", true, "x"))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("condition");
        charging.prove(officer, id, "conduct-good", true, "Nhận xét năm 2026");
        trained(Duty.CLERK_INCOMING, 300);
        office.bean(Undertakings.class).sign(signer(Duty.CLERK_INCOMING), TestOffice.PIN);
        var complete = officers.find(officer, id);
        assertThat(complete.complete()).isTrue();
        assertThat(officers.finding(complete)).isEmpty();
        charging.prove(officer, id, "conduct-good", false, "Đang bị kỷ luật");
        assertThat(officers.find(officer, id).complete()).isFalse();
    }

    @Test
    @DisplayName(
            "An undertaking is signed at one's own sign-in with one's own key; its words are told by their digest, and it prints.")
    void undertaken() throws Exception {
        var clerk = signer(Duty.COPY_CLERK);
        office.bean(Undertakings.class).sign(clerk, TestOffice.PIN);
        var entry = office.bean(Ledger.class)
                .history("person", clerk.person().value(), null, 10)
                .getFirst();
        assertThat(entry.act()).isEqualTo("safeguards.person.undertaken");
        assertThat(entry.facts()).containsKeys("digest", "signed.key");
        try (var pdf = Loader.loadPDF(office.bean(Undertakings.class).print(clerk, clerk.person()))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BẢN CAM KẾT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Đã ký bằng khóa riêng");
        }
        assertThat(refused(() -> office.bean(Undertakings.class).print(clerk, office.person(Duty.HEAD)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "A class has its day, organiser and topic; who was there is written down after it, once, with the day until which it counts.")
    void attended() throws Exception {
        var today = office.today();
        var later = training.enter(
                officer, new NewTraining(today.plusDays(3), "Công an tỉnh", "Mẫu dấu", null, today.plusDays(400)));
        var there = List.of(new Attendance(office.person(Duty.DEPUTY), true, null, today.plusDays(400)));
        assertThat(refused(() -> training.attended(officer, later, there)).code())
                .isEqualTo("people.training.to-come");
        training.cancel(officer, later, "Hoãn");
        var id = trained(Duty.DEPUTY, 200);
        assertThat(refused(() -> training.attended(officer, id, there)).code()).isEqualTo("people.changed-since");
        assertThat(refused(() -> training.cancel(officer, id, "Hoãn")).code()).isEqualTo("people.changed-since");
        assertThat(trainings.find(officer, id).present()).isEqualTo(1);
        assertThat(trainings.standings())
                .filteredOn(one -> one.person().equals(office.person(Duty.DEPUTY)))
                .first()
                .satisfies(one -> assertThat(one.until()).isEqualTo(today.plusDays(200)));
        var days = new Days(today.minusDays(400), today);
        var figures = office.bean(TrainingFigures.class).between(days.from(), days.to());
        assertThat(figures).allSatisfy(figure -> assertThat(figure.count()).isPositive());
        assertThat(trainings.held(officer, days, null))
                .hasSize((int) figures.getFirst().count())
                .extracting(Training::id)
                .contains(id)
                .doesNotContain(later);
        try (var pdf = Loader.loadPDF(office.bean(TrainingSheet.class).print(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("DANH SÁCH TẬP HUẤN", "Công an tỉnh", "GCN-12", "Có mặt");
        }
    }

    @Test
    @DisplayName(
            "The questions of a test come from the examples of the pack and from what this office was refused; each has its right answer and its article.")
    void questions() {
        var questions = office.bean(RuleQuestions.class).of(office.today(), new Random(7));
        assertThat(questions).hasSizeGreaterThan(40);
        assertThat(questions).allSatisfy(one -> {
            assertThat(one.correct()).isBetween(1, one.choices().size());
            assertThat(one.article()).isNotBlank();
            assertThat(one.because()).isNotBlank();
            assertThat(one.choices()).doesNotHaveDuplicates();
        });
        var drafter = office.reader(Duty.DRAFTER);
        refused(() -> officers.all(drafter, false));
        var own = office.bean(RefusalQuestions.class).of(officer, new Random(7));
        assertThat(own).anySatisfy(one -> {
            assertThat(one.source()).isEqualTo("officer.read");
            assertThat(one.prompt()).contains("xem người làm công tác");
            assertThat(one.article()).isNotBlank();
        });
        assertThat(own).noneSatisfy(one -> assertThat(one.prompt()).contains("Người giữ việc"));
    }

    @Test
    @DisplayName("A test is one's own, is handed in whole and once; enough right answers pass it.")
    void tested() {
        var drafter = signer(Duty.DRAFTER);
        var id = quizzes.begin(drafter);
        assertThat(quizzes.begin(drafter)).isEqualTo(id);
        var quiz = quizzes.own(drafter, id);
        assertThat(quiz.questions()).hasSize(10);
        assertThat(refused(() -> quizzes.own(signer(Duty.HEAD), id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> quizzes.answer(drafter, id, new HashMap<>())).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        var answers = new HashMap<Integer, Integer>();
        quiz.questions().forEach(one -> answers.put(one.number(), one.correct()));
        answers.put(1, quiz.questions().getFirst().correct() == 1 ? 2 : 1);
        quizzes.answer(drafter, id, answers);
        var done = quizzes.own(drafter, id);
        assertThat(done.score()).isEqualTo(9);
        assertThat(done.passed()).isTrue();
        assertThat(refused(() -> quizzes.answer(drafter, id, answers)).code()).isEqualTo("people.quiz.handed-in");
        assertThat(quizzes.begin(drafter)).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "Nothing is closed until two decide so; then levels from one up wait for training that counts, in acts, in lists and for second persons, and open with it at once.")
    void gated() {
        var access = office.bean(Access.class);
        var paper = Thing.none().in(Direction.OUTGOING).level("toi-mat", 2);
        assertThat(signer(Duty.CLERK_OUTGOING).clearance()).isEqualTo(3);
        assertThat(refused(() -> policies.decide(officer, "toi-mat", false, "Nghị quyết", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        policies.decide(officer, "toi-mat", false, "Nghị quyết của cơ quan", office.second(Duty.HEAD));
        try {
            var clerk = signer(Duty.CLERK_OUTGOING);
            assertThat(clerk.clearance()).isEqualTo(1);
            assertThat(clerk.reach()).allMatch(reach -> reach.highest() <= 1);
            var refusal = refused(() -> access.require(clerk, "outgoing.register", paper));
            assertThat(refusal.code()).isEqualTo("people.gate.refused");
            assertThat(access.may(
                                    clerk,
                                    "outgoing.register",
                                    Thing.none().in(Direction.OUTGOING).level("mat", 1))
                            .allowed())
                    .isTrue();
            assertThat(policies.closes(clerk)).isTrue();
            trained(Duty.CLERK_OUTGOING, 30);
            assertThat(access.may(signer(Duty.CLERK_OUTGOING), "outgoing.register", paper)
                            .allowed())
                    .isTrue();
            policies.decide(officer, "toi-mat", true, "Phải đạt kiểm tra", office.second(Duty.HEAD));
            assertThat(signer(Duty.CLERK_OUTGOING).clearance()).isEqualTo(1);
            pass(signer(Duty.CLERK_OUTGOING));
            assertThat(signer(Duty.CLERK_OUTGOING).clearance()).isEqualTo(3);
            assertThat(tablesRead(() -> signer(Duty.CLERK_OUTGOING)))
                    .as("whatever makes somebody who they are marks that it changed")
                    .contains("safeguards.quiz", "organisation.mandate")
                    .isSubsetOf(office.bean(DSLContext.class)
                            .fetch("select tgrelid::regclass::text from pg_trigger where tgname = 'standing'")
                            .getValues(0, String.class));
        } finally {
            policies.decide(officer, "", false, "Thôi", office.second(Duty.HEAD));
        }
        assertThat(signer(Duty.HEAD).clearance()).isEqualTo(3);
        assertThat(refused(() -> policies.decide(officer, "", false, "Thôi", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("people.gate.same");
    }

    private void pass(Reader reader) {
        var id = quizzes.begin(reader);
        var answers = new HashMap<Integer, Integer>();
        quizzes.own(reader, id).questions().forEach(one -> answers.put(one.number(), one.correct()));
        quizzes.answer(reader, id, answers);
    }

    private static Set<String> tablesRead(Runnable act) {
        var read = new TreeSet<String>();
        var here = Thread.currentThread();
        var configuration = office.bean(DSLContext.class).configuration();
        var before = configuration.executeListenerProviders();
        configuration.set(ExecuteListener.onExecuteStart(asked -> {
            if (Thread.currentThread() == here) {
                TABLE.matcher(Objects.requireNonNullElse(asked.sql(), ""))
                        .results()
                        .forEach(found -> read.add(found.group(1) + "." + found.group(2)));
            }
        }));
        try {
            act.run();
        } finally {
            configuration.set(before);
        }
        return read;
    }
}
