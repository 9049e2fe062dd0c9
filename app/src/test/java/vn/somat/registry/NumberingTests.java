package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.PackLoading;
import vn.somat.regulation.PackMaker;
import vn.somat.regulation.TrustedKeys;
import vn.somat.regulation.TwoPersons;
import vn.somat.testing.TestOffice;

class NumberingTests {

    private static final int CLERKS = 8;
    private static final int EACH = 200;

    @Test
    @DisplayName("Serials and numbers are gap-free, however many clerks register at once and whatever is undone.")
    void numbersAreGapFree() throws Exception {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var book = office.book("vb-di");
            var undone = office.bean(TransactionTemplate.class);
            var work = new ArrayList<Callable<Void>>();
            IntStream.range(0, CLERKS)
                    .forEach(clerk -> work.add(() -> {
                        for (int i = 0; i < EACH; i++) {
                            if (i % 10 == 9) {
                                undone.executeWithoutResult(tx -> {
                                    papers.out(papers.outgoing("vb-di"));
                                    tx.setRollbackOnly();
                                });
                            } else {
                                papers.out(papers.outgoing("vb-di").type(clerk % 2 == 0 ? "CV" : "TB"));
                            }
                        }
                        return null;
                    }));
            try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
                for (Future<Void> one : clerks.invokeAll(work)) {
                    one.get();
                }
            }
            int stayed = CLERKS * EACH * 9 / 10;
            assertThat(serials(office, book)).containsExactlyElementsOf(upTo(stayed));
            assertThat(numbers(office, "CV")).containsExactlyElementsOf(upTo(stayed / 2));
            assertThat(numbers(office, "TB")).containsExactlyElementsOf(upTo(stayed / 2));
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from registry.document d "
                                            + "join ledger.entry e on e.id = d.entry where e.act = 'registry.outgoing.registered'",
                                    Integer.class))
                    .isEqualTo(stayed);
        }
    }

    @Test
    @DisplayName("The serial of a form runs through its volumes and a change of pack, and begins anew with the year.")
    void serialsRunThroughTheYear() {
        try (var office = TestOffice.party("2026-02-27")) {
            var papers = new Papers(office);
            var clerk = office.reader(Duty.CLERK_INCOMING);
            var desk = office.bean(BookDesk.class);
            var old = office.book("bmnn-den");
            assertThat(serial(papers, papers.in(papers.incoming("bmnn-den").level("mat"))))
                    .isEqualTo(1);
            desk.closeVolume(clerk, old, office.second(Duty.HEAD));
            assertThat(desk.openVolume(clerk, old)).isEqualTo(2);
            assertThat(serial(papers, papers.in(papers.incoming("bmnn-den").level("mat"))))
                    .isEqualTo(2);

            office.move("2026-03-02");
            var refused = catchThrowableOfType(
                    Refusal.class, () -> papers.in(new Papers.Incoming(old, office.today()).level("mat")));
            assertThat(refused.code()).isEqualTo("registry.book.old-pack");
            assertThat(refused.args())
                    .contains("2026")
                    .anyMatch(arg -> arg.toString().contains("BÍ MẬT NHÀ NƯỚC ĐẾN"));
            var fresh = desk.open(clerk, "bmnn-den", 2026);
            assertThat(serial(papers, papers.in(new Papers.Incoming(fresh, office.today()).level("mat"))))
                    .isEqualTo(3);

            office.move("2027-01-04");
            assertThat(serial(papers, papers.in(papers.incoming("bmnn-den").level("mat"))))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("A book whose form is the same goes on under a pack that changes another part of its law.")
    void secretBooksGoOnWithinTheirLaw() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var book = office.book("bmnn-den");
            var before = papers.in(papers.incoming("bmnn-den").level("mat"));
            var maker = new PackMaker();
            var two = new TwoPersons("p1", "p2", UnaryOperator.identity());
            var loading = office.bean(PackLoading.class);
            office.bean(TrustedKeys.class).trust("Vụ", maker.publicKey(), maker.fingerprint(), two);
            var offer = loading.check(maker.wider("RS-2025-a", "RS-2025", "2026-11-23"), "p1");
            loading.load(offer.id(), two);
            office.move("2026-11-23");
            var read = papers.read(papers.in(new Papers.Incoming(book, office.today()).level("mat")));
            assertThat(read.serial()).isEqualTo(Serial.of(2));
            assertThat(read.regime()).isEqualTo("RS-2025-a");
            assertThat(papers.read(before).regime()).isEqualTo("RS-2025");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> office.bean(BookDesk.class)
                                            .open(office.reader(Duty.CLERK_INCOMING), "bmnn-den", 2026))
                            .code())
                    .isEqualTo("registry.book.exists");
        }
    }

    @Test
    @DisplayName("A book of ordinary papers goes on when a new pack comes into force within its year.")
    void ordinaryBooksCarryOver() {
        try (var office = TestOffice.party("2026-02-27")) {
            var papers = new Papers(office);
            var book = office.book("vb-den");
            papers.in(papers.incoming("vb-den"));
            office.move("2026-03-02");
            var read = papers.read(papers.in(new Papers.Incoming(book, office.today())));
            assertThat(read.serial()).isEqualTo(Serial.of(2));
            assertThat(read.regime()).isEqualTo("RS-2025");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> office.bean(BookDesk.class)
                                            .open(office.reader(Duty.CLERK_INCOMING), "vb-den", 2026))
                            .code())
                    .isEqualTo("registry.book.exists");
        }
    }

    @Test
    @DisplayName(
            "Party numbers run by type through the term and begin anew with the next; a late paper gets one of its own term.")
    void partyNumbersRunThroughTheTerm() {
        try (var office = TestOffice.party("2025-12-30")) {
            var papers = new Papers(office);
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("01-CV/TU");
            office.move("2026-11-20");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("02-CV/TU");
            assertThat(number(papers, papers.outgoing("vb-di").symbol("VPTU"))).isEqualTo("01-CV/VPTU");
            office.bean(Organisation.class).beginTerm(LocalDate.of(2026, 11, 23), "system");
            office.move("2026-11-24");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("01-CV/TU");
            assertThat(number(papers, papers.outgoing("vb-di").date(LocalDate.of(2026, 11, 20))))
                    .isEqualTo("03-CV/TU");
        }
    }

    @Test
    @DisplayName("State numbers run through the calendar year.")
    void stateNumbersRunThroughTheYear() {
        try (var office = TestOffice.state("2026-11-20")) {
            var papers = new Papers(office);
            assertThat(number(papers, papers.outgoing("vb-di").type("QĐ"))).isEqualTo("01/QĐ-UBND");
            assertThat(number(papers, papers.outgoing("vb-di").type("QĐ"))).isEqualTo("02/QĐ-UBND");
            office.move("2027-01-04");
            assertThat(number(papers, papers.outgoing("vb-di").type("QĐ"))).isEqualTo("01/QĐ-UBND");
        }
    }

    @Test
    @DisplayName("Secret papers have a series of their own.")
    void secretPapersHaveASeriesOfTheirOwn() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("01-CV/TU");
            assertThat(number(papers, papers.outgoing("bmnn-di").level("mat"))).isEqualTo("01-CV/TU");
            assertThat(number(papers, papers.outgoing("bmnn-di").level("toi-mat")))
                    .isEqualTo("02-CV/TU");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("02-CV/TU");
        }
    }

    @Test
    @DisplayName("The next number of the series is told beforehand and kept for nobody.")
    void theNextNumberIsOnlyTold() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            assertThat(next(office, "vb-di", "CV", "thuong")).contains("01-CV/TU");
            assertThat(next(office, "vb-di", "CV", "thuong")).contains("01-CV/TU");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("01-CV/TU");
            assertThat(next(office, "vb-di", "CV", "thuong")).contains("02-CV/TU");
            assertThat(next(office, "vb-di", "QĐ", "thuong")).contains("01-QĐ/TU");
            assertThat(next(office, "bmnn-di", "CV", "mat")).contains("01-CV/TU");
            assertThat(next(office, "vb-di", "XYZ", "thuong")).isEmpty();
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("02-CV/TU");
        }
    }

    private static Optional<String> next(TestOffice office, String form, String type, String level) {
        return office.bean(OutgoingDesk.class)
                .next(office.reader(Duty.CLERK_OUTGOING), office.book(form), type, null, office.today(), level);
    }

    @Test
    @DisplayName("A reserved number waits for its paper and says why it was kept; nobody else gets it.")
    void aReservedNumberWaits() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var kept = papers.reserve(papers.outgoing("vb-di"), "Chờ Thường trực ký");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("02-CV/TU");
            var waiting = papers.read(kept);
            assertThat(waiting.state()).isEqualTo(State.RESERVED);
            assertThat(waiting.number()).isEqualTo("01-CV/TU");
            assertThat(waiting.reason()).isEqualTo("Chờ Thường trực ký");

            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> papers.out(
                                            papers.outgoing("vb-di").type("TB").into(kept)))
                            .code())
                    .isEqualTo("registry.reserved.other-series");
            var filled = papers.read(
                    papers.out(papers.outgoing("vb-di").title("Về việc khác").into(kept)));
            assertThat(filled.id()).isEqualTo(kept);
            assertThat(filled.state()).isEqualTo(State.REGISTERED);
            assertThat(filled.number()).isEqualTo("01-CV/TU");
            assertThat(filled.title()).isEqualTo("Về việc khác");
            assertThat(filled.reason()).isEqualTo("Chờ Thường trực ký");
            assertThat(filled.recipients()).hasSize(2);
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> papers.out(papers.outgoing("vb-di").into(kept)))
                            .code())
                    .isEqualTo("registry.line.not-reserved");
        }
    }

    @Test
    @DisplayName(
            "An inserted paper carries a letter behind the number before it, in its serial and its number, with the reason.")
    void anInsertedPaperCarriesALetter() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var first = papers.out(papers.outgoing("vb-di"));
            papers.out(papers.outgoing("vb-di"));
            var a = papers.read(papers.insert(papers.outgoing("vb-di"), first, "Văn bản ký trước, gửi muộn"));
            var b = papers.read(papers.insert(papers.outgoing("vb-di"), first, "Như trên"));
            assertThat(a.serial()).isEqualTo(new Serial(1, "a"));
            assertThat(a.number()).isEqualTo("01a-CV/TU");
            assertThat(a.inserted()).isTrue();
            assertThat(a.reason()).isEqualTo("Văn bản ký trước, gửi muộn");
            assertThat(b.number()).isEqualTo("01b-CV/TU");
            assertThat(papers.read(papers.insert(papers.outgoing("vb-di"), a.id(), "Như trên"))
                            .number())
                    .isEqualTo("01c-CV/TU");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("03-CV/TU");
            var lines = office.bean(BookDesk.class)
                    .lines(office.reader(Duty.CLERK_OUTGOING), office.book("vb-di"), null, 10);
            assertThat(lines)
                    .extracting(line -> line.serial().toString())
                    .containsExactly("3", "2", "1c", "1b", "1a", "1");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> papers.insert(papers.outgoing("vb-di").type("TB"), first, "Nhầm"))
                            .code())
                    .isEqualTo("registry.insert.other-series");
        }
    }

    @Test
    @DisplayName("A cancelled number stays in the book with its reason and is never given again.")
    void aCancelledNumberStays() {
        try (var office = TestOffice.party("2026-11-20")) {
            var papers = new Papers(office);
            var id = papers.out(papers.outgoing("vb-di"));
            var clerk = office.reader(Duty.CLERK_OUTGOING);
            office.bean(DocumentDesk.class).cancel(clerk, id, "Ban hành nhầm", office.second(Duty.HEAD));
            var cancelled = papers.read(id);
            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(cancelled.number()).isEqualTo("01-CV/TU");
            assertThat(cancelled.reason()).isEqualTo("Ban hành nhầm");
            assertThat(number(papers, papers.outgoing("vb-di"))).isEqualTo("02-CV/TU");
            assertThat(catchThrowableOfType(
                                    Refusal.class,
                                    () -> office.bean(DocumentDesk.class)
                                            .cancel(clerk, id, "Lần nữa", office.second(Duty.HEAD)))
                            .code())
                    .isEqualTo("registry.line.cancelled");
        }
    }

    private static String number(Papers papers, Papers.Outgoing paper) {
        return papers.read(papers.out(paper)).number();
    }

    private static int serial(Papers papers, DocumentId id) {
        return papers.read(id).serial().number();
    }

    private static List<Integer> serials(TestOffice office, BookId book) {
        return office.sql()
                .queryForList(
                        "select serial from registry.document where book = ? order by serial",
                        Integer.class,
                        book.value());
    }

    private static List<Integer> numbers(TestOffice office, String type) {
        return office.sql()
                .queryForList(
                        "select series_number from registry.document where type_symbol = ? order by series_number",
                        Integer.class,
                        type);
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
