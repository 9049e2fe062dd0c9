package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.somat.custody.requests.RequestKind;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.registry.Attachments;
import vn.somat.registry.OldBooks;
import vn.somat.registry.OldLine;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** Copies kept by programs alone: places, what is put there, handed over, sent, lost; each act once, whatever happens to its answer. */
class CustodyApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/custody";
    private static final String DEVICES = "/api/v1/devices";
    private static final Set<String> TAGS = Set.of("custody", "devices");
    private static final String[] ALL = {"read", "register", "decide"};

    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, ALL);
    private static final ApiClient KEEPER = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, ALL);
    private static final ApiClient OFFICER = ApiClient.of(HOUSE, Duty.SECURITY_OFFICER, CONTRACT, ALL);
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, ALL);
    private static final ApiClient STRANGER = new ApiClient(HOUSE, null, CONTRACT);
    private static final ApiClient PRINTER = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "print");
    private static final ApiClient COPIER = ApiClient.of(HOUSE, Duty.COPY_CLERK, CONTRACT, ALL);
    private static final ApiClient SENDER = ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, ALL);
    private static final String DESTROYED =
            "\"method\": \"PULPED\", \"how\": \"Nghiền\", \"where\": \"Sân sau\", \"unrecoverable\": true";
    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final String NOBODY = "{\"id\": \"" + NOBODYS + "\", \"seen\": 1}";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        assertThat(CONTRACT.notYetKept(TAGS::contains)).isEmpty();
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
            "A program writes a slip, lets it go, and its receiver receives it with the own PIN, counted; nobody twice.")
    void slipsAreReceived() {
        var mine = KEEPER.get(ROOT + "/carriers?document=" + paper()).json().path("carriers");
        var written = KEEPER.post(
                ROOT + "/handovers",
                "{\"receiver\": \"%s\", \"carriers\": %s}"
                        .formatted(Staff.reader(HOUSE, Duty.HEAD).person().value(), all(mine)));
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        var slip = ROOT + "/handovers/" + written.json().path("id").stringValue();
        assertThat(KEEPER.get(ROOT + "/handovers?mine=true").text())
                .contains(written.json().path("label").stringValue());
        var left = KEEPER.post(slip + "/acts", "{\"act\": \"LEAVE\"}");
        assertThat(left.status()).as(left.text()).isEqualTo(200);
        var lines = HEAD.get(slip).json().path("carriers");
        var receipt = "{\"act\": \"RECEIVE\", \"how\": \"OWN\", \"pin\": \"%s\", \"checked\": true, \"carriers\": %s}"
                .formatted(Staff.PIN, all(lines));
        assertThat(KEEPER.post(slip + "/acts", receipt).status()).isEqualTo(403);
        var received = HEAD.post(slip + "/acts", receipt);
        assertThat(received.status()).as(received.text()).isEqualTo(200);
        assertThat(received.json().path("state").stringValue()).isEqualTo("RECEIVED");
        assertThat(received.json().path("signedKey").isString()).isTrue();
        assertThat(HEAD.post(slip + "/acts", receipt).status()).isEqualTo(409);
        var unknown = "{\"body\": \"Ban\", \"carriers\": [{\"id\": \"%s\", \"seen\": 1}]}".formatted(NOBODYS);
        assertThat(KEEPER.post(ROOT + "/handovers", unknown).status()).isEqualTo(404);
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
                7,
                day,
                number,
                day,
                "BC",
                null,
                "Văn phòng Trung ương",
                null,
                "mat",
                null,
                2,
                2,
                List.of(),
                null,
                null);
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
            "Copies are asked for, permitted, made before a second person, and refused or taken back with a reason.")
    void copies() {
        var one = KEEPER.get(ROOT + "/carriers?document=" + paper())
                .json()
                .path("carriers")
                .get(0);
        var order = made(KEEPER, "/copy-orders", order(one));
        done(HEAD, "/copy-orders/" + order + "/decision", "{\"allowed\": true}");
        var copied = done(COPIER, "/copy-orders/" + order + "/production", """
                {"made": 2, "spoiled": 0, "pages": 3, "device": "%s", "room": "Phòng 2", "fixed": true, "marked": true}
                """.formatted(
                        new TestDevices(HOUSE::bean, Staff.reader(HOUSE, Duty.SECURITY_OFFICER))
                                .copier()
                                .value()));
        assertThat(copied.path("state").stringValue()).isEqualTo("PRODUCED");
        assertThat(HEAD.get(ROOT + "/carriers/" + one.path("id").stringValue())
                        .json()
                        .path("made"))
                .hasSize(2);
        assertThat(HEAD.get(ROOT + "/copy-orders/" + order).json()).isEqualTo(copied);
        var other = made(KEEPER, "/copy-orders", order(one));
        var back = done(KEEPER, "/copy-orders/" + other + "/withdrawal", "{\"reason\": \"Thôi\"}");
        assertThat(back.path("state").stringValue()).isEqualTo("TAKEN_BACK");
        assertThat(HEAD.get(ROOT + "/copy-orders?show=ALL")
                        .json()
                        .path("orders")
                        .size())
                .isGreaterThan(1);
        assertThat(flaws(HEAD.get(ROOT + "/copy-orders?show=SOME"))).containsExactly("show");
        assertThat(flaws(HEAD.get(ROOT + "/copy-orders?page=x"))).hasSize(1);
    }

    @Test
    @DisplayName(
            "What is carried out is asked for, allowed, taken, brought back or lost on the way; others are given against a signature.")
    void outAndBack() {
        var along = KEEPER.get(ROOT + "/carriers?document=" + paper()).json().path("carriers");
        var outing = made(KEEPER, "/outings", """
                {"carriers": [%s, %s], "leaves": "%s", "due": "%s",
                 "words": {"PURPOSE": "Họp", "DESTINATION": "Hà Nội", "PROTECTION": "Cặp có khóa"}}
                """.formatted(seen(along.get(0)), seen(along.get(1)), today(), today()));
        done(HEAD, "/requests/" + outing + "/decision", "{\"allowed\": true}");
        done(KEEPER, "/requests/" + outing + "/departure", "{}");
        done(
                KEEPER,
                "/requests/" + outing + "/loss",
                "{\"carrier\": %s, \"report\": \"Rơi\", \"leaderTold\": true}"
                        .formatted(along.get(1).path("id")));
        var back =
                done(KEEPER, "/requests/" + outing + "/return", "{\"report\": \"Đúng mục đích\", \"returned\": true}");
        assertThat(back.path("state").stringValue()).isEqualTo("BACK");
        assertThat(KEEPER.get(ROOT + "/requests/" + outing).json()).isEqualTo(back);

        var words = new ArrayList<String>();
        RequestKind.ORGANISATION.boxes().forEach(box -> words.add("\"%s\": \"Ô\"".formatted(box)));
        var body =
                "{\"kind\": \"ORGANISATION\", \"level\": \"mat\", \"words\": {%s}}".formatted(String.join(", ", words));
        var given = made(KEEPER, "/provisions", body);
        done(HEAD, "/requests/" + given + "/decision", "{\"allowed\": true}");
        var gone = done(
                KEEPER,
                "/requests/" + given + "/delivery",
                "{\"carriers\": [%s], \"receipt\": \"Lê A ký sổ\"}".formatted(seen(along.get(2))));
        assertThat(gone.path("state").stringValue()).isEqualTo("GIVEN");
        done(KEEPER, "/requests/" + made(KEEPER, "/provisions", body) + "/withdrawal", "{}");
        assertThat(flaws(KEEPER.post(ROOT + "/provisions", body.replace("ORGANISATION", "CARRY_OUT"))))
                .contains("kind");
        assertThat(HEAD.get(ROOT + "/requests?closed=true")
                        .json()
                        .path("requests")
                        .size())
                .isPositive();
        assertThat(flaws(HEAD.get(ROOT + "/requests?page=x"))).containsExactly("page");
    }

    @Test
    @DisplayName("An issued paper is recalled, comes back, loses its files, and the recall is closed.")
    void recalled() {
        var desk = new Desk(HOUSE);
        var clerk = Staff.reader(HOUSE, Duty.CLERK_OUTGOING);
        var paper = desk.outgoing(desk.book("bmnn-di"), "CV", "Thu hồi", "mat");
        var unused = HOUSE.bean(Attachments.class)
                .add(clerk, paper, "a.txt", new ByteArrayInputStream("Chữ".getBytes(StandardCharsets.UTF_8)));
        var copies =
                SENDER.get(ROOT + "/carriers?document=" + paper.value()).json().path("carriers");
        for (var one : copies) {
            if (one.path("kind").stringValue().equals("ISSUED")) {
                var sent = SENDER.post(ROOT + "/moves", move("SEND", List.of(one), ", \"receipt\": \"Ký sổ\""));
                assertThat(sent.status()).as(sent.text()).isEqualTo(200);
            }
        }
        var recall = made(
                SENDER,
                "/recalls",
                "{\"document\": \"%s\", \"due\": \"%s\", \"reason\": \"Thu hồi\"}"
                        .formatted(paper.value(), today().plusDays(5)));
        var lines = SENDER.get(ROOT + "/recalls/" + recall).json().path("lines");
        assertThat(lines).isNotEmpty();
        done(
                SENDER,
                "/recalls/" + recall + "/returned",
                "{\"carriers\": [%s], \"condition\": \"Nguyên vẹn\"}"
                        .formatted(seen(lines.get(0).path("carrier"))));
        done(
                SENDER,
                "/recalls/" + recall + "/revocation",
                "{" + second(Duty.DEPUTY).substring(2) + "}");
        assertThat(done(SENDER, "/recalls/" + recall + "/closing", "{}")
                        .path("closedAt")
                        .isString())
                .isTrue();
        assertThat(SENDER.get(ROOT + "/recalls").status()).isEqualTo(200);
        assertThat(flaws(SENDER.get(ROOT + "/recalls?page=x"))).containsExactly("page");
    }

    @Test
    @DisplayName(
            "A list is proposed, decided and destroyed by two; one is met about and withdrawn; what burns is destroyed at once; what is held is not.")
    void destroyed() {
        var copies = KEEPER.get(ROOT + "/carriers?document=" + paper()).json().path("carriers");
        var held = OFFICER.post(
                ROOT + "/holds",
                "{\"carrier\": %s, \"reason\": \"Vụ việc\"}"
                        .formatted(copies.get(0).path("id")));
        assertThat(held.status()).as(held.text()).isEqualTo(200);
        assertThat(OFFICER.post(ROOT + "/destructions", list(copies.get(0))).status())
                .isEqualTo(409);
        assertThat(OFFICER.get(ROOT + "/holds").json().path("holds").size()).isPositive();
        assertThat(flaws(OFFICER.get(ROOT + "/holds?page=x"))).containsExactly("page");
        done(
                HEAD,
                "/holds/" + held.json().path("id").stringValue() + "/lifting",
                "{\"reason\": \"Xong\"" + second(Duty.SECURITY_OFFICER) + "}");
        var list = made(OFFICER, "/destructions", list(copies.get(0)));
        done(
                HEAD,
                "/destructions/" + list + "/decision",
                "{\"allowed\": true, \"items\": [1], \"number\": \"34-QĐ/TU\"}");
        var gone = done(
                KEEPER,
                "/destructions/" + list + "/execution",
                "{\"record\": \"05-BB/TH\", " + DESTROYED + second(Duty.SECURITY_OFFICER) + "}");
        assertThat(gone.path("state").stringValue()).isEqualTo("DONE");
        var other = made(OFFICER, "/destructions", list(copies.get(1)));
        done(OFFICER, "/destructions/" + other + "/council", """
                {"number": "30-QĐ/TU", "day": "%s", "chair": "%s", "keeper": "%s", "members": "Lê Thị Thu",
                 "minutes": "31-BB/HĐ", "met": "%s", "conclusion": "Thống nhất"}
                """.formatted(
                        today(),
                        Staff.reader(HOUSE, Duty.DEPUTY).person().value(),
                        Staff.reader(HOUSE, Duty.CLERK_INCOMING).person().value(),
                        today()));
        done(OFFICER, "/destructions/" + other + "/withdrawal", "{\"reason\": \"Thôi\"}");
        var third = made(OFFICER, "/destructions", list(copies.get(1)));
        done(
                HEAD,
                "/destructions/" + third + "/decision",
                "{\"allowed\": true, \"items\": [1], \"number\": \"35-QĐ/TU\"}");
        done(HEAD, "/destructions/" + third + "/revocation", "{\"reason\": \"Cần xem lại\"}");
        var burnt = made(
                KEEPER,
                "/destructions/urgent",
                "{\"carriers\": [%s], \"reason\": \"Cháy kho\", ".formatted(seen(copies.get(2))) + DESTROYED + "}");
        assertThat(HEAD.get(ROOT + "/destructions/" + burnt).json().path("kind").stringValue())
                .isEqualTo("URGENT");
        assertThat(HEAD.get(ROOT + "/destructions").json().path("destructions").size())
                .isGreaterThan(2);
        assertThat(flaws(HEAD.get(ROOT + "/destructions?page=x"))).containsExactly("page");
    }

    @Test
    @DisplayName("A place is counted by scans, whole or by a sample, and closed with a reason for each difference.")
    void counted() {
        var room = place("ROOM", null);
        var copies = KEEPER.get(ROOT + "/carriers?document=" + paper()).json().path("carriers");
        var put = KEEPER.post(ROOT + "/moves", move("PUT_AWAY", copies, ", \"place\": \"" + room + "\""));
        assertThat(put.status()).isEqualTo(200);
        var count = made(
                OFFICER, "/stocktakings", "{\"place\": \"%s\", \"seed\": \"27112026\", \"sample\": 2}".formatted(room));
        var lines = OFFICER.get(ROOT + "/stocktakings/" + count).json().path("lines");
        assertThat(lines).hasSize(2);
        done(
                OFFICER,
                "/stocktakings/" + count + "/scans",
                "{\"label\": %s, \"in\": \"%s\"}".formatted(lines.get(0).path("label"), room));
        var closed = done(
                OFFICER,
                "/stocktakings/" + count + "/closing",
                "{\"reasons\": [{\"carrier\": %s, \"reason\": \"Đang mượn\"}]%s}"
                        .formatted(lines.get(1).path("carrier"), second(Duty.HEAD)));
        assertThat(closed.path("lines").get(0).path("difference").stringValue()).isEqualTo("NONE");
        assertThat(OFFICER.get(ROOT + "/stocktakings?place=" + room).json().path("stocktakings"))
                .hasSize(1);
        assertThat(flaws(OFFICER.get(ROOT + "/stocktakings?page=x"))).containsExactly("page");
    }

    @Test
    @DisplayName(
            "A device is entered, checked, changed, handed over, given another purpose and disposed of, each as it was seen.")
    void devices() {
        var id = made(
                OFFICER,
                DEVICES,
                device(Staff.reader(HOUSE, Duty.SECURITY_OFFICER).person()));
        assertThat(OFFICER.get(DEVICES).json().path("devices").size()).isPositive();
        assertThat(OFFICER.get(DEVICES + "?disposed=true").status()).isEqualTo(200);
        assertThat(flaws(OFFICER.get(DEVICES + "?page=hai"))).containsExactly("page");
        var acts = DEVICES + "/" + id + "/acts";
        assertThat(flaws(OFFICER.post(acts, "{\"act\": \"CHECK\", \"seen\": 1}")))
                .containsExactly("on");
        assertThat(flaws(OFFICER.post(acts, "{\"seen\": 1}"))).containsExactly("act");
        done(
                OFFICER,
                acts,
                "{\"act\": \"CHECK\", \"seen\": 1, \"on\": \"%s\", \"passed\": true, \"note\": \"05-BB\", \"next\": \"%s\"}"
                        .formatted(today(), today().plusYears(1)));
        var stale = OFFICER.post(acts, "{\"act\": \"CHANGE\", \"seen\": 1, \"network\": \"NONE\"}");
        assertThat(stale.status()).as(stale.text()).isEqualTo(409);
        done(
                OFFICER,
                acts,
                "{\"act\": \"CHANGE\", \"seen\": 2, \"network\": \"NONE\", \"level\": \"toi-mat\", \"seal\": \"NP-7\"}");
        done(OFFICER, acts, "{\"act\": \"HAND_OVER\", \"seen\": 3" + second(Duty.ARCHIVIST) + "}");
        done(
                OFFICER,
                acts,
                "{\"act\": \"REPURPOSE\", \"seen\": 4, \"purpose\": \"Soạn thảo\", \"level\": \"mat\", \"removed\": \"Xóa ba lượt\""
                        + second(Duty.HEAD) + "}");
        done(
                OFFICER,
                acts,
                "{\"act\": \"DISPOSE\", \"seen\": 5, \"removed\": \"Nghiền ổ đĩa\"" + second(Duty.HEAD) + "}");
        var one = OFFICER.get(DEVICES + "/" + id).json();
        assertThat(one.path("disposedAt").isString()).isTrue();
        assertThat(one.path("acts")).hasSize(6);
        assertThat(one.path("holder").stringValue())
                .isEqualTo(Staff.reader(HOUSE, Duty.ARCHIVIST).person().value().toString());
    }

    @Test
    @DisplayName(
            "Whoever is not there any more is taken over by two and ends; what was begun by mistake is taken back; the tables balance.")
    void leavers() {
        var gone = HOUSE.bean(Organisation.class).enter("Trần Văn Vắng", "Chuyên viên", null, "system");
        var device = made(OFFICER, DEVICES, device(gone));
        var begun = made(OFFICER, "/leavings", leaving(gone, "ABSENT"));
        var left = OFFICER.get(ROOT + "/leavings/" + begun).json().path("left");
        assertThat(left.path("devices")).hasSize(1);
        var acts = "/leavings/" + begun + "/acts";
        assertThat(OFFICER.post(ROOT + acts, "{\"act\": \"CLOSE\"}").status()).isEqualTo(409);
        assertThat(flaws(OFFICER.post(ROOT + acts, "{}"))).containsExactly("act");
        var taken = done(
                OFFICER,
                acts,
                "{\"act\": \"TAKE_OVER\", \"found\": [{\"device\": true, \"id\": \"%s\", \"seen\": 1}]%s}"
                        .formatted(device, second(Duty.HEAD)));
        assertThat(taken.path("lines")).hasSize(1);
        assertThat(done(OFFICER, acts, "{\"act\": \"CLOSE\"}").path("closedAt").isString())
                .isTrue();
        var other = HOUSE.bean(Organisation.class).enter("Trần Văn Nhầm", "Chuyên viên", null, "system");
        var mistaken = made(OFFICER, "/leavings", leaving(other, "MOVED"));
        assertThat(OFFICER.post(
                                ROOT + "/leavings/" + mistaken + "/acts",
                                "{\"act\": \"UNDERTAKE\", \"pin\": \"%s\"}".formatted(Staff.PIN))
                        .status())
                .isIn(403, 404);
        done(OFFICER, "/leavings/" + mistaken + "/acts", "{\"act\": \"WITHDRAW\"}");
        assertThat(OFFICER.get(ROOT + "/leavings").json().path("leavings").size())
                .isGreaterThan(1);
        assertThat(flaws(OFFICER.get(ROOT + "/leavings?page=hai"))).containsExactly("page");
        for (var by : List.of("LEVEL", "PERSON", "PLACE")) {
            assertThat(HEAD.get(ROOT + "/balance-table?by=" + by).status()).isEqualTo(200);
        }
        assertThat(flaws(HEAD.get(ROOT + "/balance-table?by=DAY"))).containsExactly("by");
        assertThat(flaws(HEAD.get(ROOT + "/balance-table?by=LEVEL&day=hai"))).containsExactly("day");
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
        for (var one : operations()) {
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
            if (one.mayMiss()) {
                var refused = HEAD.post(path, body);
                assertThat(refused.status()).as(path + refused.text()).isEqualTo(404);
            }
        }
        assertThat(flaws(HEAD.get(ROOT + "/carriers?page=hai"))).containsExactly("page");
        assertThat(flaws(HEAD.get(ROOT + "/handovers?after=hai"))).containsExactly("after");
        assertThat(flaws(HEAD.get(ROOT + "/balance?document=hai"))).containsExactly("document");
    }

    @Test
    @DisplayName("While the vault is sealed nothing is kept, moved or read.")
    void whileTheVaultIsSealed() {
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var one : operations()) {
                var path = one.path().replace("{id}", NOBODYS) + query(one.id());
                var answer = one.method().equals("GET") ? HEAD.get(path) : HEAD.post(path, "{}");
                assertThat(answer.status()).as(path).isEqualTo(503);
            }
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }

    private static List<Contract.Operation> operations() {
        return TAGS.stream().flatMap(tag -> Contract.operations(tag).stream()).toList();
    }

    /** What each act takes, right as far as its fields go. */
    private static Map<String, String> bodies() {
        var bodies = new TreeMap<String, String>();
        operations().forEach(one -> bodies.put(one.id(), "{}"));
        bodies.put("changePlace", "{\"change\": \"CLOSE\"}");
        bodies.put("takeOnCopies", "{\"copies\": 1}");
        bodies.put("moveCarriers", move("TAKE_OUT", List.of(), "").replace("[]", "[" + NOBODY + "]"));
        bodies.put("askForCopies", "{\"source\": \"" + NOBODYS + "\"}");
        bodies.put("beginRecall", "{\"document\": \"" + NOBODYS + "\"}");
        bodies.put("hold", "{\"document\": \"" + NOBODYS + "\"}");
        bodies.put("beginStocktaking", "{\"place\": \"" + NOBODYS + "\"}");
        bodies.put("loseOnTheWay", "{\"carrier\": \"" + NOBODYS + "\", \"report\": \"x\"}");
        bodies.put("scan", "{\"label\": \"B-000001\"}");
        bodies.put("askToCarryOut", "{\"carriers\": [" + NOBODY + "], \"words\": {}}");
        bodies.put("proposeDestruction", "{\"carriers\": [" + NOBODY + "]}");
        bodies.put("destroyAtOnce", "{\"carriers\": [" + NOBODY + "]}");
        for (var one : List.of("decideCopies", "decideRequest", "decideDestruction")) {
            bodies.put(one, "{\"allowed\": true}");
        }
        bodies.put(
                "prepareHandover",
                "{\"body\": \"Ban\", \"carriers\": [{\"id\": \"%s\", \"seen\": 1}]}".formatted(NOBODYS));
        bodies.put("actOnHandover", "{\"act\": \"WITHDRAW\"}");
        bodies.put("comeBack", "{\"returned\": true}");
        bodies.put("actOnLeaving", "{\"act\": \"WITHDRAW\"}");
        bodies.put("actOnDevice", "{\"act\": \"DISPOSE\", \"removed\": \"x\"}");
        bodies.put(
                "beginLeaving",
                "{\"person\": \"%s\", \"cause\": \"LEFT\", \"lastDay\": \"%s\", \"basis\": \"x\"}"
                        .formatted(NOBODYS, today()));
        return bodies;
    }

    private static String whole(String path) {
        return path.startsWith("/api/") ? path : ROOT + path;
    }

    private static String made(ApiClient client, String path, String body) {
        var answer = client.post(whole(path), body, "Idempotency-Key", "lap-" + UUID.randomUUID());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").stringValue();
    }

    private static JsonNode done(ApiClient client, String path, String body) {
        var answer = client.post(whole(path), body, "Idempotency-Key", "lam-" + UUID.randomUUID());
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String order(JsonNode source) {
        return """
                {"source": %s, "kind": "paper-to-paper", "purpose": "Nghiên cứu", "recipients": [{"name": "Ban A", "copies": 2}],
                 "consent": "45-CV/TU"}
                """.formatted(source.path("id"));
    }

    private static String device(PersonId holder) {
        return """
                {"kind": "USB", "make": "Kingston", "serial": "%s", "purpose": "Chuyển tài liệu", "network": "NONE", "level": "mat",
                 "holder": "%s"}
                """.formatted(UUID.randomUUID(), holder.value());
    }

    private static String leaving(PersonId person, String cause) {
        return "{\"person\": \"%s\", \"cause\": \"%s\", \"lastDay\": \"%s\", \"basis\": \"12-QĐ/TU\"}"
                .formatted(person.value(), cause, today());
    }

    private static String list(JsonNode carrier) {
        return "{\"reason\": \"Hết giá trị\", \"number\": \"12-TTr/VP\", \"day\": \"%s\", \"carriers\": [%s]}"
                .formatted(today(), seen(carrier));
    }

    private static String seen(JsonNode carrier) {
        return "{\"id\": %s, \"seen\": %s}".formatted(carrier.path("id"), carrier.path("seen"));
    }

    private static LocalDate today() {
        return new Desk(HOUSE).today();
    }

    private static String query(String operation) {
        return switch (operation) {
            case "balance" -> "?document=" + NOBODYS;
            case "balanceTable" -> "?by=LEVEL";
            default -> "";
        };
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
        return "{\"act\": \"%s\", \"carriers\": %s%s}".formatted(act, all(carriers), more);
    }

    private static String all(Iterable<JsonNode> carriers) {
        var chosen = new ArrayList<String>();
        carriers.forEach(one -> chosen.add(seen(one)));
        return "[" + String.join(", ", chosen) + "]";
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
