package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.api.ApiClient.Answer;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** The API as a client written from {@code openapi.yaml} alone meets it: the whole product on a real port. */
class RestApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final String[] ALL = {"read", "register", "print"};

    private static final ApiClient INCOMING = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, ALL);
    private static final ApiClient OUTGOING = ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, ALL);
    private static final ApiClient ARCHIVIST = ApiClient.of(HOUSE, Duty.ARCHIVIST, CONTRACT, ALL);
    private static final ApiClient STRANGER = new ApiClient(HOUSE, null, CONTRACT);

    private static final String IN = book("vb-den");
    private static final String SECRET_IN = book("bmnn-den");
    private static final String OUT = book("vb-di");
    private static final String SECRET_OUT = book("bmnn-di");
    /** Nothing of anybody's unit is in it. */
    private static final String NOT_FOR_INCOMING = book("vb-di", 2016);

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        // A checkpoint is missing only in the first seconds of a new house.
        assertThat(CONTRACT.notYetKept(List.of("documents", "books", "ledger", "health")::contains))
                .isSubsetOf("GET /api/v1/ledger/checkpoint 404");
    }

    @Test
    void aPaperIsRegisteredReadAndFound() {
        var word = word();
        var made = INCOMING.post("/api/v1/incoming", incoming(IN, "12-CV/" + word, "Báo cáo quý về " + word));
        assertThat(made.status()).isEqualTo(201);
        var id = made.json().path("id").stringValue();
        assertThat(made.whole().headers().firstValue("Location")).contains("/api/v1/documents/" + id);
        assertThat(INCOMING.get("/api/v1/documents/" + id).json()).isEqualTo(made.json());
        var found = INCOMING.get("/api/v1/documents?q=" + word.toLowerCase(java.util.Locale.ROOT) + "%20bao%20cao");
        assertThat(found.json().path("documents")).hasSize(1);
        assertThat(found.json().path("documents").get(0).path("id").stringValue())
                .isEqualTo(id);
    }

    @Test
    void whatARegistrationAnswersIsWhatIsReadAfterwards() {
        for (var body : List.of(
                incoming(IN, "13-CV/" + word(), "Về ấn định, «hòa» và hoà"), """
                {"book": "%s", "issuer": "Tỉnh ủy", "number": "4-BC/%s", "date": "%s", "level": "mat", "type": "bao cao",
                 "abstract": "Tối thiểu", "signer": "Trần Thị Bình", "pages": 3, "copies": 2, "urgency": "khan"}
                """.formatted(SECRET_IN, word(), TODAY))) {
            var made = INCOMING.post("/api/v1/incoming", body);
            assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
            var read =
                    INCOMING.get("/api/v1/documents/" + made.json().path("id").stringValue());
            assertThat(read.json()).isEqualTo(made.json());
        }
    }

    @Test
    void whatAnOutgoingRegistrationAnswersIsWhatIsReadAfterwards() {
        var list = HOUSE.bean(DistributionLists.class)
                .create(
                        Staff.reader(HOUSE, Duty.CLERK_OUTGOING),
                        "Nhóm " + word(),
                        List.of(new Recipient("Huyện ủy An Lộc", 2), new Recipient("Ban Dân vận", 1)));
        var desk = new Desk(HOUSE);
        var secret = desk.levels()
                .decided(new RegisterOutgoing(
                        new BookId(UUID.fromString(SECRET_OUT)),
                        TODAY,
                        "BC",
                        null,
                        "Tối thiểu",
                        "mat",
                        null,
                        "Trần Thị Bình",
                        List.of(new Recipient("Ban Nội chính", 1)),
                        null,
                        2,
                        null,
                        null,
                        null,
                        UUID.randomUUID()));
        for (var body :
                List.of("""
                {"book": "%s", "date": "%s", "type": "CV", "abstract": "Về ấn định, «hòa» và hoà", "level": "thuong",
                 "signer": "Trần Thị Bình", "pages": 3, "urgency": "khan", "note": "Gửi gấp",
                 "recipients": [{"name": "Ban Tổ chức"}], "distributionList": "%s"}
                """.formatted(OUT, TODAY, list), """
                {"book": "%s", "date": "%s", "type": "BC", "abstract": "Tối thiểu", "level": "mat", "pages": 2,
                 "signer": "Trần Thị Bình", "recipients": [{"name": "Ban Nội chính"}], "determination": "%s"}
                """.formatted(SECRET_OUT, TODAY, secret.determination()))) {
            var key = "lan-gui-" + UUID.randomUUID();
            var made = OUTGOING.post("/api/v1/outgoing", body, "Idempotency-Key", key);
            assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
            var read =
                    OUTGOING.get("/api/v1/documents/" + made.json().path("id").stringValue());
            assertThat(read.json()).isEqualTo(made.json());
            assertThat(OUTGOING.post("/api/v1/outgoing", body, "Idempotency-Key", key)
                            .json())
                    .as("the same once more")
                    .isEqualTo(made.json());
        }
    }

    @Test
    void anOutgoingPaperIsGivenItsNumberAndGoesToAWholeList() {
        var clerk = Staff.reader(HOUSE, Duty.CLERK_OUTGOING);
        var list = HOUSE.bean(DistributionLists.class)
                .create(clerk, "Nhóm " + word(), List.of(new Recipient("Huyện ủy An Lộc", 2)));
        var made = OUTGOING.post("/api/v1/outgoing", """
                {"book": "%s", "date": "%s", "type": "CV", "abstract": "Về việc báo cáo", "level": "thuong",
                 "signer": "Trần Thị Bình", "recipients": [{"name": "Ban Tổ chức"}], "distributionList": "%s"}
                """.formatted(OUT, TODAY, list));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("number").stringValue()).endsWith("-CV/TU");
        assertThat(made.json().path("copies").intValue()).isEqualTo(3);
        assertThat(made.json().path("recipients")).hasSize(2);
    }

    @Test
    void theSameBodyUnderTheSameKeyIsOnePaperAndAnotherBodyIsRefused() {
        var key = "lan-gui-" + UUID.randomUUID();
        var body = incoming(IN, "7-CV/" + word(), "Một lần");
        var first = INCOMING.post("/api/v1/incoming", body, "Idempotency-Key", key);
        var again = INCOMING.post("/api/v1/incoming", body, "Idempotency-Key", key);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        var other = INCOMING.post("/api/v1/incoming", incoming(IN, "8-CV/" + word(), "Khác"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(409);
        var out = outgoing("Một lần");
        OUTGOING.post("/api/v1/outgoing", out, "Idempotency-Key", key);
        assertThat(OUTGOING.post("/api/v1/outgoing", outgoing("Khác"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(409);
        assertThat(flaws(INCOMING.post("/api/v1/incoming", body, "Idempotency-Key", "ngan")))
                .containsExactly("Idempotency-Key");
    }

    @Test
    void aPaperThatIsThereAlreadyIsAskedAbout() {
        var body = incoming(IN, "99-CV/" + word(), "Trùng");
        assertThat(INCOMING.post("/api/v1/incoming", body).status()).isEqualTo(201);
        assertThat(INCOMING.post("/api/v1/incoming", body).status()).isEqualTo(409);
        assertThat(INCOMING.post("/api/v1/incoming", body.replaceFirst("}$", ", \"confirmDuplicate\": true}"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAbstractOfATopSecretPaperIsRefusedByItsArticle() {
        var refused = INCOMING.post(
                "/api/v1/incoming",
                incoming(SECRET_IN, "1-BC/" + word(), "Không được ghi").replace("thuong", "tuyet-mat"));
        assertThat(flaws(refused)).containsExactly("abstract");
        assertThat(refused.json().path("citation").stringValue()).contains("Nghị định 63/2026/NĐ-CP");
        assertThat(refused.text()).doesNotContain("Không được ghi");
    }

    @Test
    void whatTheOwnerOfATokenMayNotSeeIsNotThere() {
        var word = word();
        var paper = incoming(SECRET_IN, "3-BC/" + word, "Nhân sự " + word).replace("thuong", "mat");
        var id = INCOMING.post("/api/v1/incoming", paper).json().path("id").stringValue();
        assertThat(ARCHIVIST.get("/api/v1/documents/" + id).status()).isEqualTo(404);
        assertThat(ARCHIVIST.get("/api/v1/documents?q=" + word).json().path("documents"))
                .isEmpty();
        assertThat(INCOMING.get("/api/v1/documents?q=" + word).json().path("documents"))
                .hasSize(1);
        assertThat(OUTGOING.get("/api/v1/documents/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(INCOMING.get("/api/v1/documents/so-12").status()).isEqualTo(404);
    }

    @Test
    void booksAreListedAndPrinted() throws Exception {
        INCOMING.post("/api/v1/incoming", incoming(IN, "5-TB/" + word(), "Để in"));
        assertThat(INCOMING.get("/api/v1/books").text()).contains(IN, SECRET_IN).doesNotContain(NOT_FOR_INCOMING);
        var pdf = INCOMING.get("/api/v1/books/" + IN + ".pdf");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
        }
        var workbook = INCOMING.get("/api/v1/books/" + IN + ".xlsx");
        assertThat(new String(workbook.bytes(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        for (var ending : List.of(".pdf", ".xlsx")) {
            assertThat(OUTGOING.get("/api/v1/books/" + UUID.randomUUID() + ending)
                            .status())
                    .isEqualTo(404);
            assertThat(OUTGOING.get("/api/v1/books/" + IN + ending).status()).isEqualTo(404);
        }
    }

    @Test
    void pagesOfFiftyFollowOneAnotherWithoutGapOrRepeat() {
        var word = word();
        for (int n = 1; n <= 53; n++) {
            INCOMING.post("/api/v1/incoming", incoming(IN, n + "-KH/" + word, "Trang"));
        }
        var ids = new ArrayList<String>();
        var next = "";
        int pages = 0;
        do {
            var page = INCOMING.get("/api/v1/documents?q=" + word + (next.isEmpty() ? "" : "&page=" + next))
                    .json();
            page.path("documents").forEach(one -> ids.add(one.path("id").stringValue()));
            next = page.path("next").isNull() ? "" : page.path("next").stringValue();
            pages++;
        } while (!next.isEmpty());
        assertThat(pages).isEqualTo(2);
        assertThat(ids).hasSize(53).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("badIncoming")
    void anIncomingPaperThatIsNotRightIsRefusedFieldByFieldAndNothingIsWritten(String field, String json) {
        var before = INCOMING.get("/api/v1/documents?book=" + IN).text();
        var refused = INCOMING.post("/api/v1/incoming", json);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(flaws(refused)).containsOnly(field);
        assertThat(refused.text()).doesNotContain("Exception", "vn.somat", "MARKEDTITLE");
        assertThat(INCOMING.get("/api/v1/documents?book=" + IN).text()).isEqualTo(before);
    }

    static Stream<Object[]> badIncoming() {
        var sound = incoming(IN, "1-CV/X", "MARKEDTITLE");
        var cases = new ArrayList<Object[]>();
        cases.add(bad("number", sound.replace("\"1-CV/X\"", "\"" + "9".repeat(61) + "\"")));
        cases.add(bad("number", sound.replace("\"1-CV/X\"", "\"\"")));
        cases.add(bad("number", sound.replace("\"1-CV/X\"", "17")));
        cases.add(bad("issuer", sound.replace("\"Ban Tổ chức\"", "\"" + "ữ".repeat(301) + "\"")));
        cases.add(bad("issuer", sound.replace("\"Ban Tổ chức\"", "\"   \"")));
        cases.add(bad("issuer", sound.replace("\"Ban Tổ chức\"", "\"Ban\\u0007 Tổ chức\"")));
        cases.add(bad("abstract", sound.replace("\"MARKEDTITLE\"", "\"" + "dài ".repeat(501) + "\"")));
        cases.add(bad("abstract", sound.replace("\"MARKEDTITLE\"", "\"MARKEDTITLE\\u0000\"")));
        cases.add(bad("abstract", sound.replace("\"MARKEDTITLE\"", "[\"MARKEDTITLE\"]")));
        cases.add(bad("date", sound.replace("\"date\": \"" + TODAY + "\"", "\"date\": \"" + TODAY.plusDays(1) + "\"")));
        cases.add(bad("date", sound.replace("\"date\": \"" + TODAY + "\"", "\"date\": \"2026-02-30\"")));
        cases.add(bad("date", sound.replace("\"date\": \"" + TODAY + "\"", "\"date\": \"30/2/2026\"")));
        cases.add(bad("date", sound.replace("\"date\": \"" + TODAY + "\"", "\"date\": \"0026-01-01\"")));
        cases.add(bad("date", sound.replace("\"date\": \"" + TODAY + "\",", "")));
        cases.add(bad("level", sound.replace("thuong", "toi-toi-mat")));
        cases.add(bad("level", sound.replace("thuong", "mat")));
        cases.add(bad("book", sound.replace(IN, "so den")));
        cases.add(bad("pages", sound.replaceFirst("}$", ", \"pages\": -1}")));
        cases.add(bad("pages", sound.replaceFirst("}$", ", \"pages\": 1.5}")));
        cases.add(bad("copies", sound.replaceFirst("}$", ", \"copies\": 0}")));
        cases.add(bad("urgency", sound.replaceFirst("}$", ", \"urgency\": \"gap\"}")));
        cases.add(bad("unit", sound.replaceFirst("}$", ", \"unit\": \"" + UUID.randomUUID() + "\"}")));
        cases.add(bad("signer", sound.replaceFirst("}$", ", \"signer\": \"" + "a".repeat(201) + "\"}")));
        cases.add(bad("note", sound.replaceFirst("}$", ", \"note\": \"" + "a".repeat(2001) + "\"}")));
        cases.add(bad("arrivalDate", sound.replaceFirst("}$", ", \"arrivalDate\": \"" + TODAY.plusDays(1) + "\"}")));
        cases.add(bad("title", sound.replaceFirst("}$", ", \"title\": \"x\"}")));
        cases.add(bad("constructor", sound.replaceFirst("}$", ", \"constructor\": {}}")));
        return cases.stream();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type | \"type\": \"CV\" | \"type\": \"XYZ\"",
                "signer | \"signer\": \"Trần Thị Bình\" | \"signer\": \"\"",
                "date | \"date\": \"TODAY\" | \"date\": \"2019-13-01\"",
                "recipients[0].name | \"pages\": 1 | \"recipients\": [{\"copies\": 2}]",
                "recipients[0].copies | \"pages\": 1 | \"recipients\": [{\"name\": \"Ban\", \"copies\": 2.5}]",
                "distributionList | \"pages\": 1 | \"distributionList\": \"018f0000-0000-7000-8000-000000000001\"",
                "list | \"pages\": 1 | \"list\": \"018f0000-0000-7000-8000-000000000001\"",
            })
    void anOutgoingPaperThatIsNotRightIsRefusedFieldByField(String field, String sound, String wrong) {
        var refused = OUTGOING.post(
                "/api/v1/outgoing", outgoing("Sai").replace(sound.replace("TODAY", TODAY.toString()), wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(flaws(refused)).containsExactly(field);
    }

    @Test
    void aRecipientWithoutCopiesIsRefused() {
        var refused = OUTGOING.post(
                "/api/v1/outgoing",
                outgoing("Sai").replace("\"pages\": 1", "\"recipients\": [{\"name\": \"Ban\", \"copies\": 0}]"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(flaws(refused)).allMatch(field -> field.startsWith("recipients"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{\"book\": 1, \"book\": 2}", "{\"a\": 1} {\"b\": 2}", "xin chào", "{\"a\": NaN}"})
    void aBodyThatIsNotJsonIsUnreadable(String body) {
        for (var answer : List.of(INCOMING.post("/api/v1/incoming", body), OUTGOING.post("/api/v1/outgoing", body))) {
            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.text()).doesNotContain("Exception", "jackson");
        }
    }

    @Test
    void aBodyOfAnotherKindOrOfEndlessLengthIsRefused() {
        var body = incoming(IN, "1-CV/X", "x");
        for (var path : List.of("/api/v1/incoming", "/api/v1/outgoing")) {
            assertThat(INCOMING.post(path, body, "Content-Type", "text/plain").status())
                    .isEqualTo(415);
            assertThat(INCOMING.post(path, "{\"note\": \"" + "x".repeat(1 << 20) + "\"}")
                            .status())
                    .isEqualTo(413);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=30/02/2026, from",
        "to=mai, to",
        "book=so-den, book",
        "direction=UP, direction",
        "level=cuc-mat, level",
        "page=trang-2, page",
    })
    void aQuestionThatIsNotRightIsRefused(String query, String field) {
        var refused = INCOMING.get("/api/v1/documents?q=bao&" + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(flaws(refused)).containsExactly(field);
    }

    @Test
    void lettersMayComeDecomposedAndAreKeptComposed() {
        var made = INCOMING.post(
                "/api/v1/incoming",
                Normalizer.normalize(incoming(IN, "2-CV/" + word(), "Hòa giải ở cơ sở"), Normalizer.Form.NFD));
        assertThat(made.json().path("abstract").stringValue())
                .isEqualTo(Normalizer.normalize("Hòa giải ở cơ sở", Normalizer.Form.NFC));
    }

    @Test
    void refusalsSpeakVietnameseAndEnglishWhenAsked() {
        var wrong = incoming(IN, "1-CV/X", "x").replace("thuong", "cuc-mat");
        assertThat(INCOMING.post("/api/v1/incoming", wrong).text()).contains("độ mật");
        assertThat(INCOMING.post("/api/v1/incoming", wrong, "Accept-Language", "en")
                        .text())
                .doesNotContain("độ mật");
    }

    @Test
    void aTokenIsAskedForAndGoodForItsScopesOnly() {
        var reads = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, "read");
        var registers = ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, "register");
        var id = INCOMING.post("/api/v1/incoming", incoming(IN, "4-CV/" + word(), "x"))
                .json()
                .path("id")
                .stringValue();
        for (var path : List.of(
                "/api/v1/documents?q=x",
                "/api/v1/documents/" + id,
                "/api/v1/books",
                "/api/v1/books/" + IN + ".pdf",
                "/api/v1/books/" + IN + ".xlsx")) {
            assertThat(STRANGER.get(path).status()).as(path).isEqualTo(401);
            assertThat(registers.get(path).status()).as(path).isEqualTo(403);
        }
        for (var path : List.of("/api/v1/incoming", "/api/v1/outgoing")) {
            assertThat(STRANGER.post(path, "{}").status()).as(path).isEqualTo(401);
            assertThat(reads.post(path, incoming(IN, "1-CV/X", "x")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(INCOMING.post("/api/v1/outgoing", outgoing("x").replace(OUT, NOT_FOR_INCOMING))
                        .status())
                .isEqualTo(404);
        assertThat(OUTGOING.post("/api/v1/incoming", incoming(IN, "1-CV/X", "x"))
                        .status())
                .isIn(403, 404);
        assertThat(new ApiClient(HOUSE, "somat_" + "x".repeat(43), CONTRACT)
                        .get("/api/v1/books")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void evidenceIsThereForWhoeverHoldsAToken() {
        INCOMING.post("/api/v1/incoming", incoming(IN, "6-CV/" + word(), "Bằng chứng"));
        HOUSE.bean(vn.somat.ledger.Seals.class).seal();
        assertThat(STRANGER.get("/api/v1/health").json().path("vault").stringValue())
                .isEqualTo("UNSEALED");
        assertThat(STRANGER.get("/api/v1/ready").json().path("status").stringValue())
                .isEqualTo("UP");
        assertThat(INCOMING.get("/api/v1/ledger/checkpoint").text()).contains("— ");
        assertThat(INCOMING.get("/api/v1/ledger/proof/inclusion/0").status()).isEqualTo(200);
        assertThat(INCOMING.get("/api/v1/ledger/proof/inclusion/99999999").status())
                .isEqualTo(404);
        assertThat(INCOMING.get("/api/v1/ledger/proof/consistency?from=1").status())
                .isEqualTo(200);
        assertThat(INCOMING.get("/api/v1/ledger/proof/consistency?from=99999999")
                        .status())
                .isEqualTo(422);
        for (var path : List.of(
                "/api/v1/ledger/checkpoint",
                "/api/v1/ledger/proof/inclusion/0",
                "/api/v1/ledger/proof/consistency?from=1")) {
            assertThat(STRANGER.get(path).status()).isEqualTo(401);
        }
    }

    @Test
    void whileTheVaultIsSealedOnlyHealthAnswers() {
        var id = UUID.randomUUID();
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var path : List.of(
                    "/api/v1/documents?q=x",
                    "/api/v1/documents/" + id,
                    "/api/v1/books",
                    "/api/v1/books/" + id + ".pdf",
                    "/api/v1/books/" + id + ".xlsx",
                    "/api/v1/ledger/checkpoint",
                    "/api/v1/ledger/proof/inclusion/0",
                    "/api/v1/ledger/proof/consistency?from=1")) {
                assertThat(INCOMING.get(path).status()).as(path).isEqualTo(503);
            }
            assertThat(INCOMING.post("/api/v1/incoming", "{}").status()).isEqualTo(503);
            assertThat(OUTGOING.post("/api/v1/outgoing", "{}").status()).isEqualTo(503);
            assertThat(STRANGER.get("/api/v1/health").json().path("vault").stringValue())
                    .isEqualTo("SEALED");
            assertThat(STRANGER.get("/api/v1/ready").status()).isEqualTo(503);
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }

    private static List<String> flaws(Answer answer) {
        var fields = new ArrayList<String>();
        answer.json()
                .path("flaws")
                .forEach(flaw -> fields.add(flaw.path("field").stringValue()));
        return fields;
    }

    private static String incoming(String book, String number, String title) {
        return """
                {"book": "%s", "issuer": "Ban Tổ chức", "number": "%s", "date": "%s", "type": "Công văn", \
                "abstract": "%s", "level": "thuong"}""".formatted(book, number, TODAY, title);
    }

    private static String outgoing(String title) {
        return """
                {"book": "%s", "date": "%s", "type": "CV", "abstract": "%s", "level": "thuong", \
                "signer": "Trần Thị Bình", "pages": 1}""".formatted(OUT, TODAY, title);
    }

    private static Object[] bad(String field, String json) {
        return new Object[] {field, json};
    }

    /** A word no other paper has. */
    private static String word() {
        return "W"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    private static String book(String form) {
        return book(form, TODAY.getYear());
    }

    private static String book(String form, int year) {
        var clerk = Staff.reader(HOUSE, form.endsWith("-den") ? Duty.CLERK_INCOMING : Duty.CLERK_OUTGOING);
        var desk = HOUSE.bean(BookDesk.class);
        return desk.books(clerk).stream()
                .filter(book -> book.form().code().equals(form) && book.year() == year)
                .map(BookView::id)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(desk.open(clerk, form, year)))
                .value()
                .toString();
    }
}
