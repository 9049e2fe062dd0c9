package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.organisation.Duty;

/** Numbered copies given out and ticked off by a program, and scans that find their papers. */
class IssuesApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final Desk DESK = new Desk(HOUSE);
    private static final String ROOT = "/api/v1/issues";
    private static final String SCANS = "/api/v1/scans";
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "issues", Duty.CLERK_INCOMING);
    private static final Promises SCANNED = new Promises(HOUSE, CONTRACT, "scans", Duty.CLERK_INCOMING);
    private static final ApiClient CLERK =
            ApiClient.of(HOUSE, Duty.CLERK_INCOMING, CONTRACT, "read", "register", "print");
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read", "register", "print");

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
        SCANNED.allKept();
    }

    private static String issue(String name) {
        return """
                {"name": "%s", "day": "%s", "due": "%s", "first": 11,
                 "recipients": [{"name": "Đồng chí Một"}, {"name": "Đồng chí Hai", "copies": 2}]}""".formatted(name, TODAY, TODAY.plusDays(2));
    }

    private static ApiClient.Answer act(String path, String act, String more) {
        return CLERK.post(path + "/acts", "{\"act\": \"%s\"%s}".formatted(act, more));
    }

    @Test
    @DisplayName("A program gives copies to a list, ticks off by what stands on each, and closes when none is out.")
    void givenOut() {
        var made = CLERK.post(ROOT, issue("Tài liệu QXZU"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("numbered")).hasSize(3);
        var path = ROOT + "/" + made.json().path("id").stringValue();
        var code = made.json().path("numbered").get(2).path("code").stringValue();
        assertThat(code).endsWith("/13");
        assertThat(act(path, "BACK", ", \"code\": \"" + code + "\"")
                        .json()
                        .path("out")
                        .intValue())
                .isEqualTo(2);
        assertThat(act(path, "BACK", ", \"code\": \"" + code + "\"").status()).isEqualTo(409);
        assertThat(Promises.codes(act(path, "BACK", ", \"code\": \"PH-999999/13\"")))
                .containsExactly("code");
        assertThat(act(path, "UNDO", ", \"copy\": 13").json().path("out").intValue())
                .isEqualTo(3);
        assertThat(act(path, "CLOSE", "").status()).isEqualTo(409);
        assertThat(act(path, "GONE", ", \"copy\": 11, \"reason\": \"Đi công tác xa\"")
                        .text())
                .contains("Đi công tác xa");
        for (var copy : new int[] {12, 13}) {
            assertThat(act(path, "BACK", ", \"code\": \"" + copy + "\"").status())
                    .isEqualTo(200);
        }
        assertThat(act(path, "CLOSE", "").json().path("closedAt").isString()).isTrue();
        assertThat(CLERK.get(ROOT).text()).contains("QXZU").doesNotContain("Đồng chí Một");
        assertThat(CLERK.get(path).text()).contains("Đồng chí Một");
        assertThat(DRAFTER.get(ROOT).status()).isEqualTo(403);
        assertThat(DRAFTER.get(path).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("A program prints separators and sends one scan: each piece finds its paper, or is told why not.")
    void scanned() throws IOException {
        var book = DESK.book("bmnn-den");
        var paper = DESK.incoming(book, "Ban Nội chính", Desk.word(), "Giấy tờ quét", "mat");
        var separators = CLERK.get("/api/v1/books/" + book.value() + "/separators.pdf?count=1");
        assertThat(separators.bytes()).startsWith('%', 'P', 'D', 'F');
        var outcome = CLERK.upload(SCANS, null, "quét.pdf", scan(separators.bytes()));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(200);
        var pieces = outcome.json().path("pieces");
        assertThat(pieces.get(0).path("refusal").stringValue()).isEqualTo("registry.scan.no-separator");
        assertThat(pieces.get(1).path("document").stringValue())
                .isEqualTo(paper.value().toString());
        assertThat(Promises.codes(CLERK.upload(SCANS, null, "a.pdf", new byte[] {1}, "Idempotency-Key", "khoa-khoa")))
                .containsExactly("Idempotency-Key");
        var empty = DESK.oldBook("vb-den", 2012);
        assertThat(CLERK.get("/api/v1/books/" + empty.value() + "/separators.pdf")
                        .status())
                .isEqualTo(409);
        assertThat(CLERK.get("/api/v1/books/" + book.value() + "/separators.pdf?count=0")
                        .status())
                .isEqualTo(422);
        // To whoever may see no paper of it, it has none.
        assertThat(DRAFTER.upload(SCANS, null, "quét.pdf", scan(separators.bytes()))
                        .json()
                        .path("pieces")
                        .get(1)
                        .path("document")
                        .isNull())
                .isTrue();
    }

    /** A page, the separator, a page behind it. */
    private static byte[] scan(byte[] separators) throws IOException {
        try (var from = Loader.loadPDF(separators);
                var scan = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            scan.addPage(filled(scan));
            var page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            try (var pen = new PDPageContentStream(scan, page)) {
                var image = new PDFRenderer(from).renderImageWithDPI(0, 150, ImageType.GRAY);
                pen.drawImage(JPEGFactory.createFromImage(scan, image, 0.7f), 0, 0, 595, 842);
            }
            scan.addPage(filled(scan));
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static PDPage filled(PDDocument scan) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        try (var pen = new PDPageContentStream(scan, page)) {
            pen.addRect(80, 200, 400, 500);
            pen.fill();
        }
        return page;
    }

    @Test
    @DisplayName("Every path of issues and scans refuses alike; nothing is told or done while the vault is sealed.")
    void refused() {
        assertThat(Promises.codes(CLERK.post(ROOT, "{\"name\": \"x\", \"day\": \"mai\"}")))
                .containsExactly("day");
        assertThat(CLERK.get(ROOT + "?page=hai").status()).isEqualTo(422);
        Promises.keyIsTaken(CLERK, ROOT, issue("Một"), issue("Hai"));
        PROMISES.refusedAlike(Map.of("actOnIssue", "{\"act\": \"CLOSE\"}"), Map.of());
        PROMISES.nothingWhileSealed(Map.of());
        SCANNED.refusedAlike(Map.of(), Map.of());
        SCANNED.nothingWhileSealed(Map.of());
    }
}
