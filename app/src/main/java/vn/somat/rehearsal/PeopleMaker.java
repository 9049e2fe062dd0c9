package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.QuizDesk;
import vn.somat.safeguards.people.QuizQuestion;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.Undertakings;

/** Who keeps the secrets of the rehearsal office: charged, bound by their word, trained and tested; one person was never there. */
@Component
@RehearsalOnly
class PeopleMaker {

    private static final String MISSING = "chuyenvien2";

    private final OfficerDesk officers;
    private final Undertakings undertakings;
    private final TrainingDesk trainings;
    private final QuizDesk quizzes;

    PeopleMaker(OfficerDesk officers, Undertakings undertakings, TrainingDesk trainings, QuizDesk quizzes) {
        this.officers = officers;
        this.undertakings = undertakings;
        this.trainings = trainings;
        this.quizzes = quizzes;
    }

    /** One as it should be, one whose papers are not complete. */
    void charge(Staff staff, LocalDate day) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var second = new SecondPerson(staff.username(Duty.DEPUTY), OfficeMaker.PIN);
        var full = officers.charge(
                officer, officer.person().value(), OfficerKind.FULL_TIME, "Quyết định 12-QĐ/VPTU", day, second);
        officers.prove(officer, full, "conduct-good", true, "Nhận xét, đánh giá năm trước trong hồ sơ cán bộ");
        var clerk = staff.person(Duty.CLERK_INCOMING).value();
        var unused = officers.charge(officer, clerk, OfficerKind.PART_TIME, "Quyết định 13-QĐ/VPTU", day, second);
        for (var name : List.of("baove", "vanthuden", "vanthudi", "saochup", "chuyenvien", "luutru")) {
            undertakings.sign(staff.named(name), OfficeMaker.PIN);
        }
    }

    void firstClass(Staff staff, LocalDate day) {
        held(
                staff,
                day,
                "Công an tỉnh Sơn Hải",
                "Luật Bảo vệ bí mật nhà nước: những điều cán bộ phải nhớ",
                Set.of(MISSING));
    }

    void secondClass(Staff staff, LocalDate day) {
        held(
                staff,
                day,
                "Văn phòng Tỉnh ủy phối hợp Công an tỉnh",
                "Luật và nghị định mới có hiệu lực từ ngày 01/3/2026; máy tính độc lập, vật mang tin",
                Set.of(MISSING, "luutru", "bithu"));
    }

    /** Bài kiểm tra ngắn: three passed, one did not. */
    void test(Staff staff) {
        answer(staff.named("vanthuden"), 0);
        answer(staff.named("vanthudi"), 1);
        answer(staff.named("chuyenvien"), 2);
        answer(staff.named("saochup"), 4);
    }

    private void held(Staff staff, LocalDate day, String organiser, String topic, Set<String> absent) {
        var officer = staff.reader(Duty.SECURITY_OFFICER);
        var id = trainings.enter(
                officer, new NewTraining(day, organiser, topic, "Hội trường tầng 2, trụ sở Tỉnh ủy", day.plusYears(1)));
        var there = staff.readers().entrySet().stream()
                .filter(one -> !one.getKey().equals("kiemtra"))
                .map(one ->
                        new Attendance(one.getValue().person(), !absent.contains(one.getKey()), null, day.plusYears(1)))
                .toList();
        trainings.attended(officer, id, there);
    }

    private void answer(Reader reader, int wrong) {
        var id = quizzes.begin(reader);
        quizzes.answer(
                reader,
                id,
                quizzes.own(reader, id).questions().stream()
                        .collect(Collectors.toMap(QuizQuestion::number, one -> choice(one, wrong))));
    }

    private static int choice(QuizQuestion one, int wrong) {
        return one.number() > wrong
                ? one.correct()
                : one.correct() % one.choices().size() + 1;
    }
}
