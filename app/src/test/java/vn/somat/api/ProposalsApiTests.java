package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** The whole way of an outgoing secret paper by programs alone: found in a list, proposed, decided, registered. */
class ProposalsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));

    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "decide");
    private static final ApiClient CLERK = ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, "read", "register");
    private static final ApiClient ARCHIVIST =
            ApiClient.of(HOUSE, Duty.ARCHIVIST, CONTRACT, "read", "register", "decide");
    private static final ApiClient STRANGER = new ApiClient(HOUSE, null, CONTRACT);
    private static final String NOBODYS = UUID.randomUUID().toString();

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        assertThat(CONTRACT.notYetKept("determination"::equals)).isEmpty();
    }

    @Test
    @DisplayName(
            "A program finds an item, proposes, decides with the power of its owner, and registers what was decided.")
    void theWholeSecretWay() {
        var title = "Nhân sự " + Desk.word();
        var made = DRAFTER.post("/api/v1/proposals", proposal(title));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var id = made.json().path("id").stringValue();
        assertThat(made.whole().headers().firstValue("Location")).contains("/api/v1/proposals/" + id);
        assertThat(made.json().path("state").stringValue()).isEqualTo("PROPOSED");
        assertThat(ids(HEAD.get("/api/v1/proposals?show=TO_DECIDE"))).contains(id);
        assertThat(HEAD.get("/api/v1/proposals/" + id).json().path("abstract").stringValue())
                .isEqualTo(title);

        var decided = HEAD.post("/api/v1/proposals/" + id + "/decision", "{\"decision\": \"APPROVE\"}");
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.json().path("state").stringValue()).isEqualTo("DECIDED");
        assertThat(decided.json().path("decision").path("as").stringValue()).isEqualTo("head");

        assertThat(ids(CLERK.get("/api/v1/proposals?show=WAITING"))).contains(id);
        var without = CLERK.post("/api/v1/outgoing", letter(title, null));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().path("citation").stringValue()).isNotEmpty();
        assertThat(without.json().path("mayAllow").get(0).stringValue()).isEqualTo(Staff.name(Duty.HEAD));
        var out = CLERK.post("/api/v1/outgoing", letter(title, id));
        assertThat(out.status()).as(out.text()).isEqualTo(201);
        assertThat(HEAD.get("/api/v1/proposals/" + id).json().path("document").stringValue())
                .isEqualTo(out.json().path("id").stringValue());
        assertThat(ARCHIVIST.get("/api/v1/proposals/" + id).status()).isEqualTo(404);
        assertThat(ids(ARCHIVIST.get("/api/v1/proposals"))).doesNotContain(id);
    }

    @Test
    @DisplayName("Proposed twice under one key it is one proposal, and another one under that key is refused.")
    void onceUnderItsKey() {
        var key = "de-xuat-" + UUID.randomUUID();
        var body = proposal("Một lần " + Desk.word());
        var first = DRAFTER.post("/api/v1/proposals", body, "Idempotency-Key", key);
        var again = DRAFTER.post("/api/v1/proposals", body, "Idempotency-Key", key);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(DRAFTER.post("/api/v1/proposals", proposal("Khác"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("Sent back it is said again; changed, refused and taken back it stays so, each with its reason.")
    void saidAgain() {
        var id = made();
        var path = "/api/v1/proposals/" + id;
        assertThat(HEAD.post(path + "/decision", "{\"decision\": \"RETURN\", \"reason\": \"Ghi rõ nơi nhận\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("RETURNED");
        var again = DRAFTER.post(path + "/revision", proposal("Sửa lại " + Desk.word()));
        assertThat(again.json().path("state").stringValue()).isEqualTo("PROPOSED");
        var other = HEAD.post(
                path + "/decision",
                "{\"decision\": \"CHANGE\", \"reason\": \"Đổi trích yếu\", \"proposal\": " + proposal("Khác") + "}");
        assertThat(other.json().path("abstract").stringValue()).isEqualTo("Khác");
        assertThat(other.json().path("steps").size()).isEqualTo(4);
        assertThat(HEAD.post(path + "/decision", "{\"decision\": \"APPROVE\"}").status())
                .isEqualTo(409);
        assertThat(DRAFTER.post(path + "/revision", proposal("Muộn")).status()).isEqualTo(409);
        assertThat(DRAFTER.post(path + "/withdrawal", "{\"reason\": \"Muộn\"}").status())
                .isEqualTo(409);

        var second = made();
        assertThat(DRAFTER.post("/api/v1/proposals/" + second + "/withdrawal", "{\"reason\": \"Thôi\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("TAKEN_BACK");
        var third = made();
        assertThat(HEAD.post(
                                "/api/v1/proposals/" + third + "/decision",
                                "{\"decision\": \"REFUSE\", \"reason\": \"Đã công khai\"}")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("REFUSED");
    }

    @Test
    @DisplayName("What is not right is told field by field with its article, and nothing is written.")
    void fieldByField() {
        var sound = proposal("Sai");
        assertThat(flaws(DRAFTER.post("/api/v1/proposals", sound.replaceAll("\\[\"[^\"]+\"\\]", "[]"))))
                .containsExactly("items");
        assertThat(flaws(DRAFTER.post("/api/v1/proposals", sound.replaceAll("\\[\"[^\"]+\"\\]", "[\"muc 1\"]"))))
                .containsExactly("items[0]");
        assertThat(flaws(DRAFTER.post("/api/v1/proposals", sound.replace("\"Sai\"", "\"" + "dài ".repeat(600) + "\""))))
                .containsExactly("abstract");
        assertThat(flaws(DRAFTER.post("/api/v1/proposals", sound.replaceFirst("\\{", "{\"kind\": \"TWO\", "))))
                .containsExactly("kind");
        assertThat(flaws(DRAFTER.post("/api/v1/proposals", sound.replaceFirst("\\{", "{\"title\": \"x\", "))))
                .containsExactly("title");
        var path = "/api/v1/proposals/" + made();
        assertThat(flaws(DRAFTER.post(path + "/revision", "{}"))).contains("level");
        assertThat(flaws(DRAFTER.post(path + "/withdrawal", "{\"reason\": \" \"}")))
                .containsExactly("reason");
        assertThat(flaws(HEAD.post(path + "/decision", "{\"decision\": \"CHANGE\", \"reason\": \"x\"}")))
                .containsExactly("proposal");
        assertThat(flaws(HEAD.post(path + "/decision", "{\"decision\": \"MAYBE\"}")))
                .containsExactly("decision");
        assertThat(flaws(DRAFTER.get("/api/v1/proposals?page=trang-2"))).containsExactly("page");
        assertThat(flaws(DRAFTER.get("/api/v1/proposals?show=SOME"))).containsExactly("show");
        assertThat(flaws(DRAFTER.get("/api/v1/list-items?on=mai"))).containsExactly("on");
        assertThat(DRAFTER.post("/api/v1/proposals", sound.replace("\"scope\": \"Thường trực\", ", ""))
                        .status())
                .isEqualTo(409);
        for (var one : List.of("/api/v1/proposals", path + "/revision", path + "/withdrawal")) {
            assertThat(DRAFTER.post(one, "{").status()).isEqualTo(400);
            assertThat(DRAFTER.post(one, "{}", "Content-Type", "text/plain").status())
                    .isEqualTo(415);
            assertThat(DRAFTER.post(one, "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}")
                            .status())
                    .isEqualTo(413);
        }
        assertThat(HEAD.post(path + "/decision", "{").status()).isEqualTo(400);
        assertThat(HEAD.post(path + "/decision", "{}", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(HEAD.post(path + "/decision", "{\"reason\": \"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("A token is good for its scopes, and never for more than its owner may decide.")
    void scopesAndPowers() {
        var path = "/api/v1/proposals/" + made();
        assertThat(HEAD.post("/api/v1/proposals", proposal("x")).status()).isEqualTo(403);
        assertThat(HEAD.post(path + "/revision", proposal("x")).status()).isEqualTo(403);
        assertThat(HEAD.post(path + "/withdrawal", "{\"reason\": \"x\"}").status())
                .isEqualTo(403);
        assertThat(DRAFTER.post(path + "/decision", "{\"decision\": \"APPROVE\"}")
                        .status())
                .isEqualTo(403);
        var blind = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "print");
        for (var one : List.of("/api/v1/proposals", path, "/api/v1/list-items?q=x")) {
            assertThat(blind.get(one).status()).as(one).isEqualTo(403);
            assertThat(STRANGER.get(one).status()).as(one).isEqualTo(401);
        }
        for (var one : List.of("/api/v1/proposals", path + "/revision", path + "/withdrawal", path + "/decision")) {
            assertThat(STRANGER.post(one, "{}").status()).as(one).isEqualTo(401);
        }
        var drafter = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "decide");
        var refused = drafter.post(path + "/decision", "{\"decision\": \"APPROVE\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("mayAllow").get(0).stringValue()).isEqualTo(Staff.name(Duty.HEAD));
        for (var ending : List.of("/revision", "/withdrawal")) {
            var body = ending.equals("/revision") ? proposal("x") : "{\"reason\": \"x\"}";
            assertThat(DRAFTER.post("/api/v1/proposals/" + NOBODYS + ending, body)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(HEAD.post("/api/v1/proposals/" + NOBODYS + "/decision", "{\"decision\": \"APPROVE\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("While the vault is sealed nothing is proposed, decided or read.")
    void whileTheVaultIsSealed() {
        var path = "/api/v1/proposals/" + NOBODYS;
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var one : List.of("/api/v1/proposals", path, "/api/v1/list-items?q=x")) {
                assertThat(HEAD.get(one).status()).as(one).isEqualTo(503);
            }
            for (var one : List.of("/api/v1/proposals", path + "/revision", path + "/withdrawal", path + "/decision")) {
                assertThat(HEAD.post(one, "{}").status()).as(one).isEqualTo(503);
            }
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }

    private static String made() {
        return DRAFTER.post("/api/v1/proposals", proposal("Nhân sự " + Desk.word()))
                .json()
                .path("id")
                .stringValue();
    }

    private static String proposal(String title) {
        return """
                {"level": "mat", "items": ["%s"], "type": "CV", "abstract": "%s", "scope": "Thường trực", \
                "copies": 3, "recipients": [{"name": "Ban Tổ chức Tỉnh ủy", "copies": 2}], "copying": "not-allowed"}""".formatted(item(), title);
    }

    private static String letter(String title, @org.jspecify.annotations.Nullable String determination) {
        return """
                {"book": "%s", "date": "%s", "type": "CV", "abstract": "%s", "level": "mat", "signer": "Trần Thị Bình", \
                "recipients": [{"name": "Ban Tổ chức Tỉnh ủy", "copies": 2}]%s}""".formatted(
                        new Desk(HOUSE).book("bmnn-di").value(),
                        TODAY,
                        title,
                        determination == null ? "" : ", \"determination\": \"" + determination + "\"");
    }

    /** An item of a list in force that gives the level Mật, found as another program finds it. */
    private static String item() {
        for (var one : DRAFTER.get("/api/v1/list-items").json().path("items")) {
            if (one.path("level").stringValue().equals("mat")) {
                return one.path("id").stringValue();
            }
        }
        throw new AssertionError("no list in force has an item of the level Mật");
    }

    private static List<String> ids(ApiClient.Answer answer) {
        var ids = new ArrayList<String>();
        answer.json().path("proposals").forEach(one -> ids.add(one.path("id").stringValue()));
        return ids;
    }

    private static List<String> flaws(ApiClient.Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .path("flaws")
                .forEach(flaw -> fields.add(flaw.path("field").stringValue()));
        return fields;
    }
}
