package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

class RegisteringTests {

    static TestOffice office;
    static Papers papers;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("What was registered is read as it was written, its texts composed and with single blanks.")
    void whatWasRegisteredIsRead() {
        var id = papers.in(
                papers.incoming("vb-den").issuer("  Văn phòng   Trung ương  ").title("Về việc\ngóp ý"));
        var read = office.bean(DocumentDesk.class)
                .read(office.reader(Duty.CLERK_INCOMING), id)
                .orElseThrow();
        assertThat(read.issuer()).isEqualTo("Văn phòng Trung ương");
        assertThat(read.title()).isEqualTo("Về việc góp ý");
        assertThat(read.arrivalDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(read.level().code()).isEqualTo("thuong");
        assertThat(read.copies()).isEqualTo(1);
    }

    @Test
    @DisplayName("An outgoing Party paper takes the next number of its type in its term.")
    void anOutgoingPaperTakesTheNextNumber() {
        var first = papers.read(papers.out(papers.outgoing("vb-di").type("KL")));
        var second = papers.read(papers.out(papers.outgoing("vb-di").type("Kết luận")));
        var other = papers.read(papers.out(papers.outgoing("bmnn-di").type("KL").level("mat")));
        assertThat(first.number()).isEqualTo("01-KL/TU");
        assertThat(second.number()).isEqualTo("02-KL/TU");
        assertThat(other.number()).isEqualTo("01-KL/TU");
        assertThat(second.serial().number()).isEqualTo(first.serial().number() + 1);
        assertThat(first.recipients())
                .extracting(DocumentView.Recipient::copies)
                .containsExactly(2, 1);
        assertThat(first.copies()).isEqualTo(3);
    }
}
