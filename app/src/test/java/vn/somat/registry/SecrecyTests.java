package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.registry.RefusalsOf.code;
import static vn.somat.registry.RefusalsOf.flaws;
import static vn.somat.registry.RefusalsOf.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal.Kind;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.State;
import vn.somat.testing.TestOffice;

class SecrecyTests {

    TestOffice office;
    Papers papers;
    DocumentDesk desk;

    @BeforeEach
    void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        desk = office.bean(DocumentDesk.class);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("An administrator sees no book, no line and no title, and changes nothing.")
    void administratorsSeeNothing() {
        var id = papers.in(papers.incoming("vb-den"));
        var administrator = office.reader(Duty.ADMINISTRATOR);
        var books = office.bean(BookDesk.class);
        assertThat(books.books(administrator)).isEmpty();
        assertThat(books.find(administrator, office.book("vb-den"))).isEmpty();
        assertThat(desk.read(administrator, id)).isEmpty();
        assertThat(refusal(() -> desk.cancel(administrator, id, "x", null)).kind())
                .isEqualTo(Kind.NOT_THERE);
    }

    @Test
    @DisplayName("An inspector reads what the clearance allows and changes nothing.")
    void inspectorsChangeNothing() {
        var in = papers.in(papers.incoming("bmnn-den").level("mat"));
        var out = papers.out(papers.outgoing("vb-di"));
        var inspector = office.reader(Duty.INSPECTOR);
        assertThat(desk.read(inspector, in)).isPresent();
        assertThat(desk.read(office.reader(Duty.INSPECTOR, 0), in)).isEmpty();
        List.<Runnable>of(
                        () -> papers.in(inspector, papers.incoming("vb-den")),
                        () -> papers.out(inspector, papers.outgoing("vb-di")),
                        () -> desk.correct(inspector, in, Map.of("note", "x"), "x", null),
                        () -> desk.cancel(inspector, in, "x", office.second(Duty.HEAD)),
                        () -> desk.destroyContent(inspector, in, "x", office.second(Duty.SECURITY_OFFICER)),
                        () -> office.bean(OutgoingDesk.class)
                                .distribute(inspector, out, null, List.of(new DocumentView.Recipient("A", 1))),
                        () -> office.bean(BookDesk.class).open(inspector, "vb-den", 2025),
                        () -> office.bean(BookDesk.class)
                                .closeVolume(inspector, office.book("vb-di"), office.second(Duty.HEAD)))
                .forEach(act -> {
                    var refused = refusal(act::run);
                    assertThat(refused.kind()).isEqualTo(Kind.NOT_ALLOWED);
                    assertThat(refused.citation()).isNotBlank();
                });
    }

