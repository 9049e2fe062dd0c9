package vn.somat.safeguards.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Thư viện quy định, quy chế, nội quy. */
class LibraryTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static int counter;

    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final LibraryDesk desk = office.bean(LibraryDesk.class);
    private final Library library = office.bean(Library.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    /** Somebody who can sign. */
    private static Reader signer(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    private static NewText typed(TextKind kind, @Nullable String body, List<Duty> duties, @Nullable UUID replaces) {
        var today = office.today();
        return new NewText(
                kind,
                ++counter + "-QC/VPTU",
                today.minusDays(1),
                "Ban Thường vụ Tỉnh ủy",
                "Bảo vệ bí mật nhà nước",
                body,
                null,
                today,
                null,
                today.plusDays(10),
                duties,
                "R-GOV-01, R-NET-01",
                replaces);
    }

    private TextId inForce(TextKind kind, List<Duty> duties) {
        var id = desk.enter(officer, typed(kind, "Điều 1. Giữ kín.\nĐiều 2. Cất vào tủ.", duties, null));
        if (kind.own()) {
            desk.issue(signer(Duty.HEAD), id, TestOffice.PIN);
        }
        return id;
    }

    @Test
    @DisplayName(
            "A text of the library has its symbol, day, issuer, first day in force and something to read, and stands there once.")
    void entered() {
        var typed = typed(TextKind.DIRECTIVE, "Điều 1", List.of(), null);
        var one = library.find(officer, desk.enter(officer, typed));
        assertThat(one.label()).matches("VB-\\d{4}");
        assertThat(one.state(office.today())).isEqualTo("force");
        assertThat(one.rules()).containsExactly("R-GOV-01", "R-NET-01");
        assertThat(refused(() -> desk.enter(officer, typed)).flaws().getFirst().code())
                .isEqualTo("library.text.known");
        var empty = new NewText(null, " ", null, "", "", " ", "", null, null, null, null, "R-XXX-99", null);
        assertThat(refused(() -> desk.enter(officer, empty)).flaws())
                .extracting(Refusal.Flaw::field)
                .contains("kind", "symbol", "dated", "issuer", "title", "body", "from", "rules");
        assertThat(refused(() -> desk.enter(office.reader(Duty.DRAFTER), typed)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "What the office gives itself counts when its head has signed the very words with their own key; drafts take no place on the pages of those they are hidden from.")
    void issued() {
        var id = desk.enter(officer, typed(TextKind.HOUSE_RULES, "Điều 1", List.of(), null));
        var drafter = office.reader(Duty.DRAFTER);
        assertThat(library.find(officer, id).issuer()).isEqualTo("Văn phòng Tỉnh ủy");
        assertThat(refused(() -> library.find(drafter, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(library.drafts()).extracting(LibraryText::id).contains(id);
        assertThat(refused(() -> desk.read(signer(Duty.DRAFTER), id, TestOffice.PIN))
                        .code())
                .isEqualTo("library.text.not-in-force");
        assertThat(refused(() -> desk.issue(officer, id, TestOffice.PIN)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> desk.issue(signer(Duty.HEAD), id, "000000")).kind())
                .isNotEqualTo(Refusal.Kind.CONFLICT);
        office.forward(Duration.ofHours(2));
        desk.issue(signer(Duty.HEAD), id, TestOffice.PIN);
        assertThat(library.find(drafter, id).state(office.today())).isEqualTo("force");
        assertThat(library.houseRules()).extracting(LibraryText::id).contains(id);
        var entry =
                office.bean(Ledger.class).history("text", id.value(), null, 10).getFirst();
        assertThat(entry.facts()).containsKeys("signed.key", "signed.signature");
        assertThat(refused(() -> desk.issue(signer(Duty.HEAD), id, TestOffice.PIN))
                        .code())
                .isEqualTo("library.text.changed-since");
        for (int i = 0; i < Library.PAGE; i++) {
            desk.enter(officer, typed(TextKind.HOUSE_RULES, "Dự thảo", List.of(), null));
        }
        assertThat(library.page(drafter, null, false, null))
                .extracting(LibraryText::id)
                .contains(id);
    }

    @Test
    @DisplayName("Whoever must read a text signs once that they did; who has not is told, and is on the list.")
    void read() throws Exception {
        var id = inForce(TextKind.DECISION, List.of(Duty.DRAFTER, Duty.ARCHIVIST));
        var drafter = signer(Duty.DRAFTER);
        assertThat(library.unread(drafter)).extracting(LibraryText::id).contains(id);
        assertThat(library.unread(signer(Duty.COPY_CLERK)))
                .extracting(LibraryText::id)
                .doesNotContain(id);
        desk.read(drafter, id, TestOffice.PIN);
        assertThat(library.unread(drafter)).extracting(LibraryText::id).doesNotContain(id);
        assertThat(refused(() -> desk.read(drafter, id, TestOffice.PIN)).code()).isEqualTo("library.text.read-already");
        var readers = library.readers(officer, id);
        assertThat(readers).hasSize(2);
        assertThat(readers.getFirst().person()).isEqualTo(office.person(Duty.ARCHIVIST));
        assertThat(readers.getFirst().at()).isNull();
        assertThat(refused(() -> library.readers(drafter, id)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        try (var pdf = Loader.loadPDF(office.bean(TextReaders.class).print(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("DANH SÁCH KÝ ĐÃ ĐỌC VĂN BẢN", "1/2", "Đã ký bằng khóa riêng");
        }
    }

    @Test
    @DisplayName(
            "A new text ends the one whose place it takes on the day before it begins; nobody signs for what is over.")
    void replaced() {
        var old = inForce(TextKind.REGULATION, List.of());
        var today = office.today();
        var next = typed(TextKind.REGULATION, "Điều 1 mới", List.of(), old.value());
        assertThat(refused(() -> desk.enter(officer, next)).flaws().getFirst().field())
                .isEqualTo("from");
        var later = new NewText(
                next.kind(),
                next.symbol(),
                next.dated(),
                "",
                next.title(),
                next.body(),
                null,
                today.plusDays(3),
                null,
                null,
                List.of(),
                "",
                old.value());
        var id = desk.enter(officer, later);
        assertThat(library.find(officer, old).to()).isNull();
        desk.issue(signer(Duty.HEAD), id, TestOffice.PIN);
        assertThat(library.find(officer, old).to()).isEqualTo(today.plusDays(2));
        assertThat(library.successor(officer, old)).map(LibraryText::id).contains(id);
        assertThat(refused(() -> desk.enter(officer, later)).flaws())
                .extracting(Refusal.Flaw::code)
                .containsAnyOf("library.text.not-replaceable", "library.text.known");
        assertThat(library.find(officer, old).asks(officer.duties(), today.plusDays(3)))
                .isFalse();
    }

    @Test
    @DisplayName("What somebody signed for, or the head issued, is not taken back; it ends with a reason.")
    void stays() {
        var id = inForce(TextKind.GUIDANCE, List.of(Duty.DRAFTER));
        var wrong = inForce(TextKind.GUIDANCE, List.of(Duty.DRAFTER));
        desk.read(signer(Duty.DRAFTER), id, TestOffice.PIN);
        assertThat(refused(() -> desk.withdraw(officer, id, "Nhầm")).code()).isEqualTo("library.text.stays");
        assertThat(refused(() -> desk.end(officer, id, office.today(), " ")).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        desk.end(officer, id, office.today(), "Cấp trên bãi bỏ");
        desk.withdraw(officer, wrong, "Nhập hai lần");
        assertThat(library.unread(signer(Duty.DRAFTER)))
                .extracting(LibraryText::id)
                .doesNotContain(wrong);
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.text where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> office.sql().update("update safeguards.text set body = 'khác' where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.text_reading where text = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("Whoever signs in is told what began, came or ended for them since the sign-in before.")
    void news() {
        var archivist = signer(Duty.ARCHIVIST);
        assertThat(library.changedFor(archivist)).isEmpty();
        signIn(archivist);
        signIn(archivist);
        office.forward(Duration.ofDays(2));
        office.move(office.today().toString());
        var id = inForce(TextKind.DIRECTIVE, List.of(Duty.ARCHIVIST));
        var other = inForce(TextKind.DIRECTIVE, List.of(Duty.DRAFTER));
        signIn(archivist);
        assertThat(library.changedFor(archivist))
                .extracting(LibraryText::id)
                .contains(id)
                .doesNotContain(other);
        office.forward(Duration.ofMinutes(5));
        signIn(archivist);
        signIn(archivist);
        assertThat(library.changedFor(archivist)).extracting(LibraryText::id).doesNotContain(id);
    }

    private static void signIn(Reader reader) {
        office.forward(Duration.ofMinutes(1));
        var unused = office.bean(Ledger.class)
                .recordAlone(Entry.of("access.sign-in").by(reader.actor()).on("account", reader.account()));
    }
}
