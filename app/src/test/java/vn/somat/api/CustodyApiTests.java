package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.somat.api.ApiClient.Answer;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldLine;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** Copies kept by programs alone: places, what is put there, handed over, sent, lost; each act once, whatever happens to its answer. */
class CustodyApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/custody";
    private static final String[] ALL = {"read", "register", "decide"};

    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, ALL);
    private static final ApiClient KEEPER = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, ALL);
    private static final ApiClient OFFICER = ApiClient.of(HOUSE, Duty.SECURITY_OFFICER, CONTRACT, ALL);
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, ALL);
    private static final ApiClient STRANGER = new ApiClient(HOUSE, null, CONTRACT);
    private static final ApiClient PRINTER = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "print");
    private static final String NOBODYS = UUID.randomUUID().toString();

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        assertThat(CONTRACT.notYetKept("custody"::equals)).isEmpty();
    }

    @Test
    @DisplayName(
            "A program opens a place, puts away what it holds, takes it out, hands it over against a PIN, and the copies balance.")
    void placesCarriersAndTheirBalance() {
        var room = place("ROOM", null);
        assertThat(OFFICER.get(ROOT + "/places/" + room).json().path("level").stringValue())
                .isEqualTo("tuyet-mat");
        assertThat(OFFICER.get(ROOT + "/places").json().path("places").size()).isPositive();
        var paper = paper();
        var mine = KEEPER.get(ROOT + "/carriers?document=" + paper).json().path("carriers");
        assertThat(mine).hasSize(3);
        var put = KEEPER.post(ROOT + "/moves", move("PUT_AWAY", mine, ", \"place\": \"" + room + "\""));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(KEEPER.get(ROOT + "/carriers?place=" + room).json().path("carriers"))
                .hasSize(3);
        var stale = KEEPER.post(ROOT + "/moves", move("TAKE_OUT", mine, ""));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(OFFICER.post(ROOT + "/places/" + room + "/changes", "{\"change\": \"CLOSE\"}")
                        .status())
                .isEqualTo(409);
        var there = put.json().path("carriers");
        var out = KEEPER.post(ROOT + "/moves", move("TAKE_OUT", there, ""));
        var given = KEEPER.post(ROOT + "/moves", move("HAND_OVER", out.json().path("carriers"), second(Duty.HEAD)));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(HEAD.get(ROOT + "/carriers").json().path("carriers").toString())
                .contains(mine.get(0).path("id").stringValue());
        var one = HEAD.get(ROOT + "/carriers?document=" + paper).json().path("carriers");
        var lost = HEAD.post(
                ROOT + "/moves", move("LOSE", List.of(one.get(0)), reason("Thất lạc") + second(Duty.SECURITY_OFFICER)));
        assertThat(lost.status()).as(lost.text()).isEqualTo(200);
        var balance = HEAD.get(ROOT + "/balance?document=" + paper).json();
        assertThat(balance.path("made").intValue()).isEqualTo(3);
        assertThat(balance.path("held").intValue()).isEqualTo(2);
        assertThat(balance.path("lost").intValue()).isEqualTo(1);
        var life = HEAD.get(ROOT + "/carriers/" + one.get(0).path("id").stringValue())
                .json();
        assertThat(life.path("movements")).hasSize(5);
        assertThat(OFFICER.post(ROOT + "/places/" + room + "/changes", "{\"change\": \"CLOSE\"}")
                        .json()
                        .path("closedAt")
                        .isString())
                .isTrue();
    }

    @Test
    @DisplayName(
            "An act that another program sends under a key is done once, and committed with its key; a refused one leaves the key free.")
    void onceUnderItsKey() throws Exception {
        var key = "khoa-" + UUID.randomUUID();
        var body = notebook("Sổ tay " + Desk.word());
        var answers = new ArrayList<Answer>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (int i = 0; i < 12; i++) {
                all.add(pool.submit(() -> KEEPER.post(ROOT + "/carriers", body, "Idempotency-Key", key)));
            }
            for (var one : all) {
                answers.add(one.get());
            }
        }
        assertThat(answers).allMatch(one -> one.status() == 201);
        assertThat(answers.stream()
                        .map(one -> one.json().path("id").stringValue())
                        .distinct())
                .hasSize(1);
        assertThat(KEEPER.post(ROOT + "/carriers", notebook("Khác"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);

        var held = List.of(answers.getFirst().json());
        var again = "khoa-" + UUID.randomUUID();
        var wrong = move("HAND_OVER", held, second(Duty.HEAD).replace(Staff.PIN, "000000"));
        assertThat(KEEPER.post(ROOT + "/moves", wrong, "Idempotency-Key", again).status())
                .isEqualTo(403);
        var right = move("HAND_OVER", held, second(Duty.DEPUTY));
        for (int i = 0; i < 2; i++) {
            var given = KEEPER.post(ROOT + "/moves", right, "Idempotency-Key", again);
            assertThat(given.status()).as(given.text()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("However many are refused at once, none waits for the connection of another.")
    void manyAtOnce() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (int i = 0; i < 40; i++) {
                var key = "nhieu-" + UUID.randomUUID();
                all.add(pool.submit(() -> DRAFTER.post(ROOT + "/places", "{}", "Idempotency-Key", key)));
            }
            for (var one : all) {
                assertThat(one.get().status()).as(one.get().text()).isEqualTo(403);
            }
        }
    }

    @Test
    @DisplayName("Copies of a paper of an older book are taken on once.")
    void takenOn() {
        var day = LocalDate.of(2019, 5, 20);
        var number = Desk.word() + "-BC/TW";
        var line = new OldLine(
                7, day, number, day, "BC", null, "Văn phòng Trung ương", null, "mat", null, 2, 2, List.of(), null);
        HOUSE.bean(OldBooks.class)
                .register(Staff.reader(HOUSE, Duty.CLERK_INCOMING), "bmnn-den", List.of(line), done -> {});
        var paper = KEEPER.get("/api/v1/documents?q=" + number.replace("/", "%2F"))
                .json()
                .path("documents")
                .get(0)
                .path("id")
                .stringValue();
        var taken = KEEPER.post(ROOT + "/documents/" + paper + "/copies", "{\"copies\": 2}");
        assertThat(taken.json().path("carriers")).as(taken.text()).hasSize(2);
        assertThat(KEEPER.post(ROOT + "/documents/" + paper + "/copies", "{\"copies\": 2}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName(
            "What is not another's to see is not there, and the copies of a paper are no more in a list than in the book.")
    void notTheirs() {
        var paper = paper();
        assertThat(DRAFTER.get(ROOT + "/carriers?document=" + paper).json().path("carriers"))
                .isEmpty();
        assertThat(DRAFTER.get(ROOT + "/balance?document=" + paper).status()).isEqualTo(404);
        var one = KEEPER.get(ROOT + "/carriers?document=" + paper).json().path("carriers");
        assertThat(DRAFTER.get(ROOT + "/carriers/" + one.get(0).path("id").stringValue())
                        .status())
                .isEqualTo(404);
        assertThat(DRAFTER.post(ROOT + "/moves", move("TAKE_OUT", one, "")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "Every act refuses who has no token, no scope, no JSON, unknown fields, a key that is taken, and what is not there.")
    void refusedAlike() {
        var key = "chung-" + UUID.randomUUID();
        assertThat(HEAD.post(ROOT + "/carriers", notebook("Chìa khóa"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        var bodies = bodies();
        for (var one : Contract.operations("custody")) {
            var path = one.path().replace("{id}", NOBODYS) + query(one.id());
            if (one.method().equals("GET")) {
                assertThat(STRANGER.get(path).status()).as(path).isEqualTo(401);
                assertThat(PRINTER.get(path).status()).as(path).isEqualTo(403);
                if (one.path().contains("{id}")) {
                    assertThat(HEAD.get(path).status()).as(path).isEqualTo(404);
                }
                continue;
            }
            assertThat(STRANGER.post(path, "{}").status()).as(path).isEqualTo(401);
            assertThat(PRINTER.post(path, "{}").status()).as(path).isEqualTo(403);
            assertThat(HEAD.post(path, "{").status()).as(path).isEqualTo(400);
            assertThat(HEAD.post(path, "{}", "Content-Type", "text/plain").status())
                    .as(path)
                    .isEqualTo(415);
            assertThat(HEAD.post(path, "{\"x\": \"" + "x".repeat(1 << 20) + "\"}")
                            .status())
                    .as(path)
                    .isEqualTo(413);
            assertThat(flaws(HEAD.post(path, "{\"nothing\": 1}"))).as(path).contains("nothing");
            var body = bodies.get(one.id());
            assertThat(body).as(one.id()).isNotNull();
            assertThat(HEAD.post(path, body, "Idempotency-Key", key).status())
                    .as(path)
                    .isEqualTo(409);
            if (one.path().contains("{id}")) {
                var refused = HEAD.post(path, body);
                assertThat(refused.status()).as(path + refused.text()).isEqualTo(404);
            }
        }
        assertThat(flaws(HEAD.get(ROOT + "/carriers?page=hai"))).containsExactly("page");
        assertThat(flaws(HEAD.get(ROOT + "/balance?document=hai"))).containsExactly("document");
    }

    @Test
    @DisplayName("While the vault is sealed nothing is kept, moved or read.")
    void whileTheVaultIsSealed() {
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var one : Contract.operations("custody")) {
                var path = one.path().replace("{id}", NOBODYS) + query(one.id());
                var answer = one.method().equals("GET") ? HEAD.get(path) : HEAD.post(path, "{}");
                assertThat(answer.status()).as(path).isEqualTo(503);
            }
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }

    /** What each act takes, right as far as its fields go. */
    private static Map<String, String> bodies() {
        var bodies = new TreeMap<String, String>();
        bodies.put("openPlace", "{}");
        bodies.put("changePlace", "{\"change\": \"CLOSE\"}");
        bodies.put("enterCarrier", "{}");
        bodies.put("takeOnCopies", "{\"copies\": 1}");
        bodies.put(
                "moveCarriers",
                "{\"act\": \"TAKE_OUT\", \"carriers\": [{\"id\": \"%s\", \"seen\": 1}]}".formatted(NOBODYS));
        return bodies;
    }

    private static String query(String operation) {
        return operation.equals("balance") ? "?document=" + NOBODYS : "";
    }

    private static String place(String kind, String parent) {
        var opened = OFFICER.post(ROOT + "/places", """
                {"kind": "%s", "parent": %s, "code": "A%s", "name": "Kho lưu", "level": "tuyet-mat", "keeper": "%s", "plan": "1/PA"}
                """.formatted(
                        kind,
                        parent == null ? "null" : "\"" + parent + "\"",
                        Math.abs(UUID.randomUUID().hashCode()),
                        Staff.reader(HOUSE, Duty.CLERK_INCOMING).person().value()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().path("id").stringValue();
    }

    /** A secret paper that came with three copies. */
    private static String paper() {
        var desk = new Desk(HOUSE);
        var came = KEEPER.post(
                "/api/v1/incoming", """
                {"book": "%s", "issuer": "Ban Tổ chức Trung ương", "number": "%s-BC/BTCTW", "date": "%s", "type": "Báo cáo",
                 "abstract": "Nhân sự", "level": "mat", "pages": 3, "copies": 3}
                """.formatted(desk.book("bmnn-den").value(), Desk.word(), desk.today()));
        assertThat(came.status()).as(came.text()).isEqualTo(201);
        return came.json().path("id").stringValue();
    }

    private static String notebook(String name) {
        return "{\"kind\": \"NOTEBOOK\", \"level\": \"mat\", \"name\": \"%s\"}".formatted(name);
    }

    private static String move(String act, Iterable<JsonNode> carriers, String more) {
        var chosen = new ArrayList<String>();
        carriers.forEach(one -> chosen.add("{\"id\": %s, \"seen\": %s}".formatted(one.path("id"), one.path("seen"))));
        return "{\"act\": \"%s\", \"carriers\": [%s]%s}".formatted(act, String.join(", ", chosen), more);
    }

    private static String reason(String words) {
        return ", \"reason\": \"" + words + "\"";
    }

    private static String second(Duty duty) {
        return ", \"second\": {\"username\": \"%s\", \"pin\": \"%s\"}".formatted(Staff.username(duty), Staff.PIN);
    }

    private static List<String> flaws(Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .path("flaws")
                .forEach(flaw -> fields.add(flaw.path("field").stringValue()));
        return fields;
    }
}
