package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.organisation.Duty;

/** What the pages print, taken by a program: labels, slips, lists to sign, recall lists. */
class PrintsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final Desk DESK = new Desk(HOUSE);
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "prints", Duty.CLERK_OUTGOING);
    private static final ApiClient SENDER =
            ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, "read", "register", "print");
    private static final ApiClient KEEPER =
            ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, "read", "register", "print");
    private static final String API = "/api/v1";
    private static final String CUSTODY = API + "/custody";
    private static final String BATCHES = API + "/batches";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    @Test
    @DisplayName(
            "A program prints the stamp, the slip, the labels and the dispatch list of a paper; of a secret one no labels.")
    void papers() {
        var came = DESK.incoming(DESK.book("vb-den"), "Sở Nông nghiệp", "7-" + Desk.word(), "Việc", "thuong")
                .value();
        var went = DESK.outgoing(DESK.book("vb-di"), "CV", "Việc", "thuong").value();
        var secret = DESK.outgoing(DESK.book("bmnn-di"), "CV", "Việc", "mat").value();
        printed(KEEPER, API + "/documents/" + came + "/stamp.pdf");
        printed(KEEPER, API + "/documents/" + came + "/slip.pdf");
        for (var sheet : new String[] {"labels.pdf", "dispatch.pdf"}) {
            printed(SENDER, API + "/documents/" + went + "/" + sheet);
            assertThat(SENDER.get(API + "/documents/" + secret + "/" + sheet).status())
                    .isEqualTo(409);
            assertThat(KEEPER.get(API + "/documents/" + secret + "/" + sheet).status())
                    .as("of somebody else's books")
                    .isEqualTo(404);
        }
        assertThat(SENDER.get(API + "/documents/" + went + "/stamp.pdf").status())
                .isEqualTo(409);
        assertThat(SENDER.get(API + "/documents/" + came + "/slip.pdf").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "A program prints the labels of numbered copies, the list on which receivers sign, and the recall list.")
    void issues() {
        var made = SENDER.post(API + "/issues", """
                {"name": "Tài liệu %s", "day": "%s", "first": 1, "recipients": [{"name": "Đồng chí Một"}]}
                """.formatted(Desk.word(), DESK.today()));
        var issue = API + "/issues/" + made.json().path("id").stringValue();
        for (var sheet : new String[] {"labels.pdf", "signing.pdf", "recall.pdf"}) {
            printed(SENDER, issue + "/" + sheet);
        }
    }

    @Test
    @DisplayName(
            "A program lists the rows of a run with their state and the line each became, and prints its papers, labels and dispatch list.")
    void batches() {
        var run = run();
        for (var sheet : new String[] {"papers.pdf", "labels.pdf", "dispatch.pdf"}) {
            printed(SENDER, run + "/" + sheet + "?from=1&to=2");
            assertThat(SENDER.get(run + "/" + sheet + "?from=2&to=1").status()).isEqualTo(422);
            assertThat(SENDER.get(run + "/" + sheet + "?from=3&to=3").status())
                    .as("a row without a number")
                    .isEqualTo(409);
        }
    }

    /** Two rows with a number, and one that is not right. */
    private static String run() {
        var order = """
                {"book": "%s", "date": "%s", "type": "QĐ", "level": "thuong", "signer": "Trần Thị Bình", "pages": 1,
                 "abstract": "Tặng Huy hiệu cho {{họ tên}}", "recipients": "{{nơi nhận}}", "text": "Tặng {{họ tên}}."}
                """.formatted(DESK.book("vb-di").value(), DESK.today());
        var word = Desk.word();
        var rows = """
                Họ tên,Nơi nhận
                Một %1$s,Đảng ủy xã An Lộc
                Hai %1$s,Đảng ủy xã Bình Sơn
                ,Đảng ủy xã Bình Sơn
                """.formatted(word);
        var sent = SENDER.upload(BATCHES, order, "bảng.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var path = BATCHES + "/" + sent.json().path("id").stringValue();
        until(path, "READY");
        assertThat(SENDER.post(path + "/acts", "{\"act\": \"START\"}").status()).isEqualTo(200);
        until(path, "DONE");
        return path;
    }

    private static void until(String path, String state) {
        for (int i = 0; i < 600 && !state(path).equals(state); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(state(path)).isEqualTo(state);
    }

    private static String state(String path) {
        return SENDER.get(path).json().path("state").stringValue();
    }

    @Test
    @DisplayName(
            "A program prints labels of copies, the hand-over slip, what lies in the envelope and stands on it, the transfer register and what a recall came to.")
    void copies() {
        var paper = DESK.incoming(DESK.book("bmnn-den"), "Ban Tổ chức", "8-" + Desk.word(), "Việc", "mat")
                .value();
        var mine = KEEPER.get(CUSTODY + "/carriers?document=" + paper).json().path("carriers");
        var labels = CUSTODY + "/labels.pdf?carrier=" + mine.get(0).path("id").stringValue();
        printed(KEEPER, labels);
        printed(KEEPER, labels + "&stock=ROLL_50_30");
        assertThat(KEEPER.get(labels + "&first=99").status()).isEqualTo(422);
        assertThat(KEEPER.get(CUSTODY + "/labels.pdf").status()).isEqualTo(422);
        var written = KEEPER.post(
                CUSTODY + "/handovers",
                "{\"body\": \"Huyện ủy An Lộc\", \"basis\": \"Công văn 12-CV/TU ngày 01/11/2026\", \"carriers\": %s}"
                        .formatted(all(mine)));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        var slip = CUSTODY + "/handovers/" + written.json().path("id").stringValue();
        printed(KEEPER, slip + "/slip.pdf");
        printed(KEEPER, slip + "/contents.pdf");
        assertThat(KEEPER.get(slip + "/envelopes.pdf").status()).isEqualTo(409);
        var packed =
                KEEPER.post(slip + "/acts", "{\"act\": \"PACK\", \"packing\": {\"envelopes\": 1, \"letter\": \"C\"}}");
        assertThat(packed.status()).as(packed.text()).isEqualTo(200);
        printed(KEEPER, slip + "/envelopes.pdf");
        printed(KEEPER, CUSTODY + "/transfer-book.pdf?year=" + DESK.today().getYear());
        assertThat(KEEPER.get(CUSTODY + "/transfer-book.pdf?year=hai").status()).isEqualTo(422);
        recalled();
    }

    private static void recalled() {
        var paper = DESK.outgoing(DESK.book("bmnn-di"), "CV", "Thu hồi", "mat").value();
        for (var one :
                SENDER.get(CUSTODY + "/carriers?document=" + paper).json().path("carriers")) {
            if (one.path("kind").stringValue().equals("ISSUED")) {
                var sent = SENDER.post(
                        CUSTODY + "/moves",
                        "{\"act\": \"SEND\", \"carriers\": [%s], \"receipt\": \"Ký sổ\"}".formatted(seen(one)));
                assertThat(sent.status()).as(sent.text()).isEqualTo(200);
            }
        }
        var recall = SENDER.post(
                CUSTODY + "/recalls",
                "{\"document\": \"%s\", \"due\": \"%s\", \"reason\": \"Thu hồi\"}"
                        .formatted(paper, DESK.today().plusDays(5)));
        assertThat(recall.status()).as(recall.text()).isEqualTo(201);
        var path = CUSTODY + "/recalls/" + recall.json().path("id").stringValue();
        printed(SENDER, path + "/certificate.pdf");
        assertThat(KEEPER.get(path + "/certificate.pdf").status()).isIn(403, 404);
    }

    @Test
    @DisplayName("Every path of prints refuses alike; nothing is printed while the vault is sealed.")
    void refused() {
        var piece = "?from=1&to=2";
        var asked = Map.of(
                "printBatchPapers",
                piece,
                "printBatchLabels",
                piece,
                "printBatchDispatch",
                piece,
                "printCarrierLabels",
                "?carrier=" + Promises.NOBODYS,
                "printTransferBook",
                "?year=" + DESK.today().getYear());
        PROMISES.refusedAlike(Map.of(), asked);
        PROMISES.nothingWhileSealed(asked);
    }

    private static void printed(ApiClient who, String path) {
        var answer = who.get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        assertThat(answer.bytes()).as(path).startsWith('%', 'P', 'D', 'F');
    }

    private static String all(JsonNode carriers) {
        var chosen = new ArrayList<String>();
        carriers.forEach(one -> chosen.add(seen(one)));
        return "[" + String.join(", ", chosen) + "]";
    }

    private static String seen(JsonNode one) {
        return "{\"id\": \"%s\", \"seen\": %d}"
                .formatted(one.path("id").stringValue(), one.path("seen").intValue());
    }
}
