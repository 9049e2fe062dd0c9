package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

/** Those who keep secrets for the office, their training and undertakings, by programs. */
class PeopleApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/people";
    private static final String OFFICERS = ROOT + "/officers";
    private static final String TRAININGS = ROOT + "/trainings";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "people", Duty.SECURITY_OFFICER);
    private static final ApiClient OFFICER = ApiClient.of(HOUSE, Duty.SECURITY_OFFICER, CONTRACT, "read", "register");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    /** Somebody no other test knows. */
    private static UUID newcomer() {
        return HOUSE.bean(Organisation.class)
                .enter("Người mới " + UUID.randomUUID(), "", null, "system")
                .value();
    }

    private static String second() {
        return "\"second\": {\"username\": \"%s\", \"pin\": \"%s\"}".formatted(Staff.username(Duty.HEAD), Staff.PIN);
    }

    private static String officer(UUID person) {
        return "{\"person\": \"%s\", \"kind\": \"PART_TIME\", \"basis\": \"12-QĐ/VPTU\", \"from\": \"%s\", %s}"
                .formatted(person, TODAY, second());
    }

    private static String training(LocalDate day) {
        return "{\"day\": \"%s\", \"organiser\": \"Công an tỉnh\", \"topic\": \"Luật mới\", \"until\": \"%s\"}"
                .formatted(day, day.plusYears(1));
    }

    private static String attendance(UUID person) {
        return "{\"attendance\": [{\"person\": \"%s\", \"present\": true, \"until\": \"%s\"}]}"
                .formatted(person, TODAY.plusYears(1));
    }

    private static String made(String path, String body) {
        var answer = OFFICER.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return path + "/" + answer.json().path("id").stringValue();
    }

    @Test
    @DisplayName("A program charges somebody before a second person, proves a condition, and ends it once.")
    void charged() {
        var path = made(OFFICERS, officer(newcomer()));
        var condition =
                OFFICER.get(path).json().path("conditions").get(0).path("code").stringValue();
        var proved = OFFICER.post(
                path + "/acts",
                "{\"act\": \"PROVE\", \"condition\": \"%s\", \"met\": true, \"evidence\": \"Nhận xét\"}"
                        .formatted(condition));
        assertThat(proved.text()).contains("Nhận xét");
        assertThat(OFFICER.get(OFFICERS).text()).contains(path.substring(OFFICERS.length() + 1));
        var end = "{\"act\": \"END\", \"last\": \"%s\", \"note\": \"Chuyển\", %s}".formatted(TODAY, second());
        assertThat(OFFICER.post(path + "/acts", end).json().path("ended").stringValue())
                .isEqualTo("Chuyển");
        assertThat(OFFICER.post(path + "/acts", end).status()).isEqualTo(409);
        assertThat(DRAFTER.get(OFFICERS).status()).isEqualTo(403);
        assertThat(DRAFTER.get(ROOT + "/standings").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A program writes down who was at a class; each knows how they stand and signs their own undertaking.")
    void trained() {
        var person = Staff.reader(HOUSE, Duty.DRAFTER).person().value();
        var path = made(TRAININGS, training(TODAY));
        var there = OFFICER.post(path + "/attendance", attendance(person));
        assertThat(there.json().path("present").intValue()).isEqualTo(1);
        assertThat(DRAFTER.get(ROOT + "/standing").json().path("trainedUntil").isString())
                .isTrue();
        assertThat(OFFICER.get(ROOT + "/standings").text()).contains(person.toString());
        var undertaken = DRAFTER.post(ROOT + "/undertaking", "{\"pin\": \"" + Staff.PIN + "\"}");
        assertThat(undertaken.json().path("undertakenAt").isString()).isTrue();
        assertThat(OFFICER.get(path).json().path("attendance")).hasSize(1);
        assertThat(OFFICER.get(TRAININGS).text()).contains(path.substring(TRAININGS.length() + 1));
        var coming = made(TRAININGS, training(TODAY.plusDays(3)));
        assertThat(OFFICER.post(coming + "/attendance", attendance(person)).status())
                .isEqualTo(409);
        assertThat(OFFICER.post(path + "/cancellation", "{\"note\": \"Hoãn\"}").status())
                .isEqualTo(409);
        assertThat(OFFICER.post(coming + "/cancellation", "{\"note\": \"Hoãn\"}")
                        .json()
                        .path("cancelled")
                        .stringValue())
                .isEqualTo("Hoãn");
    }

    @Test
    @DisplayName(
            "A program takes the owner's short test: what is right is told after it was handed in, once, to nobody else.")
    void tested() {
        var begun = DRAFTER.post(ROOT + "/quizzes", "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        var path = ROOT + "/quizzes/" + begun.json().path("id").stringValue();
        assertThat(DRAFTER.post(ROOT + "/quizzes", "{}").json().path("id"))
                .isEqualTo(begun.json().path("id"));
        assertThat(begun.json().path("questions").get(0).path("correct").isNull())
                .isTrue();
        assertThat(OFFICER.get(path).status()).isEqualTo(404);
        var some = DRAFTER.post(path + "/answers", "{\"answers\": [{\"question\": 1, \"choice\": 1}]}");
        assertThat(some.status()).isEqualTo(422);
        var all = IntStream.rangeClosed(1, begun.json().path("questions").size())
                .mapToObj("{\"question\": %d, \"choice\": 1}"::formatted)
                .collect(Collectors.joining(",", "{\"answers\": [", "]}"));
        var over = DRAFTER.post(path + "/answers", all);
        assertThat(over.status()).as(over.text()).isEqualTo(200);
        assertThat(over.json().path("score").isNumber()).isTrue();
        assertThat(DRAFTER.get(path)
                        .json()
                        .path("questions")
                        .get(0)
                        .path("because")
                        .isString())
                .isTrue();
        assertThat(DRAFTER.post(path + "/answers", all).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("Every path of people refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(OFFICER.get(OFFICERS + "?former=hai").status()).isEqualTo(422);
        assertThat(OFFICER.get(TRAININGS + "?page=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(OFFICER, OFFICERS, officer(newcomer()), officer(newcomer()));
        Promises.keyIsTaken(OFFICER, TRAININGS, training(TODAY), training(TODAY.minusDays(1)));
        Promises.keyIsTaken(
                OFFICER, ROOT + "/undertaking", "{\"pin\": \"" + Staff.PIN + "\"}", "{\"pin\": \"000000\"}");
        var key = "khoa-" + UUID.randomUUID();
        assertThat(OFFICER.post(TRAININGS, training(TODAY), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(OFFICER.post(ROOT + "/quizzes", "{}", "Idempotency-Key", key).status())
                .isEqualTo(409);
        PROMISES.refusedAlike(
                Map.of(
                        "answerQuiz",
                        "{\"answers\": [{\"question\": 1, \"choice\": 1}]}",
                        "actOnOfficer",
                        "{\"act\": \"PROVE\", \"condition\": \"trained\", \"met\": true, \"evidence\": \"x\"}",
                        "attendTraining",
                        attendance(UUID.fromString(Promises.NOBODYS)),
                        "cancelTraining",
                        "{\"note\": \"x\"}"),
                Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
