package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Leaks and losses reported and handled by programs. */
class IncidentsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/incidents";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "incidents", Duty.HEAD);
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "register");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final ApiClient ADMINISTRATOR =
            ApiClient.of(HOUSE, Duty.ADMINISTRATOR, CONTRACT, "read", "register");
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String leak(String what, String level) {
        return """
                {"kind": "LEAK", "level": "%s", "found": "%s", "what": "%s", "how": "Khi kiểm tra", "handleBy": "%s"}""".formatted(level, TODAY, what, TODAY.plusDays(7));
    }

    @Test
    @DisplayName("A program reports a leak and writes what was done; nothing is closed before all of it is written.")
    void handled() {
        var reported = DRAFTER.post(ROOT, leak("Ảnh chụp QXZW", "mat"));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        assertThat(reported.json().path("shown").booleanValue()).isTrue();
        var path = ROOT + "/" + reported.json().path("id").stringValue();
        assertThat(HEAD.get(ROOT + "?open=true").text()).doesNotContain("QXZW");
        int seen = 1;
        assertThat(HEAD.post(path + "/acts", "{\"act\": \"SEE\", \"seen\": 1}").status())
                .isEqualTo(200);
        var early = HEAD.post(path + "/acts", "{\"act\": \"CLOSE\", \"seen\": 2}");
        assertThat(early.status()).isEqualTo(409);
        for (var kind : new String[] {"TOLD", "MEASURE", "CAUSE", "HANDLING", "LESSON"}) {
            seen++;
            var noted = HEAD.post(
                    path + "/acts",
                    "{\"act\": \"%s\", \"seen\": %d, \"day\": \"%s\", \"words\": \"Đã làm QXZW\"}"
                            .formatted(kind, seen, TODAY));
            assertThat(noted.status()).as(noted.text()).isEqualTo(200);
        }
        var closed = HEAD.post(
                path + "/acts",
                "{\"act\": \"CLOSE\", \"seen\": %d, \"second\": {\"username\": \"%s\", \"pin\": \"%s\"}}"
                        .formatted(seen + 1, Staff.username(Duty.SECURITY_OFFICER), Staff.PIN));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().path("incident").path("closedAt").isString()).isTrue();
        assertThat(HEAD.get(path).text()).contains("Ảnh chụp QXZW");
        assertThat(ADMINISTRATOR.get(path).status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "A file given as evidence of an incident is listed and looked at; who may not see the incident finds none.")
    void evidenced() throws IOException {
        var reported = HEAD.post(ROOT, leak("Ảnh chụp QXZW", "mat"));
        var files = ROOT + "/" + reported.json().path("id").stringValue() + "/files";
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        var given = HEAD.upload(files, null, "ảnh QXZW.png", out.toByteArray());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        var file = files + "/" + given.json().path("id").stringValue();
        assertThat(HEAD.get(files).text()).contains("ảnh QXZW.png");
        assertThat(HEAD.get(file).json().path("pages").intValue()).isEqualTo(1);
        assertThat(HEAD.get(file + "?page=hai").status()).isEqualTo(422);
        assertThat(ADMINISTRATOR.get(files).status()).isEqualTo(403);
        assertThat(ADMINISTRATOR.get(file).status()).isEqualTo(403);
        Promises.keyIsTaken(HEAD, files, "{}", out.toByteArray(), new byte[] {1});
    }

    @Test
    @DisplayName("Every path of incidents refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(HEAD.post(ROOT, "{\"kind\": \"LOSS\", \"found\": \"hôm qua\"}")))
                .contains("found");
        assertThat(HEAD.get(ROOT + "?page=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(HEAD, ROOT, leak("Bản một", "mat"), leak("Bản hai", "mat"));
        PROMISES.refusedAlike(Map.of("actOnIncident", "{\"act\": \"SEE\", \"seen\": 1}"), Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
