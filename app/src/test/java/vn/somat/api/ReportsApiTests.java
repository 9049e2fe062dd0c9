package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Sealing;

/** Reports begun, written, signed and taken as files by programs. */
class ReportsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ROOT = "/api/v1/reports";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "reports", Duty.HEAD);
    private static final ApiClient HEAD = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read", "register", "print");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register");
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final String DONE = """
            {"act": "WRITE", "seen": %d, "situation": "Tình hình QXZY ổn định", "results": "Tốt", "incidents": "Không có vụ nào",
             "outlook": "Tiếp tục", "addressee": "Công an tỉnh"}""";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
    }

    private static String report(int days) {
        return "{\"kind\": \"AD_HOC\", \"from\": \"%s\", \"to\": \"%s\", \"level\": \"mat\"}"
                .formatted(TODAY.minusDays(days), TODAY);
    }

    @Test
    @DisplayName(
            "A program begins a report with a draft of its figures, writes it, has it signed by the head, and takes it as a file.")
    void written() {
        var begun = HEAD.post(ROOT, report(9));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        assertThat(begun.json().path("figures")).isNotEmpty();
        var path = ROOT + "/" + begun.json().path("report").path("id").stringValue();
        var sign = "{\"act\": \"SIGN\", \"seen\": %d, \"pin\": \"" + Staff.PIN + "\"}";
        assertThat(HEAD.post(path + "/acts", sign.formatted(1)).status()).isEqualTo(409);
        var written = HEAD.post(path + "/acts", DONE.formatted(1));
        assertThat(written.json().path("words").path("results").stringValue()).isEqualTo("Tốt");
        assertThat(HEAD.post(path + "/acts", DONE.formatted(1)).status()).isEqualTo(409);
        var signed = HEAD.post(path + "/acts", sign.formatted(2));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(signed.json().path("report").path("signature").path("key").isString())
                .isTrue();
        assertThat(HEAD.get(path + ".pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(HEAD.get(path + ".docx").bytes()).startsWith('P', 'K');
        assertThat(HEAD.get(ROOT).text())
                .contains(signed.json().path("report").path("label").stringValue())
                .doesNotContain("QXZY");
        assertThat(HEAD.get(path).text()).contains("QXZY");
        assertThat(HEAD.get(ROOT + "/owed").json().path("owed").isArray()).isTrue();
        var sent = HEAD.post(
                path + "/acts", "{\"act\": \"SENT\", \"on\": \"%s\", \"number\": \"9-BC/TU\"}".formatted(TODAY));
        assertThat(sent.json().path("report").path("sent").path("number").stringValue())
                .isEqualTo("9-BC/TU");
        assertThat(DRAFTER.get(ROOT).status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "A program enters a subordinate office by its card once its fingerprint was compared, and takes in what it signed for us, each once.")
    void takenIn() throws IOException {
        try (var below = TestOffice.state("2026-12-16")) {
            var card = below.bean(OfficeCards.class).file().getBytes(StandardCharsets.UTF_8);
            assertThat(Promises.codes(HEAD.upload(ROOT + "/offices", "{}", "the.txt", card)))
                    .containsExactly("compared");
            var stranger = HEAD.upload(ROOT + "/packages", null, "a.somat-bc", signed(below, 3));
            assertThat(Promises.codes(stranger)).containsExactly("file");
            var entered = HEAD.upload(ROOT + "/offices", "{\"compared\": true}", "the.txt", card);
            assertThat(entered.status()).as(entered.text()).isEqualTo(200);
            assertThat(HEAD.upload(ROOT + "/offices", "{\"compared\": true}", "the.txt", card)
                            .status())
                    .isEqualTo(409);
            var office = entered.json().path("offices").get(0).path("id").stringValue();
            assertThat(HEAD.get(ROOT + "/offices").text()).contains(office);
            var file = signed(below, 3);
            var taken = HEAD.upload(ROOT + "/packages", null, "a.somat-bc", file);
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            assertThat(taken.json().path("packages").get(0).path("level").stringValue())
                    .isEqualTo("mat");
            assertThat(HEAD.upload(ROOT + "/packages", null, "a.somat-bc", file).status())
                    .isEqualTo(409);
            assertThat(HEAD.get(ROOT + "/packages").text()).contains(office);
            assertThat(DRAFTER.get(ROOT + "/packages").status()).isEqualTo(403);
            Promises.keyIsTaken(HEAD, ROOT + "/packages", "{}", signed(below, 4), signed(below, 5));
            var end = ROOT + "/offices/" + office + "/end";
            var key = "khoa-" + UUID.randomUUID();
            assertThat(HEAD.post(ROOT, report(5), "Idempotency-Key", key).status())
                    .isEqualTo(201);
            assertThat(HEAD.post(end, "{}", "Idempotency-Key", key).status()).isEqualTo(409);
            assertThat(HEAD.post(end, "{}").text()).doesNotContain(office);
            assertThat(HEAD.post(end, "{}").status()).isEqualTo(404);
        }
    }

    /** A package of the office below, for us. */
    private static byte[] signed(TestOffice below, int came) throws IOException {
        var sealing = below.bean(Sealing.class);
        var parcels = HOUSE.bean(SealedParcels.class);
        var text = "somat-report-package 2\nsender "
                + Base64.getEncoder().encodeToString(sealing.publicKey())
                + "\nreceiver "
                + Base64.getEncoder().encodeToString(parcels.publicKey())
                + "\noffice Ủy ban\nsymbol UBND\nkind AD_HOC\nfrom 2026-12-01\nto 2026-12-10\nlevel mat\nfigure SITUATION papers.came mat "
                + came
                + "\n";
        var signature = sealing.sign(text.getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var parcel = below.bean(SealedParcels.class).seal(out, parcels.publicKey())) {
            parcel.body()
                    .write((text + "\n" + Base64.getEncoder().encodeToString(signature) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            parcel.finish();
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("Every path of reports refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(HEAD.post(ROOT, "{\"kind\": \"WEEKLY\"}"))).containsExactly("kind");
        assertThat(HEAD.get(ROOT + "?page=hai").status()).isEqualTo(422);
        assertThat(HEAD.get(ROOT + "/packages?page=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(HEAD, ROOT, report(3), report(4));
        PROMISES.refusedAlike(Map.of("actOnReport", DONE.formatted(1)), Map.of());
        PROMISES.nothingWhileSealed(Map.of());
    }
}
