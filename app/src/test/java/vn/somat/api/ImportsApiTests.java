package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;

/** Older books taken in by a program: sent, looked through, checked, written, and taken back before a second person. */
class ImportsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/imports";
    private static final String FORM = "{\"form\": \"vb-den\"}";
    private static final String COLUMNS = """
            {"sheets": [1], "columns": [{"group": 0, "column": 0, "field": "number"},
             {"group": 0, "column": 1, "field": "issuer"}, {"group": 0, "column": 2, "field": "date"},
             {"group": 0, "column": 3, "field": "title"}], "converts": ["TCVN3"], "mends": true, "save": "%s"}""";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "imports", Duty.CLERK_INCOMING);
    private static final ApiClient CLERK = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, "read", "register");
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "register");

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static byte[] file(String word) {
        return """
                Số ký hiệu;Cơ quan;Ngày VB;Trích yếu
                1-CV/%1$s;Sở A;03/02/2011;Việc một %1$s
                2-CV/%1$s;Sở A;04/02/2011;Việc hai
                3-CV/%1$s;Sở A;hôm qua;Việc ba
                """.formatted(word).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode settled(String path) {
        var one = CLERK.get(path).json();
        for (int i = 0; i < 600 && one.path("works").booleanValue(); i++) {
            LockSupport.parkNanos(50_000_000);
            one = CLERK.get(path).json();
        }
        return one;
    }

    private static String looked(String word, String... headers) {
        var sent = CLERK.upload(ROOT, FORM, "sổ cũ " + word + ".csv", file(word), headers);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var path = ROOT + "/" + sent.json().path("id").stringValue();
        assertThat(sent.whole().headers().firstValue("Location")).contains(path);
        assertThat(settled(path).path("state").stringValue()).isEqualTo("LOOKED");
        return path;
    }

    private static ApiClient.Answer act(String path, String act, String more) {
        return CLERK.post(path + "/acts", "{\"act\": \"%s\"%s}".formatted(act, more));
    }

    @Test
    @DisplayName(
            "A program sends an old book, says what its columns hold, is told line by line what keeps a line out, writes the book and takes it back before a second person.")
    void theWholeWay() {
        var word = Desk.word();
        var path = looked(word, "Idempotency-Key", "khoa-" + word);
        var columns = CLERK.get(path + "/columns").json();
        assertThat(columns.path("groups")
                        .get(0)
                        .path("columns")
                        .get(0)
                        .path("field")
                        .stringValue())
                .isEqualTo("number");
        var again = CLERK.post(path + "/headings", "{\"headings\": [{\"sheet\": 1, \"line\": 1}]}");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        settled(path);
        var early = act(path, "WRITE", ", \"volumes\": [\"2011/*\"]");
        assertThat(early.status()).isEqualTo(409);
        var checking =
                CLERK.post(path + "/columns", COLUMNS.formatted("mẫu " + word), "Idempotency-Key", "cot-" + word);
        assertThat(checking.status()).as(checking.text()).isEqualTo(200);
        var checked = settled(path);
        assertThat(checked.path("state").stringValue()).isEqualTo("CHECKED");
        assertThat(checked.path("good").intValue()).isEqualTo(2);
        assertThat(checked.path("faults").size()).isEqualTo(1);
        var problems = CLERK.get(path + "/problems").json().path("problems");
        assertThat(problems.get(0).path("line").longValue()).isEqualTo(4);
        assertThat(problems.get(0).path("field").stringValue()).isEqualTo("date");
        assertThat(CLERK.get(path + "/problems?page=100").json().path("problems"))
                .isEmpty();
        var volume = checked.path("volumes").get(0).path("volume").stringValue();
        assertThat(act(
                                path,
                                "WRITE",
                                ", \"goesOn\": [{\"volume\": \"%s\", \"serial\": -1}], \"volumes\": [\"%s\"]"
                                        .formatted(volume, volume))
                        .status())
                .isEqualTo(422);
        var writing = act(path, "WRITE", ", \"volumes\": [\"%s\"]".formatted(volume));
        assertThat(writing.status()).as(writing.text()).isEqualTo(200);
        var written = settled(path);
        assertThat(written.path("volumes").get(0).path("in").booleanValue())
                .as(written.toString())
                .isTrue();
        assertThat(CLERK.get("/api/v1/documents?q=" + word).status()).isEqualTo(200);
        assertThat(CLERK.get("/api/v1/documents?q=" + word).json().path("documents"))
                .isNotEmpty();
        assertThat(CLERK.get(path + "/columns").status()).isEqualTo(409);
        assertThat(CLERK.post(path + "/columns", COLUMNS.formatted("")).status())
                .isEqualTo(409);
        assertThat(CLERK.post(path + "/headings", "{\"headings\": []}").status())
                .isEqualTo(409);
        assertThat(act(path, "TAKE_BACK", ", \"reason\": \"Nhầm sổ\"").status()).isIn(403, 422);
        var back = act(
                path,
                "TAKE_BACK",
                ", \"reason\": \"Nhầm sổ\", \"second\": {\"username\": \"%s\", \"pin\": \"%s\"}"
                        .formatted(Staff.username(Duty.HEAD), Staff.PIN));
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(CLERK.get("/api/v1/documents?q=" + word).json().path("documents"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "A file is its sender's alone: to another it is not there, in the list and by its id; it can be stopped and dropped.")
    void itsSendersAlone() {
        var path = looked(Desk.word());
        var id = path.substring(ROOT.length() + 1);
        assertThat(CLERK.get(ROOT).text()).contains(id);
        assertThat(HEAD.get(ROOT).text()).doesNotContain(id);
        for (var one : new String[] {"", "/columns", "/problems"}) {
            assertThat(HEAD.get(path + one).status()).isEqualTo(404);
        }
        assertThat(HEAD.post(path + "/acts", "{\"act\": \"DROP\"}").status()).isEqualTo(404);
        assertThat(act(path, "STOP", "").status()).isEqualTo(200);
        assertThat(act(path, "DROP", "").json().path("state").stringValue()).isEqualTo("DROPPED");
        assertThat(CLERK.get(path).json().path("name").stringValue()).isEmpty();
        assertThat(HEAD.upload(ROOT, FORM, "a.csv", file("x")).status()).isEqualTo(403);
        assertThat(CLERK.upload(ROOT, FORM, "a.csv", new byte[] {'P', 'K', 3, 4})
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("Every path of imports refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(CLERK.get(looked(Desk.word()) + "/problems?page=hai").status())
                .isEqualTo(422);
        Promises.keyIsTaken(CLERK, ROOT, FORM, file(Desk.word()), file(Desk.word()));
        PROMISES.refusedAlike(
                Map.of(
                        "receiveImport",
                        FORM,
                        "checkImport",
                        COLUMNS.formatted(""),
                        "lookAgainAtImport",
                        "{\"headings\": [{\"sheet\": 1, \"line\": 1}]}",
                        "actOnImport",
                        "{\"act\": \"STOP\"}"),
                Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
