package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

class BookLifeTests {

    TestOffice office;
    Papers papers;
    BookDesk desk;

    @BeforeEach
    void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        desk = office.bean(BookDesk.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("A closed volume takes no paper and changes no line; it names its last number and who closed it.")
    void aClosedVolumeDoesNotChange() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var book = office.book("vb-den");
        var id = papers.in(papers.incoming("vb-den"));
        papers.in(papers.incoming("vb-den"));
        desk.closeVolume(clerk, book, office.second(Duty.SECURITY_OFFICER));
        var volume = desk.find(clerk, book).orElseThrow().volumes().getFirst();
        assertThat(volume.firstSerial()).isEqualTo(1);
        assertThat(volume.lastSerial()).isEqualTo(2);
        assertThat(volume.closedBy()).isEqualTo(office.person(Duty.CLERK_INCOMING));
        assertThat(refusal(() -> papers.in(papers.incoming("vb-den"))).code()).isEqualTo("registry.book.closed");
        assertThat(refusal(() -> office.bean(DocumentDesk.class)
                                .correct(clerk, id, Map.of("note", "x"), "Gõ nhầm", null))
                        .code())
                .isEqualTo("registry.volume.closed");
        assertThat(refusal(() -> desk.closeVolume(clerk, book, office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("registry.volume.closed-before");
    }

    @Test
    @DisplayName("A closed volume is opened again by its clerk and a head or deputy, with a reason that stays visible.")
    void aClosedVolumeIsReopenedWithAReason() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var book = office.book("vb-den");
        papers.in(papers.incoming("vb-den"));
        assertThat(refusal(() -> desk.reopenVolume(clerk, book, "Đang mở", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("registry.volume.still-open");
        desk.closeVolume(clerk, book, office.second(Duty.HEAD));
        assertThat(refusal(() -> desk.reopenVolume(clerk, book, " ", office.second(Duty.HEAD)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("reason");
        desk.reopenVolume(clerk, book, "Còn văn bản đến muộn", office.second(Duty.HEAD));
        assertThat(papers.read(papers.in(papers.incoming("vb-den"))).serial()).isEqualTo(Serial.of(2));
        assertThat(desk.reopenings(clerk, book)).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("Còn văn bản đến muộn");
            assertThat(one.lastSerial()).isEqualTo(1);
            assertThat(one.closedBy()).isEqualTo(office.person(Duty.CLERK_INCOMING));
        });
    }

    @Test
    @DisplayName("The next volume is opened when the one before is closed; a volume with kept numbers is not closed.")
    void volumesFollowEachOther() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var book = office.book("vb-di");
        assertThat(refusal(() -> desk.openVolume(clerk, book)).code()).isEqualTo("registry.volume.still-open");
        var kept = papers.reserve(papers.outgoing("vb-di"), "Chờ ký");
        assertThat(refusal(() -> desk.closeVolume(clerk, book, office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("registry.volume.reserved");
        papers.out(papers.outgoing("vb-di").into(kept));
        desk.closeVolume(clerk, book, office.second(Duty.HEAD));
        assertThat(desk.openVolume(clerk, book)).isEqualTo(2);
        var line = papers.read(papers.out(papers.outgoing("vb-di")));
        assertThat(line.volume()).isEqualTo(2);
        assertThat(line.serial()).isEqualTo(Serial.of(2));
    }

    @Test
    @DisplayName(
            "A book is opened once for its form and year, of this year or one that is past, by the clerk of its direction.")
    void booksAreOpenedOnce() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        office.book("vb-den");
        assertThat(refusal(() -> desk.open(clerk, "vb-den", 2026)).code()).isEqualTo("registry.book.exists");
        assertThat(refusal(() -> desk.open(clerk, "vb-den", 2027)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("year");
        assertThat(refusal(() -> desk.open(clerk, "sổ nào đó", 2026)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("form");
        var old = desk.open(clerk, "bmnn-den", 2024);
        assertThat(desk.find(clerk, old).orElseThrow().regime()).isEqualTo("RS-2018");
        var early = desk.open(clerk, "bmnn-den", 2026, "RS-2018");
        assertThat(desk.find(clerk, early).orElseThrow().regime()).isEqualTo("RS-2018");
        assertThat(refusal(() -> desk.open(clerk, "bmnn-den", 2024, "RS-2025")).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("regime");
        assertThat(refusal(() -> desk.open(clerk, "vb-di", 2025)).kind()).isNotEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(() -> desk.open(office.reader(Duty.CLERK_INCOMING, 0), "bmnn-den", 2025))
                        .kind())
                .isNotEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    @DisplayName("A second person is asked for, and must be another one.")
    void aSecondPersonIsAnotherOne() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var book = office.book("vb-den");
        assertThat(refusal(() -> desk.closeVolume(clerk, book, null)).flaws()).isNotEmpty();
        refusal(() -> desk.closeVolume(clerk, book, office.second(Duty.CLERK_INCOMING)));
        assertThat(desk.find(clerk, book).orElseThrow().openVolume()).isPresent();
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var refused = catchThrowableOfType(Refusal.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
