package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Texts the office goes by, entered, issued and acknowledged by programs. */
class LibraryApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/library";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "library", Duty.HEAD);
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "register");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final String PIN = "\"pin\": \"" + Staff.PIN + "\"";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String rules(String symbol) {
        return """
                {"kind": "HOUSE_RULES", "symbol": "%s", "dated": "%2$s", "title": "Nội quy", "body": "Điều 1", "from": "%2$s",
                 "readBy": "%3$s", "duties": ["DRAFTER"], "rules": ["R-GOV-01"]}""".formatted(symbol, TODAY, TODAY.plusDays(5));
    }

    @Test
    @DisplayName(
            "A program enters house rules, the head issues them by their own key, and whoever must read them signs that they did.")
    void readAndSigned() {
        var entered = HEAD.post(ROOT, rules(Desk.word()));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        var id = entered.json().path("text").path("id").stringValue();
        var path = ROOT + "/" + id;
        assertThat(DRAFTER.get(path).status()).isEqualTo(404);
        assertThat(DRAFTER.post(path + "/acts", "{\"act\": \"ISSUE\", " + PIN + "}")
                        .status())
                .isIn(403, 404);
        assertThat(HEAD.post(path + "/acts", "{\"act\": \"ISSUE\", " + PIN + "}")
                        .json()
                        .path("text")
                        .path("state")
                        .stringValue())
                .isEqualTo("FORCE");
        assertThat(HEAD.post(path + "/acts", "{\"act\": \"ISSUE\", " + PIN + "}")
                        .status())
                .isEqualTo(409);
        assertThat(DRAFTER.get(ROOT + "/unread").text()).contains(id);
        assertThat(HEAD.get(path + "/readers")
                        .json()
                        .path("readers")
                        .get(0)
                        .path("readAt")
                        .isNull())
                .isTrue();
        var signed = DRAFTER.post(path + "/acts", "{\"act\": \"ACKNOWLEDGE\", " + PIN + "}");
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.json().path("readAt").isString()).isTrue();
        assertThat(DRAFTER.get(ROOT + "/unread").text()).doesNotContain(id);
        assertThat(DRAFTER.get(path).json().path("text").path("body").stringValue())
                .isEqualTo("Điều 1");
        assertThat(DRAFTER.get(path + "/readers").status()).isEqualTo(403);
        var ended = HEAD.post(
                path + "/acts", "{\"act\": \"END\", \"last\": \"%s\", \"note\": \"Thay mới\"}".formatted(TODAY));
        assertThat(ended.json().path("text").path("to").stringValue()).isEqualTo(TODAY.toString());
    }

    @Test
    @DisplayName("Every path of the library refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(HEAD.post(ROOT, "{\"kind\": \"LAW\", \"duties\": [\"KING\"], \"rules\": [1]}")))
                .containsExactly("duties[0]", "rules[0]");
        assertThat(HEAD.get(ROOT + "?page=hai").status()).isEqualTo(422);
        assertThat(HEAD.get(ROOT + "?rule=R-GOV-01").status()).isEqualTo(200);
        Promises.keyIsTaken(HEAD, ROOT, rules(Desk.word()), rules(Desk.word()));
        PROMISES.refusedAlike(Map.of("actOnText", "{\"act\": \"ISSUE\", " + PIN + "}"), Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
