package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.Previews;
import vn.somat.testing.TestOffice;

/** What an office decides about scans. Needs tesseract-ocr and tesseract-ocr-vie. */
class ScanDecisionsTests {

    private static final String WORDS = "Trạm bơm Nhan Biều cần sửa chữa trước mùa mưa bão.";
    private static final String WHY = "Quyết định 12-QĐ/VPTU";

    private final TestOffice office = TestOffice.party("2026-11-20");
    private final Papers papers = new Papers(office);
    private final ScanDecisions decisions = office.bean(ScanDecisions.class);
    private final RecognitionDesk desk = office.bean(RecognitionDesk.class);
    private final ScanReading reading = office.bean(ScanReading.class);
    private final Reader head = office.reader(Duty.HEAD);
    private final Reader clerk = office.reader(Duty.CLERK_INCOMING);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Up to which level scans are read, and of which the watched folder is, the head decides and another confirms; the ledger says so. Words that are wanted no more are gone with the decision, scans that are wanted now wait to be read.")
    void theHeadDecides() {
        var secret = papers.in(papers.incoming("bmnn-den").level("mat"));
        var above = papers.in(papers.incoming("bmnn-den").level("toi-mat"));
        scan(secret);
        scan(above);
        assertThat(reading.one()).as("secret ones are not read").isFalse();

        decide(ScanMatter.WORDS, "mat");

        assertThat(desk.state(clerk).waiting()).as("only up to the level").isEqualTo(1);
        assertThat(reading.one()).isTrue();
        assertThat(reading.one()).isFalse();
        assertThat(found("trạm bơm")).containsExactly(secret);
        assertThatThrownBy(() -> decide(ScanMatter.WORDS, "mat")).hasMessageContaining("registry.scan-state.same");
        decide(ScanMatter.WORDS, "thuong");
        assertThat(found("trạm bơm")).isEmpty();
        assertThat(rows()).isZero();

        assertThat(decisions.inForce(ScanMatter.FOLDER).code()).isEqualTo("tuyet-mat");
        decide(ScanMatter.FOLDER, "thuong");
        assertThat(decisions.inForce(ScanMatter.FOLDER).code()).isEqualTo("thuong");
        assertThat(decisions.history(head)).extracting(ScanDecision::level).containsExactly("thuong", "thuong", "mat");
        assertThat(office.sql()
                        .queryForList(
                                "select count(*) from ledger.entry where act = 'registry.scan.decided'", Integer.class))
                .containsExactly(3);
        for (var duty : List.of(Duty.ADMINISTRATOR, Duty.SECURITY_OFFICER, Duty.CLERK_INCOMING)) {
            assertThatThrownBy(() -> decisions.decide(
                            office.reader(duty), ScanMatter.WORDS, "mat", WHY, office.second(Duty.DEPUTY)))
                    .as(duty.name())
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> decisions.decide(head, ScanMatter.WORDS, "mat", WHY, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> decisions.decide(
                        office.reader(Duty.HEAD, 1), ScanMatter.WORDS, "toi-mat", WHY, office.second(Duty.DEPUTY)))
                .hasMessageContaining("registry.scan-state.level");
    }

    @Test
    @DisplayName(
            "What is said of the watched folder and of reading is for whom it concerns: files and papers that are not the reader's are not counted either.")
    void forWhomItConcerns() {
        decide(ScanMatter.WORDS, "mat");
        var secret = papers.in(papers.incoming("bmnn-den").level("mat"));
        scan(secret);
        broken(secret);

        assertThat(desk.state(clerk).waiting()).isEqualTo(2);
        while (reading.one()) {
            assertThat(desk.state(office.reader(Duty.CLERK_INCOMING, 0)).waiting())
                    .isZero();
        }
        var state = desk.state(clerk);
        assertThat(state.waiting()).isZero();
        assertThat(state.lastRead()).isNotNull();
        assertThat(state.failed())
                .extracting(RecognitionState.Scan::trouble)
                .containsExactly("registry.recognition.unreadable");
        for (var other : List.of(
                office.reader(Duty.CLERK_INCOMING, 0),
                office.reader(Duty.CLERK_OUTGOING),
                office.reader(Duty.ADMINISTRATOR))) {
            var told = desk.state(other);
            assertThat(told.failures()).isZero();
            assertThat(told.failed()).isEmpty();
            assertThat(told.lastRead()).isNull();
        }
        assertThatThrownBy(() -> desk.again(office.reader(Duty.CLERK_INCOMING, 0)))
                .hasMessageContaining("registry.scan-state.none-failed");
        assertThat(desk.again(clerk)).isEqualTo(1);
        assertThat(desk.state(clerk).waiting()).isEqualTo(1);
        assertThatThrownBy(() -> desk.state(office.reader(Duty.DRAFTER))).isInstanceOf(Refusal.class);
    }

    private void decide(ScanMatter matter, String level) {
        decisions.decide(head, matter, level, WHY, office.second(Duty.DEPUTY));
    }

    private void scan(DocumentId paper) {
        var drawn = office.bean(Previews.class)
                .legible(new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8)), 0)
                .pages()
                .getFirst();
        var unused = add(paper, "quet.png", drawn);
    }

    private void broken(DocumentId paper) {
        var unused = add(paper, "hong.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8));
    }

    private UUID add(DocumentId paper, String name, byte[] bytes) {
        return office.bean(Attachments.class).add(clerk, paper, name, new ByteArrayInputStream(bytes));
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

    private int rows() {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from registry.scan_text", Integer.class));
    }
}
