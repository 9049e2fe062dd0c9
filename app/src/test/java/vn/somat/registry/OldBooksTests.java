package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.registry.RefusalsOf.refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

class OldBooksTests {

    TestOffice office;
    Papers papers;
    OldBooks desk;

    @BeforeEach
    void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        desk = office.bean(OldBooks.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Lines of an older book keep the rules of their day and the numbers they had; counting goes on behind them.")
    void oldLinesKeepTheirNumbers() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        assertThat(desk.register(
                        clerk,
                        "bmnn-di",
                        List.of(
                                old(4, "017-CV/TU", "2026-01-05", "mat"),
                                old(5, "18a-CV/TU", "2026-01-06", "toi-mat"),
                                old(null, "Không số", "2026-01-07", "mat")),
                        done -> {}))
                .isEqualTo(3);
        var book = office.bean(BookDesk.class).books(clerk).getFirst();
        var lines = office.bean(BookDesk.class).lines(clerk, book.id(), null, 10);
        assertThat(lines)
                .extracting(DocumentView::serial)
                .containsExactly(Serial.of(6), new Serial(5, "a"), Serial.of(4));
        assertThat(lines.getLast().imported()).isTrue();
        assertThat(lines.getLast().regime()).isEqualTo("RS-2018");
        assertThat(lines.getLast().number()).isEqualTo("017-CV/TU");
        assertThat(desk.register(clerk, "bmnn-di", List.of(old(2, "015-CV/TU", "2026-01-02", "mat")), done -> {}))
                .isEqualTo(1);
        var volume = office.bean(BookDesk.class)
                .find(clerk, book.id())
                .orElseThrow()
                .volumes()
                .getFirst();
        assertThat(volume.firstSerial()).isEqualTo(2);
        assertThat(volume.lastSerial()).isEqualTo(6);
        var next = papers.read(papers.out(papers.outgoing("bmnn-di").level("mat")));
        assertThat(next.number()).isEqualTo("19-CV/TU");
        assertThat(next.serial()).isEqualTo(Serial.of(7));
    }

    @Test
    @DisplayName(
            "A number once given is given to no line of an older book, and a line that is not right keeps out all.")
    void aGivenNumberIsNotGivenAgain() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        papers.out(papers.outgoing("vb-di"));
        var lines = List.of(
                old(null, "1-CV/TU", "2026-04-01", null),
                old(null, "05-CV/TU", "2026-04-01", null),
                old(null, "5-CV/TU", "2026-05-01", null));
        assertThat(desk.check(clerk, "vb-di", lines).stream()
                        .map(flaws -> flaws.stream()
                                .map(flaw -> flaw.field() + " " + flaw.code())
                                .toList()))
                .containsExactly(
                        List.of("number registry.number.given"), List.of(), List.of("number registry.number.given"));
        assertThat(refusal(() -> desk.register(clerk, "vb-di", lines, done -> {}))
                        .code())
                .isEqualTo("registry.number.given");
        assertThat(office.sql().queryForObject("select count(*) from registry.document", Integer.class))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Of two imports that bring the same number at one moment one is written, the other refused as a whole.")
    void aRaceForANumberIsRefusedInWords() throws Exception {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        papers.out(papers.outgoing("vb-di"));
        var lines = IntStream.range(20, 120)
                .mapToObj(number -> old(null, number + "-CV/TU", "2026-04-01", null))
                .toList();
        var start = new CyclicBarrier(2);
        Callable<Object> importing = () -> {
            start.await();
            try {
                return desk.register(clerk, "vb-di", lines, done -> {});
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = new ArrayList<Object>();
            for (var one : threads.invokeAll(List.of(importing, importing))) {
                outcomes.add(one.get());
            }
            assertThat(outcomes)
                    .contains(100)
                    .containsAnyOf(
                            "registry.old-book.meanwhile", "registry.number.given", "registry.duplicate.in-books");
        }
        assertThat(office.sql().queryForObject("select count(*) from registry.document", Integer.class))
                .isEqualTo(101);
    }

    private static OldLine old(@Nullable Integer serial, String number, String date, @Nullable String level) {
        return new OldLine(
                serial,
                null,
                number,
                LocalDate.parse(date),
                "CV",
                "Trích yếu " + number,
                null,
                "Trần Quang Vĩnh",
                level,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
