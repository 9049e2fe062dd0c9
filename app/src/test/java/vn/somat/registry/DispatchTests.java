package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

/** What is printed so that a paper can leave for many. */
class DispatchTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private final Papers papers = new Papers(office);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Of a paper that goes to many a label for each envelope and the list to sign are printed; a secret one's come with its hand-over slip.")
    void labelsAndListOfAPaperThatGoesToMany() throws IOException {
        var dispatch = office.bean(Dispatch.class);
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var to = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new Recipient("Đảng ủy xã thứ " + i, 2))
                .toArray(Recipient[]::new);
        var id = papers.out(papers.outgoing("vb-di").to(to));

        var labels = text(dispatch.labels(clerk, id));
        assertThat(labels.pages()).isEqualTo(3);
        assertThat(labels.text())
                .contains(
                        "Đảng ủy xã thứ 1", "Đảng ủy xã thứ 60", papers.read(id).number() + " · 2 bản");
        var list = text(dispatch.list(clerk, id));
        assertThat(list.text().replaceAll("\\s+", " "))
                .contains("DANH SÁCH GỬI VĂN BẢN", "Đảng ủy xã thứ 60", "Gửi 60 nơi, 120 bản.", "Ký nhận");
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from ledger.entry where act in ('registry.labels.printed', 'registry.dispatch.printed')",
                                Integer.class))
                .isEqualTo(2);
        var secret = papers.out(papers.outgoing("bmnn-di").level("mat"));
        refused(() -> dispatch.list(clerk, secret), "registry.dispatch.secret");
        refused(() -> dispatch.labels(office.reader(Duty.CLERK_INCOMING), id), "ledger.refusal.not-there");
    }

    private record Printed(int pages, String text) {}

    private static Printed text(byte[] pdf) throws IOException {
        try (var file = Loader.loadPDF(pdf)) {
            return new Printed(file.getNumberOfPages(), new PDFTextStripper().getText(file));
        }
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
