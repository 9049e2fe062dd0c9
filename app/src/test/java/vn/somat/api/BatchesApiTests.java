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
import vn.somat.organisation.Duty;

/** Runs of numbers by a program: a table looked through, numbered each row once, stopped, and its account. */
class BatchesApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final Desk DESK = new Desk(HOUSE);
    private static final String ROOT = "/api/v1/batches";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "batches", Duty.CLERK_OUTGOING);
    private static final ApiClient CLERK =
            ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, "read", "register", "print");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register", "print");

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String order(String book, String more) {
        return """
                {"book": "%s", "date": "%s", "type": "QĐ", "level": "thuong", "signer": "Trần Thị Bình", "pages": 1,
                 "abstract": "Tặng Huy hiệu cho {{họ tên}}", "recipients": "{{nơi nhận}}"%s}""".formatted(book, DESK.today(), more);
    }

    private static String order(String more) {
        return order(DESK.book("vb-di").value().toString(), more);
    }

    private static byte[] rows(String word) {
        return """
                Họ tên,Nơi nhận
                Một %1$s,Đảng ủy xã An Lộc
                Hai %1$s,Đảng ủy xã Bình Sơn
                ,Đảng ủy xã Bình Sơn
                """.formatted(word).getBytes(StandardCharsets.UTF_8);
    }

    private static String prepared(byte[] rows) {
        var sent = CLERK.upload(ROOT, order(""), "bảng.csv", rows);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        return ROOT + "/" + sent.json().path("id").stringValue();
    }

    private static JsonNode until(String path, String state) {
        var one = CLERK.get(path).json();
        for (int i = 0; i < 600 && !one.path("state").stringValue().equals(state); i++) {
            LockSupport.parkNanos(50_000_000);
            one = CLERK.get(path).json();
        }
        assertThat(one.path("state").stringValue()).isEqualTo(state);
        return one;
    }

    private static ApiClient.Answer act(String path, String act) {
        return CLERK.post(path + "/acts", "{\"act\": \"" + act + "\"}");
    }

    @Test
    @DisplayName(
            "A program sends a table, is told which rows are not right before anything has a number, starts it, and takes the account.")
    void numbered() {
        var rows = rows(Desk.word());
        var path = prepared(rows);
        var ready = until(path, "READY");
        assertThat(ready.path("flawed").intValue()).isEqualTo(1);
        assertThat(CLERK.get(path + "/rows")
                        .json()
                        .path("rows")
                        .get(0)
                        .path("codes")
                        .get(0)
                        .stringValue())
                .isEqualTo("interchange.batch.empty-cell");
        assertThat(act(path, "PAUSE").status()).isEqualTo(409);
        assertThat(act(path, "START").status()).isEqualTo(200);
        assertThat(until(path, "DONE").path("done").intValue()).isEqualTo(2);
        var papers = CLERK.get(path + "/papers").json().path("papers");
        assertThat(papers).extracting(one -> one.path("state").stringValue()).containsExactly("DONE", "DONE", "FLAWED");
        assertThat(papers.get(1).path("number").stringValue()).endsWith("-QĐ/TU");
        assertThat(CLERK.get("/api/v1/documents/"
                                + papers.get(1).path("document").stringValue())
                        .json()
                        .path("number"))
                .isEqualTo(papers.get(1).path("number"));
        assertThat(papers.get(2).path("document").isNull()).isTrue();
        assertThat(CLERK.get(path + "/papers?state=DONE&page=1").json().path("papers"))
                .hasSize(1);
        assertThat(DRAFTER.get(path + "/papers").status()).isEqualTo(404);
        var account = CLERK.get(path + "/account.csv");
        assertThat(account.text()).contains("-QĐ/TU");
        assertThat(CLERK.get(path + "/account.csv?wrong=true").text().lines()).hasSize(2);
        assertThat(CLERK.get(ROOT).text()).contains(path.substring(ROOT.length() + 1));
        assertThat(act(path, "FORGET").json().path("forgotten").booleanValue()).isTrue();
        assertThat(CLERK.upload(ROOT, order(""), "bảng.csv", rows).status()).isEqualTo(409);
        var again = CLERK.upload(ROOT, order(", \"again\": true"), "bảng.csv", rows);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        var second = ROOT + "/" + again.json().path("id").stringValue();
        until(second, "READY");
        assertThat(act(second, "CANCEL").json().path("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(DRAFTER.get(ROOT).status()).isEqualTo(403);
        assertThat(DRAFTER.get(path).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("Every path of runs refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(CLERK.get(ROOT + "?page=hai").status()).isEqualTo(422);
        var path = prepared(rows(Desk.word()));
        assertThat(CLERK.get(path + "/rows?page=hai").status()).isEqualTo(422);
        assertThat(CLERK.get(path + "/papers?state=XONG").status()).isEqualTo(422);
        assertThat(CLERK.get(path + "/account.csv?wrong=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(CLERK, ROOT, order(""), rows(Desk.word()), rows(Desk.word()));
        PROMISES.refusedAlike(
                Map.of(
                        "prepareBatch",
                        order(Promises.NOBODYS, "").replaceAll("[{]{2}[^}]+}{2}", "Mọi người"),
                        "actOnBatch",
                        "{\"act\": \"START\"}"),
                Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
