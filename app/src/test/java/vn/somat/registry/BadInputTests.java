package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.registry.RefusalsOf.code;
import static vn.somat.registry.RefusalsOf.flaws;
import static vn.somat.registry.RefusalsOf.refusal;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.ledger.Refusal.Kind;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

class BadInputTests {

    static TestOffice office;
    static Papers papers;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-11-20");
        papers = new Papers(office);
        papers.in(papers.incoming("vb-den"));
        papers.out(papers.outgoing("vb-di"));
        office.book("bmnn-den");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName("All that is wrong with a paper is said at once, field by field, and nothing is written.")
    void allFlawsAtOnce() {
        var before = lines();
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den")
                        .issuer(" ")
                        .number("x".repeat(61))
                        .date(LocalDate.of(2026, 11, 21))
                        .type("y".repeat(61))
                        .title("z".repeat(2001))
                        .level("rất mật")
                        .urgency("gấp")
                        .pages(-1)
                        .copies(0)
                        .signer("Nguyễn\u0007 Văn A")
                        .unit(new UnitId(UUID.randomUUID()))
                        .note("\u202Egnợưgn"))))
                .containsExactlyInAnyOrder(
                        "issuer registry.text.required",
                        "number registry.text.long",
                        "date registry.date.future",
                        "date registry.date.after-arrival",
                        "type registry.text.long",
                        "title registry.text.long",
                        "level registry.level.unknown",
                        "urgency registry.urgency.unknown",
                        "pages registry.number.range",
                        "copies registry.number.range",
                        "signer registry.text.signs",
                        "unit registry.unit.unknown",
                        "note registry.text.signs");
        assertThat(flaws(() -> papers.out(papers.outgoing("vb-di")
                        .date(null)
                        .type("Thơ")
                        .symbol("T U")
                        .title("\uFFFD")
                        .level(null)
                        .signer("")
                        .to(new Recipient("", 1), new Recipient("Ban Nội chính", 0), new Recipient("ban nội chính", 1))
                        .list(UUID.randomUUID())
                        .drafter(new PersonId(UUID.randomUUID())))))
                .containsExactlyInAnyOrder(
                        "date registry.text.required",
                        "type registry.type.unknown",
                        "symbol registry.symbol.signs",
                        "title registry.text.signs",
                        "level registry.text.required",
                        "signer registry.text.required",
                        "recipients[0].name registry.text.required",
                        "recipients[1].copies registry.number.range",
                        "recipients[2].name registry.list.twice",
                        "list registry.list.unknown",
                        "drafter registry.person.unknown");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    @DisplayName("A day lies between 1945 and today, arrival not before issue, in the year of the book.")
    void daysArePossible() {
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den").date(LocalDate.of(1944, 12, 31)))))
                .containsExactly("date registry.date.too-early");
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den").arrived(LocalDate.of(2026, 11, 21)))))
                .containsExactly("arrivalDate registry.date.future");
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den")
                        .date(LocalDate.of(2025, 12, 30))
                        .arrived(LocalDate.of(2025, 12, 31)))))
                .containsExactly("arrivalDate registry.date.other-year");
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den").arrived(LocalDate.of(2026, 11, 19)))))
                .containsExactly("date registry.date.after-arrival");
        assertThat(flaws(() -> papers.out(papers.outgoing("vb-di").date(LocalDate.of(2025, 12, 31)))))
                .containsExactly("date registry.date.other-year");
    }

    @Test
    @DisplayName("Decomposed letters are taken and kept composed.")
    void decomposedLettersAreComposed() {
        var decomposed = java.text.Normalizer.normalize("Về việc kiện toàn tổ chức", java.text.Normalizer.Form.NFD);
        var read = papers.read(papers.in(papers.incoming("vb-den").title(decomposed)));
        assertThat(read.title()).isEqualTo("Về việc kiện toàn tổ chức");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001Bb", "a\u200Eb", "a\uE000b", "a\uD800b", "a\u0378b", "\uDC00"})
    @DisplayName("Control, format, private and unassigned characters are refused.")
    void unseenCharactersAreRefused(String text) {
        assertThat(flaws(() -> papers.in(papers.incoming("vb-den").title("Về việc " + text))))
                .containsExactly("title registry.text.signs");
    }

    @Test
    @DisplayName(
            "A secret paper belongs into a secret book and an ordinary one into an ordinary book; the right book is named.")
    void levelsFitTheirBooks() {
        var secret = refusal(() -> papers.in(papers.incoming("vb-den").level("mat")));
        assertThat(secret.code()).isEqualTo("registry.level.secret-in-ordinary-book");
        assertThat(secret.args().toString()).contains("SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐẾN");
        assertThat(secret.citation()).contains("30/2020/NĐ-CP");
        assertThat(code(() -> papers.in(papers.incoming("bmnn-den").level("thuong"))))
                .isEqualTo("registry.level.ordinary-in-secret-book");
    }

    @Test
    @DisplayName("An id that is nothing, or something else, is not there.")
    void wrongIdsAreNotThere() {
        var nowhere = new BookId(UUID.randomUUID());
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var today = office.today();
        var desk = office.bean(DocumentDesk.class);
        var nothing = new DocumentId(UUID.randomUUID());
        assertThat(refusal(() -> papers.in(new Papers.Incoming(nowhere, today))).kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusal(() -> papers.in(new Papers.Incoming(office.book("vb-di"), today)))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusal(() -> papers.out(new Papers.Outgoing(nowhere, today)))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusal(() -> papers.out(papers.outgoing("vb-di").into(nothing)))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusal(() -> papers.insert(papers.outgoing("vb-di"), nothing, "x"))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(desk.read(clerk, nothing)).isEmpty();
        assertThat(refusal(() -> desk.correct(clerk, nothing, Map.of("note", "x"), "x", null))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
        assertThat(refusal(() -> desk.cancel(clerk, nothing, "x", null)).kind()).isEqualTo(Kind.NOT_THERE);
        assertThat(office.bean(BookDesk.class).find(clerk, nowhere)).isEmpty();
        assertThat(refusal(() -> office.bean(BookDesk.class).lines(clerk, nowhere, null, 10))
                        .kind())
                .isEqualTo(Kind.NOT_THERE);
    }

    @Test
    @DisplayName("Of an addressee-only envelope only the outside is taken.")
    void onlyTheOutsideOfAnEnvelope() {
        assertThat(flaws(() -> papers.in(papers.incoming("bmnn-den")
                        .level("mat")
                        .envelopeFor(new PersonId(UUID.randomUUID()))
                        .title("Đã bóc ra xem")
                        .type("CV")
                        .pages(2)
                        .signer("A"))))
                .containsExactlyInAnyOrder(
                        "envelopeFor registry.person.unknown",
                        "title registry.envelope.outside-only",
                        "type registry.envelope.outside-only",
                        "pages registry.envelope.outside-only",
                        "signer registry.envelope.outside-only");
    }

    private static @Nullable Integer lines() {
        return office.sql().queryForObject("select count(*) from registry.document", Integer.class);
    }
}