    @Test
    @DisplayName("Lists and counts hold only what the reader may see; somebody else's line is not there.")
    void onlyWhatIsTheReaders() {
        papers.in(papers.incoming("bmnn-den").level("mat"));
        var higher = papers.in(papers.incoming("bmnn-den").level("toi-mat"));
        var book = office.book("bmnn-den");
        var lower = office.reader(Duty.CLERK_INCOMING, 1);
        var books = office.bean(BookDesk.class);
        assertThat(books.lines(lower, book, null, 10))
                .singleElement()
                .satisfies(line -> assertThat(line.serial()).isEqualTo(Serial.of(1)));
        assertThat(desk.read(lower, higher)).isEmpty();
        assertThat(refusal(() -> desk.correct(lower, higher, Map.of("note", "x"), "x", null))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(books.books(office.reader(Duty.CLERK_INCOMING, 0))).isEmpty();
        assertThat(books.books(office.reader(Duty.CLERK_OUTGOING))).isEmpty();
    }

    @Test
    @DisplayName(
            "A drafter sees what was drafted or passed to the unit, up to the clearance, and the books that hold it.")
    void aDrafterSeesTheirOwn() {
        var drafter = office.reader(Duty.DRAFTER, 1);
        papers.out(papers.outgoing("vb-di"));
        var own = papers.out(papers.outgoing("bmnn-di").level("mat").drafter(drafter.person()));
        var tooHigh = papers.out(papers.outgoing("bmnn-di").level("toi-mat").drafter(drafter.person()));
        var units = papers.in(papers.incoming("vb-den").unit(office.unit()));
        var secretOfUnit = papers.in(papers.incoming("bmnn-den").level("mat").unit(office.unit()));
        assertThat(desk.read(drafter, own)).isPresent();
        assertThat(desk.read(drafter, tooHigh)).isEmpty();
        assertThat(desk.read(drafter, units)).isPresent();
        assertThat(desk.read(drafter, secretOfUnit)).isEmpty();
        assertThat(office.bean(BookDesk.class).books(drafter))
                .extracting(book -> book.form().code())
                .containsExactlyInAnyOrder("bmnn-di", "vb-den");
        assertThat(office.bean(BookDesk.class).lines(drafter, office.book("bmnn-di"), null, 10))
                .singleElement()
                .extracting(DocumentView::id)
                .isEqualTo(own);
    }

    @Test
    @DisplayName(
            "Reading a secret paper, and a page of a secret book, leaves a ledger entry; an ordinary one does not.")
    void readingASecretIsRecorded() {
        var secret = papers.in(papers.incoming("bmnn-den").level("mat"));
        var ordinary = papers.in(papers.incoming("vb-den"));
        var head = office.reader(Duty.HEAD);
        assertThat(desk.read(head, secret)).isPresent();
        assertThat(desk.read(head, ordinary)).isPresent();
        office.bean(BookDesk.class).lines(head, office.book("bmnn-den"), null, 10);
        office.bean(BookDesk.class).lines(head, office.book("vb-den"), null, 10);
        assertThat(acts(head)).containsExactly("registry.document.read", "registry.book.read");
    }

    @Test
    @DisplayName("The inside of an addressee-only envelope is written and read by the addressee alone.")
    void theInsideIsTheAddressees() {
        var addressee = office.reader(Duty.DEPUTY);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var id = papers.in(papers.incoming("bmnn-den").level("mat").number("").envelopeFor(addressee.person()));
        assertThat(papers.read(id).state()).isEqualTo(State.OUTSIDE_ONLY);
        var incoming = office.bean(IncomingDesk.class);
        var inside = new CompleteEnvelope(
                id, "15-BC/BNC", office.today(), "BC", "Nội dung ZXQV trong bì", "toi-mat", 4, "Người ký", "Mật riêng");
        assertThat(refusal(() -> incoming.complete(clerk, inside)).kind()).isEqualTo(Kind.NOT_ALLOWED);
        assertThat(refusal(() -> incoming.complete(office.reader(Duty.HEAD), inside))
                        .kind())
                .isEqualTo(Kind.NOT_ALLOWED);
        assertThat(code(() -> incoming.complete(office.reader(Duty.DEPUTY, 1), inside)))
                .isEqualTo("access.refused.clearance");
        incoming.complete(addressee, inside);

        var own = desk.read(addressee, id).orElseThrow();
        assertThat(own.title()).isEqualTo("Nội dung ZXQV trong bì");
        assertThat(own.number()).isEqualTo("15-BC/BNC");
        assertThat(own.level().code()).isEqualTo("toi-mat");
        for (Reader other : List.of(clerk, office.reader(Duty.HEAD), office.reader(Duty.INSPECTOR))) {
            var outside = desk.read(other, id).orElseThrow();
            assertThat(outside.state()).isEqualTo(State.REGISTERED);
            assertThat(outside.level().code()).isEqualTo("mat");
            assertThat(outside.number()).isEmpty();
            assertThat(outside.title()).isNull();
            assertThat(outside.signer()).isNull();
            assertThat(outside.pages()).isNull();
            assertThat(outside.note()).isNull();
            assertThat(office.bean(BookDesk.class).lines(other, office.book("bmnn-den"), null, 10))
                    .singleElement()
                    .satisfies(line -> assertThat(line.title()).isNull());
        }
        assertThat(flaws(() -> desk.correct(clerk, id, Map.of("title", "Đoán"), "x", null)))
                .containsExactly("title registry.envelope.outside-only");
        assertThat(code(() -> incoming.complete(addressee, inside))).isEqualTo("registry.line.not-unopened");
        assertThat(office.sql()
                        .queryForObject(
                                "select k.group_code from registry.inside i join vault.content_key k "
                                        + "on k.content_id = i.content where i.document = ?",
                                String.class,
                                id.value()))
                .isEqualTo("toi-mat");
    }

    @Test
    @DisplayName("No title, party, note or reason lies in the database in the clear.")
    void nothingLiesInTheClear() {
        var id = papers.in(papers.incoming("bmnn-den")
                .level("mat")
                .title("ZXQV-1")
                .issuer("ZXQV-2")
                .signer("ZXQV-3")
                .note("ZXQV-4"));
        var out = papers.out(papers.outgoing("vb-di").title("ZXQV-5").to(new DocumentView.Recipient("ZXQV-6", 1)));
        desk.correct(office.reader(Duty.CLERK_INCOMING), id, Map.of("title", "ZXQV-7"), "ZXQV-8", null);
        desk.cancel(office.reader(Duty.CLERK_OUTGOING), out, "ZXQV-9", office.second(Duty.HEAD));
        for (var table : office.sql()
                .queryForList(
                        "select schemaname || '.' || tablename from pg_tables where schemaname not in "
                                + "('pg_catalog', 'information_schema')",
                        String.class)) {
            assertThat(office.sql()
                            .queryForObject(
                                    "select count(*) from " + table
                                            + " t where t::text like '%ZXQV%' or t::text like '%'"
                                            + " || encode('ZXQV', 'hex') || '%'",
                                    Integer.class))
                    .as(table)
                    .isZero();
        }
    }

    private List<String> acts(Reader reader) {
        return office.sql()
                .queryForList(
                        "select act from ledger.entry where actor = ? order by recorded", String.class, reader.actor());
    }
}
