package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.printing.Previews;
import vn.somat.testing.TestOffice;

/** What a program reads on scans. Needs tesseract-ocr and tesseract-ocr-vie. */
class ScanTextsTests {

    private static final String PAGE = """
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Căn cứ tình hình thủy lợi lưu vực sông Thạch Hãn,
            Ủy ban nhân dân huyện đề nghị sửa chữa trạm bơm Nhan Biều
            trước mùa mưa bão và báo cáo kết quả về Văn phòng.
            """;

    private final TestOffice office = TestOffice.party("2026-11-20");
    private final Papers papers = new Papers(office);
    private final Attachments attachments = office.bean(Attachments.class);
    private final ScanReading reading = office.bean(ScanReading.class);
    private final ScanTexts texts = office.bean(ScanTexts.class);
    private final Reader clerk = office.reader(Duty.CLERK_INCOMING);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "The words on an ordinary scan find its paper, with and without marks, and are shown as unchecked; they lie nowhere in clear.")
    void anOrdinaryScanIsRead() {
        assertThat(texts.lacksProgram())
                .as("tesseract-ocr and tesseract-ocr-vie are installed")
                .isFalse();
        var paper = papers.in(papers.incoming("vb-den").title("Việc thứ nhất"));
        var file = scan(paper);
        assertThat(textOf(paper, file).state()).isEqualTo(ScanText.State.WAITING);
        assertThat(found("Thạch Hãn")).isEmpty();

        assertThat(reading.one()).isTrue();
        assertThat(reading.one()).as("nothing more waits").isFalse();

        var state = textOf(paper, file);
        assertThat(state.state()).isEqualTo(ScanText.State.DONE);
        assertThat(state.done()).isEqualTo(1);
        assertThat(texts.page(clerk, file, 1).orElseThrow()).contains("lưu vực sông Thạch Hãn");
        for (var words : List.of("Thạch Hãn", "thach han", "việc thứ nhất")) {
            assertThat(found(words)).as(words).containsExactly(paper);
        }
        var stored = office.sql()
                .queryForList("select t::text from registry.scan_text t", String.class)
                .toString();
        assertThat(stored).doesNotContain("Thạch").doesNotContain("5468e1baa163");

        office.bean(DocumentDesk.class)
                .correct(clerk, paper, Map.of("title", "Việc thứ hai"), "Đối chiếu bản gốc", null);
        assertThat(found("Thạch Hãn")).as("after a correction").containsExactly(paper);
        assertThat(found("việc thứ hai")).containsExactly(paper);

        attachments.remove(clerk, file, "Quét nhầm", office.second(Duty.DEPUTY));
        assertThat(found("Thạch Hãn")).as("gone with its file").isEmpty();
        assertThat(found("việc thứ hai")).containsExactly(paper);
        assertThat(count()).isZero();
    }

    private ScanText textOf(DocumentId paper, UUID file) {
        return Objects.requireNonNull(texts.of(clerk, paper).get(file));
    }

    @Test
    @DisplayName("A secret scan is not read unless the office turned it on; nobody reads it by way of its text.")
    void aSecretScanIsNotRead() {
        var paper = papers.in(papers.incoming("bmnn-den").level("mat"));
        var file = scan(paper);

        assertThat(count()).isZero();
        assertThat(reading.one()).isFalse();
        assertThat(texts.page(clerk, file, 1)).isEmpty();
        var ordinary = papers.in(papers.incoming("vb-den"));
        var read = scan(ordinary);
        assertThat(reading.one()).isTrue();
        assertThat(texts.page(office.reader(Duty.ADMINISTRATOR), read, 1)).isEmpty();
    }

    @Test
    @DisplayName("What cannot be drawn, or takes too long, is told; a program that is not there leaves scans waiting.")
    void whatCannotBeRead() {
        var paper = papers.in(papers.incoming("vb-den"));
        var broken = attachments.add(
                clerk,
                paper,
                "hong.pdf",
                new ByteArrayInputStream("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.one()).isTrue();
        assertThat(textOf(paper, broken).trouble()).isEqualTo("registry.recognition.unreadable");

        var absent = new Recogniser(settings("no-such-program", Duration.ofSeconds(5)));
        assertThat(absent.isThere()).isFalse();
        assertThat(new Recogniser(settings("tesseract", Duration.ofSeconds(30))).isThere())
                .isTrue();
        var slow = new Recogniser(settings("tesseract", Duration.ofMillis(1)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> slow.read(picture()))
                .isInstanceOf(Recogniser.Failed.class);
        var poor = new Recogniser(new RecognitionSettings(
                true, "tesseract", Duration.ofSeconds(30), DataSize.ofMegabytes(40), Duration.ZERO));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> poor.read(picture()))
                .isInstanceOf(Recogniser.Failed.class);
    }

    private static RecognitionSettings settings(String program, Duration page) {
        return new RecognitionSettings(true, program, page, DataSize.ofMegabytes(1500), Duration.ZERO);
    }

    private byte[] picture() {
        return office.bean(Previews.class)
                .legible(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)), 0)
                .pages()
                .getFirst();
    }

    /** A picture of a page, as a scanner makes it. */
    private UUID scan(DocumentId paper) {
        return attachments.add(clerk, paper, "quet.png", new ByteArrayInputStream(picture()));
    }

    private List<DocumentId> found(String words) {
        return office
                .bean(Finding.class)
                .find(clerk, new Finding.Question(words, null, null, null, null, null, null, null))
                .documents()
                .stream()
                .map(DocumentView::id)
                .toList();
    }

    private int count() {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from registry.scan_text", Integer.class));
    }
}
