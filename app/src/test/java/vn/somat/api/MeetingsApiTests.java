package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.custody.carriers.BalanceAudit;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

/** Meetings prepared, consented to, opened at the door and closed by programs. */
class MeetingsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/meetings";
    private static final String[] SCOPES = {"read", "register"};
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "meetings", Duty.HEAD);
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, SCOPES);
    private static final ApiClient KEEPER = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, SCOPES);
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, SCOPES);
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String meeting(String more, String title) {
        return """
                {%s"kind": "ORDINARY", "level": "mat", "firstDay": "%s", "lastDay": "%s", "venue": "OWN", "room": "Phòng họp tầng 2",
                 "equipment": "NONE", "chair": "%s", "keeper": "%s",
                 "words": {"TITLE": "%s", "AGENDA": "Nghe báo cáo", "PLAN": "Kiểm soát thẻ", "DEVICES": "Gửi điện thoại"}}""".formatted(more, TODAY, TODAY, person(Duty.DEPUTY), person(Duty.CLERK_INCOMING), title);
    }

    private static String person(Duty duty) {
        return Staff.reader(HOUSE, duty).person().value().toString();
    }

    private static String prepared(String title) {
        var answer = KEEPER.post(ROOT, meeting("", title));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return ROOT + "/" + answer.json().path("id").stringValue();
    }

    private static JsonNode done(ApiClient client, String path, String body) {
        var answer = client.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String add() {
        return "{\"act\": \"ADD\", \"kind\": \"STAFF\", \"person\": \"%s\", \"task\": \"GM 12-GM/TU\"}"
                .formatted(person(Duty.DRAFTER));
    }

    private static String act(String act, int seen, String more) {
        return "{\"act\": \"%s\", \"seen\": %d%s}".formatted(act, seen, more);
    }

    private static String copy() {
        var desk = new Desk(HOUSE);
        var paper = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", Desk.word(), "Tài liệu phát", "mat");
        return HOUSE.bean(Carriers.class)
                .of(Staff.reader(HOUSE, Duty.CLERK_INCOMING), List.of(paper), null)
                .carriers()
                .getFirst()
                .label();
    }

    @Test
    @DisplayName(
            "A program prepares a meeting, the head consents by their own key, the door is kept by scans, and nothing is closed while a hand-out is out.")
    void theWholeWay() {
        var path = prepared("Hội nghị QXZT");
        var board = done(KEEPER, path + "/attendees", add());
        var code = copy();
        done(KEEPER, path + "/hand-outs", "{\"code\": \"" + code + "\"}");
        int seen = KEEPER.get(path).json().path("meeting").path("seen").intValue();
        assertThat(KEEPER.post(path + "/change", meeting("\"seen\": 1, ", "Hội nghị khác"))
                        .status())
                .isEqualTo(409);
        var changed = done(KEEPER, path + "/change", meeting("\"seen\": " + seen + ", ", "Hội nghị QXZT, hai"));
        seen = changed.path("seen").intValue();
        assertThat(KEEPER.get(path + "/door").status()).isEqualTo(409);
        var consented = done(HEAD, path + "/acts", act("CONSENT", seen, ", \"pin\": \"" + Staff.PIN + "\""));
        assertThat(consented.path("state").stringValue()).isEqualTo("CONSENTED");
        assertThat(HEAD.post(path + "/acts", act("CONSENT", seen, ", \"pin\": \"" + Staff.PIN + "\""))
                        .status())
                .isEqualTo(409);
        assertThat(HEAD.get(path).json().path("asSigned").booleanValue()).isTrue();
        done(KEEPER, path + "/acts", act("OPEN", seen + 1, ""));
        var card = board.path("attendees").get(0);
        var door = path + "/door";
        var came = done(KEEPER, door, "{\"act\": \"SCAN\", \"in\": true, \"code\": %s}".formatted(card.path("label")));
        assertThat(came.path("outcome").stringValue()).isEqualTo("ENTERED");
        var at = ", \"attendee\": " + card.path("id");
        var issued = done(KEEPER, door, "{\"act\": \"SCAN\", \"in\": true, \"code\": \"%s\"%s}".formatted(code, at));
        assertThat(issued.path("outcome").stringValue()).isEqualTo("ISSUED");
        assertThat(issued.path("board").path("handOuts").get(0).path("out").booleanValue())
                .isTrue();
        var again = KEEPER.post(door, "{\"act\": \"SCAN\", \"in\": true, \"code\": \"%s\"%s}".formatted(code, at));
        assertThat(Promises.codes(again)).containsExactly("code");
        assertThat(KEEPER.post(path + "/hand-outs", "{\"off\": %d}".formatted(Integer.parseInt(code.substring(2))))
                        .status())
                .isEqualTo(409);
        assertThat(KEEPER.post(path + "/acts", act("CLOSE", seen + 2, "")).status())
                .isEqualTo(409);
        done(KEEPER, door, "{\"act\": \"DEPOSIT\", \"what\": \"Điện thoại\"%s}".formatted(at));
        done(KEEPER, door, "{\"act\": \"SCAN\", \"in\": false, \"code\": \"%s\"}".formatted(code));
        var ticket =
                KEEPER.get(door).json().path("board").path("deposits").get(0).path("label");
        var back = done(KEEPER, door, "{\"act\": \"SCAN\", \"in\": false, \"code\": %s}".formatted(ticket));
        assertThat(back.path("outcome").stringValue()).isEqualTo("GIVEN_BACK");
        assertThat(done(KEEPER, path + "/acts", act("CLOSE", seen + 2, ""))
                        .path("state")
                        .stringValue())
                .isEqualTo("CLOSED");
        assertThat(HOUSE.bean(BalanceAudit.class)
                        .run(Staff.reader(HOUSE, Duty.HEAD))
                        .differences())
                .as("the ledger knows of what was handed out at the door")
                .noneMatch(difference -> difference.toString().contains(code));
        var late = add().replace("}", ", \"pin\": \"" + Staff.PIN + "\"}");
        assertThat(HEAD.post(path + "/attendees", late).status()).isEqualTo(409);
        assertThat(KEEPER.post(door, "{\"act\": \"SCAN\", \"in\": true, \"code\": %s}".formatted(card.path("label")))
                        .status())
                .isEqualTo(409);
        var page = KEEPER.get(ROOT + "?all=true");
        assertThat(page.text()).contains("Hội nghị QXZT, hai");
        assertThat(DRAFTER.get(ROOT + "?all=true").text()).doesNotContain("QXZT");
        assertThat(DRAFTER.get(path).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("The head names by a program which unit keeps the minutes of discipline; nobody else is told or may.")
    void kept() {
        var path = ROOT + "/minutes-keeping";
        var unit = HOUSE.bean(Organisation.class).unitsOn(TODAY).getFirst().id().value();
        var said = "{\"kind\": \"DISCIPLINE\", \"unit\": \"%s\"}";
        assertThat(done(HEAD, path, said.formatted(unit)).toString()).contains("DISCIPLINE", unit.toString());
        assertThat(HEAD.get(path).text()).contains(unit.toString());
        assertThat(KEEPER.get(path).status()).isEqualTo(403);
        assertThat(KEEPER.post(path, said.formatted(unit)).status()).isEqualTo(403);
        assertThat(Promises.codes(HEAD.post(path, said.formatted(Promises.NOBODYS))))
                .containsExactly("unit");
        Promises.keyIsTaken(HEAD, path, said.formatted(unit), said.formatted(Promises.NOBODYS));
    }

    @Test
    @DisplayName("Every path of meetings refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(KEEPER.post(ROOT, "{\"venue\": \"MOON\", \"words\": {\"MINUTES\": \"x\"}}")))
                .containsExactlyInAnyOrder("venue", "words.MINUTES");
        assertThat(KEEPER.get(ROOT + "?page=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(KEEPER, ROOT, meeting("", "Một"), meeting("", "Hai"));
        PROMISES.refusedAlike(
                Map.of(
                        "changeMeeting",
                        meeting("\"seen\": 1, ", "Một"),
                        "actOnMeeting",
                        act("OPEN", 1, ""),
                        "actOnAttendees",
                        add(),
                        "listHandOuts",
                        "{\"code\": \"B-000001\"}",
                        "passDoor",
                        "{\"act\": \"SCAN\", \"in\": true, \"code\": \"N-000001\"}"),
                Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
