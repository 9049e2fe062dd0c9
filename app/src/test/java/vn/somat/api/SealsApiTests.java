package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Seals kept by programs alone. */
class SealsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/seals";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "seals", Duty.HEAD);
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "register");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String seal(String name) {
        return """
                {"kind": "BODY", "name": "%s", "received": "%s", "keeper": "%s", "place": "Két số 1"}""".formatted(
                        name, TODAY, Staff.reader(HOUSE, Duty.HEAD).person().value());
    }

    private static String entered() {
        var answer = HEAD.post(ROOT, seal("Dấu Văn phòng"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").stringValue();
    }

    @Test
    @DisplayName(
            "A program enters a seal, looks at it, writes down what it was put on, and hands it over; whoever receives it keeps it from then on.")
    void kept() {
        var path = ROOT + "/" + entered();
        var checked = HEAD.post(path + "/acts", "{\"act\": \"CHECK\", \"seen\": 1, \"sound\": true}");
        assertThat(checked.json().path("check").path("sound").booleanValue()).isTrue();
        assertThat(HEAD.post(path + "/acts", "{\"act\": \"CHECK\", \"seen\": 1, \"sound\": true}")
                        .status())
                .isEqualTo(409);
        var use = "{\"act\": \"USE\", \"day\": \"%s\", \"paper\": \"12-CV/TU\", \"copies\": 3}".formatted(TODAY);
        assertThat(HEAD.post(path + "/acts", use).status()).isEqualTo(200);
        var line = HEAD.get(path + "/uses").json().path("uses").get(0);
        assertThat(line.path("paper").stringValue()).isEqualTo("12-CV/TU");
        var struck = HEAD.post(
                path + "/acts",
                "{\"act\": \"STRIKE\", \"line\": %s, \"note\": \"Ghi nhầm\"}".formatted(line.path("line")));
        assertThat(struck.status()).as(struck.text()).isEqualTo(200);
        assertThat(HEAD.get(path + "/uses").text()).contains("Ghi nhầm");
        assertThat(DRAFTER.get(path).status()).isEqualTo(403);
        var given = HEAD.post(
                path + "/acts",
                "{\"act\": \"HAND_OVER\", \"seen\": 2, \"place\": \"Tủ 3\", \"second\": {\"username\": \"%s\", \"pin\": \"%s\"}}"
                        .formatted(Staff.username(Duty.DRAFTER), Staff.PIN));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(DRAFTER.get(ROOT).text()).contains(given.json().path("label").stringValue());
        var sheet = DRAFTER.get(path).json();
        assertThat(sheet.path("acts").get(0).path("kind").stringValue()).isEqualTo("HANDED_OVER");
        assertThat(DRAFTER.post(path + "/acts", "{\"act\": \"END\", \"seen\": 3, \"note\": \"Hỏng\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Every path of seals refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(HEAD.post(ROOT, "{\"kind\": \"SQUARE\"}"))).containsExactly("kind");
        assertThat(HEAD.get(ROOT + "?page=hai").status()).isEqualTo(422);
        assertThat(HEAD.get(ROOT + "/" + Promises.NOBODYS + "/uses?page=hai").status())
                .isEqualTo(422);
        Promises.keyIsTaken(HEAD, ROOT, seal("Dấu tên"), seal("Dấu khác"));
        PROMISES.refusedAlike(Map.of("actOnSeal", "{\"act\": \"CHECK\", \"seen\": 1, \"sound\": true}"), Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
