package vn.somat.custody.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Reason;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.testing.TestOffice;

/** Sao, chụp: rules of the room. */
class CopyingTests {

    private static final List<Recipient> TO =
            List.of(new Recipient("Ban Tổ chức QXZV", 2), new Recipient("Đảng ủy xã QXZV", 1));
    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private static final DeviceId COPIER = new TestDevices(office::bean, office.reader(Duty.SECURITY_OFFICER)).copier();
    private final CopyOrders orders = office.bean(CopyOrders.class);
    private final CopyDecisions decisions = office.bean(CopyDecisions.class);
    private final CopyProduction production = office.bean(CopyProduction.class);
    private final Carriers carriers = office.bean(Carriers.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void nothingIsMissing() {
        assertThat(carriers.unbalanced()).isZero();
    }

    private static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private static Carrier received(String level) {
        return keeping.copies(keeping.came(level, 1)).getFirst();
    }

    private static CopyRequest request(CarrierId source, String kind, @Nullable String consent) {
        return new CopyRequest(source, kind, "Nghiên cứu QXZV", TO, consent);
    }

    private CopyOrderId asked(CarrierId source, String kind) {
        return orders.ask(office.reader(Duty.CLERK_INCOMING), request(source, kind, null));
    }

    private CopyOrderId allowed(CarrierId source, String kind) {
        var id = asked(source, kind);
        decisions.allow(office.reader(Duty.HEAD), id);
        return id;
    }

    private static Production made(int made, int spoiled) {
        return new Production(made, spoiled, 3, COPIER.value(), "Phòng sao chụp", true, true);
    }

    private List<Carrier> copied(CarrierId source, String kind) {
        var id = allowed(source, kind);
        production.record(office.reader(Duty.COPY_CLERK), id, made(3, 0), null);
        return carriers.madeOn(office.reader(Duty.COPY_CLERK), id.value());
    }

    @Test
    @DisplayName(
            "A copy is asked for with its form, its purpose and who gets how many; what is not to be copied is refused with the article, unless a paper of who may lift that is named.")
    void askedFor() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var source = received("mat");
        assertThat(orders.kinds()).containsOnlyKeys("paper-to-paper", "paper-to-electronic", "photograph");
        assertThat(refused(() -> orders.ask(clerk, new CopyRequest(source.id(), "true-copy", " ", List.of(), null)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("purpose", "kind", "recipients");
        var one = orders.read(clerk, asked(source.id(), "paper-to-paper"));
        assertThat(one.copies()).isEqualTo(3);
        assertThat(one.to()).isEqualTo(TO);
        assertThat(one.purpose()).isEqualTo("Nghiên cứu QXZV");
        assertThat(one.state()).isEqualTo(OrderState.ASKED);
        var issued = keeping.copies(keeping.went("mat")).getFirst();
        var outgoing = office.reader(Duty.CLERK_OUTGOING);
        var forbidden = refused(() -> orders.ask(outgoing, request(issued.id(), "paper-to-paper", null)));
        assertThat(forbidden.args().getFirst()).isEqualTo("R-CPY-08");
        assertThat(forbidden.citation()).contains("Điều 10");
        assertThat(orders.ask(outgoing, request(issued.id(), "paper-to-paper", "45-CV/TU")))
                .isNotNull();
        var limits = office.bean(CopyingLimits.class);
        var document = Objects.requireNonNull(source.document());
        limits.set(clerk, document);
        assertThat(refused(() -> limits.set(clerk, document)).code()).isEqualTo("custody.limit.stands");
        assertThat(refused(() -> asked(source.id(), "paper-to-paper")).args().getFirst())
                .isEqualTo("R-CPY-08");
        limits.lift(clerk, document, "77-CV/BTC");
        assertThat(asked(source.id(), "paper-to-paper")).isNotNull();
        assertThat(office.sql()
                        .queryForList("select encode(sealed_purpose, 'escape') from custody.copy_order", String.class))
                .noneMatch(text -> text.contains("QXZV"));
        office.bean(Moves.class)
                .lose(clerk, Keeping.seen(keeping.copies(document).getFirst()), "Mất", office.second(Duty.HEAD));
        assertThat(refused(() -> asked(source.id(), "paper-to-paper")).code()).isEqualTo("custody.copy.source");
    }

    @Test
    @DisplayName(
            "Copying is permitted by whoever's authority reaches the level on that day, by position or a deputy's paper, and never beyond it.")
    void permittedByAuthority() {
        // The law of 2018 gives deputies no power of their own.
        try (var older = TestOffice.party("2026-01-12")) {
            var papers = new Keeping(older);
            var asking = older.bean(CopyOrders.class);
            var deciding = older.bean(CopyDecisions.class);
            var clerk = older.reader(Duty.CLERK_INCOMING);
            assertThat(asking.kinds()).containsOnlyKeys("true-copy", "derived-copy", "extract", "photograph");
            var source = papers.copies(papers.came("toi-mat", 1)).getFirst();
            var id = asking.ask(clerk, request(source.id(), "extract", null));
            assertThat(refused(() -> deciding.allow(older.reader(Duty.DRAFTER), id))
                            .kind())
                    .isEqualTo(Refusal.Kind.NOT_THERE);
            var deputy = older.reader(Duty.DEPUTY);
            var powerless = refused(() -> deciding.allow(deputy, id));
            assertThat(powerless.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            assertThat(powerless.citation()).contains("Điều 11");
            assertThat(powerless.mayAllow()).isNotEmpty();
            var paper = new Delegations.Wanted(
                    older.person(Duty.HEAD),
                    "bi-thu-tinh-uy",
                    deputy.person(),
                    List.of("copy"),
                    "toi-mat",
                    "Sao tài liệu của Văn phòng",
                    older.today(),
                    older.today().plusDays(30),
                    "15-QĐ/TU",
                    older.today());
            assertThat(older.bean(Delegations.class).give(paper, "system")).isNotNull();
            var higher = papers.copies(papers.came("tuyet-mat", 1)).getFirst();
            var beyond = asking.ask(clerk, request(higher.id(), "true-copy", null));
            assertThat(refused(() -> deciding.allow(deputy, beyond)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
            deciding.allow(deputy, id);
            assertThat(Objects.requireNonNull(asking.read(deputy, id).permission())
                            .by())
                    .isEqualTo(deputy.person());
            var head = older.reader(Duty.HEAD);
            assertThat(refused(() -> deciding.allow(head, id)).code()).isEqualTo("custody.copy.done");
            deciding.refuse(head, beyond, "Không cần thiết");
            assertThat(asking.read(head, beyond).reason()).isEqualTo("Không cần thiết");
            assertThat(older.sql()
                            .queryForList(
                                    "select act from regulation.decision where subject_id = '" + id.value() + "'",
                                    String.class))
                    .containsExactly("copy");
            var copier = new TestDevices(older::bean, older.reader(Duty.SECURITY_OFFICER)).copier();
            var done = new Production(3, 0, 3, copier.value(), "Phòng sao chụp", true, true);
            older.bean(CopyProduction.class).record(older.reader(Duty.COPY_CLERK), id, done, null);
            assertThat(older.bean(Carriers.class).madeOn(head, id.value()))
                    .extracting(Carrier::kind)
                    .containsOnly(CarrierKind.EXTRACT);
        }
    }

    @Test
    @DisplayName(
            "Exactly as many copies are made as were permitted; fewer are not recorded, and what is left over or spoiled is destroyed at once before a second person.")
    void exactlyAsMany() {
        var clerk = office.reader(Duty.COPY_CLERK);
        var source = received("mat");
        var waiting = asked(source.id(), "paper-to-paper");
        assertThat(refused(() -> production.record(clerk, waiting, made(3, 0), null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        var id = allowed(source.id(), "paper-to-paper");
        var fewer = refused(() -> production.record(clerk, id, made(3, 1), null));
        assertThat(fewer.flaws()).extracting(Refusal.Flaw::code).containsExactly("custody.copy.too-few");
        assertThat(fewer.citation()).isNotEmpty();
        assertThat(refused(() -> production.record(clerk, id, made(5, 1), null)).code())
                .isEqualTo("access.second.needed");
        assertThat(refused(() -> production.record(clerk, id, made(5, 1), office.second(Duty.COPY_CLERK)))
                        .code())
                .isEqualTo("access.second.same");
        production.record(clerk, id, made(5, 1), office.second(Duty.SECURITY_OFFICER));
        var done = Objects.requireNonNull(orders.read(clerk, id).made());
        assertThat(List.of(done.made(), done.spoiled(), done.surplus())).containsExactly(5, 1, 1);
        assertThat(done.second()).isEqualTo(office.person(Duty.SECURITY_OFFICER));
        assertThat(carriers.madeOn(clerk, id.value())).hasSize(3);
        assertThat(refused(() -> production.record(clerk, id, made(3, 0), null)).code())
                .isEqualTo("custody.copy.not-allowed");
        assertThatThrownBy(() ->
                        office.sql().execute("update custody.copy_order set made = 9 where id = '" + id.value() + "'"))
                .isInstanceOf(DataAccessException.class);
        var other = allowed(source.id(), "paper-to-paper");
        assertThatThrownBy(() -> office.sql()
                        .execute(
                                "update custody.copy_order o set state = 'PRODUCED', made = copies, spoiled = 0, surplus = 0,"
                                        + " made_by = asked_by, made_at = asked_at, device = 'x', room = 'x', recorded = judged,"
                                        + " book_year = 2020, book_number = 1 where id = '" + other.value() + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("as many copies");
    }

    @Test
    @DisplayName(
            "What was permitted is asked again when it is made: a paper that was raised or is not to be copied any more is not.")
    void permittedStillWhenItIsMade() {
        var clerk = office.reader(Duty.COPY_CLERK);
        var source = received("mat");
        var id = allowed(source.id(), "paper-to-paper");
        var limits = office.bean(CopyingLimits.class);
        var document = Objects.requireNonNull(source.document());
        limits.set(office.reader(Duty.CLERK_INCOMING), document);
        assertThat(refused(() -> production.record(clerk, id, made(3, 0), null))
                        .args()
                        .getFirst())
                .isEqualTo("R-CPY-08");
        limits.lift(office.reader(Duty.CLERK_INCOMING), document, "77-CV/BTC");
        office.sql()
                .update(
                        "update custody.copy_order set decider = ? where id = ?",
                        office.person(Duty.DRAFTER).value(),
                        id.value());
        assertThat(refused(() -> production.record(clerk, id, made(3, 0), null)).code())
                .isEqualTo("custody.copy.outgrown");
        assertThat(carriers.madeOn(office.reader(Duty.HEAD), id.value())).isEmpty();
    }

    @Test
    @DisplayName(
            "Each copy is a carrier with a number of its own that knows what it was made from, copies of copies too.")
    void copiesKnowTheirParents() {
        var clerk = office.reader(Duty.COPY_CLERK);
        var source = received("mat");
        var copies = copied(source.id(), "paper-to-paper");
        assertThat(copies).extracting(Carrier::kind).containsOnly(CarrierKind.COPY);
        assertThat(copies).extracting(Carrier::copyNumber).containsExactly(1, 2, 3);
        assertThat(copies).extracting(Carrier::parent).containsOnly(source.id());
        assertThat(copies)
                .extracting(Carrier::name)
                .containsExactly("Ban Tổ chức QXZV", "Ban Tổ chức QXZV", "Đảng ủy xã QXZV");
        assertThat(copies).extracting(copy -> copy.account().holder()).containsOnly(clerk.person());
        var again = copied(copies.getFirst().id(), "photograph");
        assertThat(again).extracting(Carrier::kind).containsOnly(CarrierKind.PHOTOGRAPH);
        assertThat(again).extracting(Carrier::copyNumber).containsExactly(1, 2, 3);
        assertThat(again)
                .extracting(Carrier::parent)
                .containsOnly(copies.getFirst().id());
        assertThat(copied(copies.get(1).id(), "paper-to-paper"))
                .extracting(Carrier::copyNumber)
                .containsExactly(4, 5, 6);
        var head = office.second(Duty.HEAD);
        assertThat(refused(() -> office.bean(Moves.class).annul(clerk, Keeping.seen(copies.get(2)), "Nhầm", head))
                        .code())
                .isEqualTo("custody.annul.was-made");
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.carrier set pages = 1 where id = '"
                                + copies.getFirst().id().value() + "'"))
                .hasMessageContaining("never changes");
        var life = carriers.life(office.reader(Duty.HEAD), source.id());
        assertThat(life.made())
                .extracting(Carrier::id)
                .containsExactlyElementsOf(copies.stream().map(Carrier::id).toList());
        assertThat(carriers.life(clerk, copies.getFirst().id())
                        .movements()
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.COPIED);
        var balance = carriers.balance(office.reader(Duty.HEAD), Objects.requireNonNull(source.document()));
        assertThat(balance.made()).isEqualTo(10);
        assertThat(balance.in(State.HELD)).isEqualTo(10);
    }

    @Test
    @DisplayName("Nothing is copied on a device or in a place the law does not let, or left without its stamp.")
    void onlyOnASafeDevice() {
        var clerk = office.reader(Duty.COPY_CLERK);
        var id = allowed(received("mat").id(), "paper-to-paper");
        for (var wrong : List.of(
                new Production(3, 0, 3, COPIER.value(), "Phòng sao", false, true),
                new Production(3, 0, 3, COPIER.value(), "Phòng sao", true, false))) {
            var refusal = refused(() -> production.record(clerk, id, wrong, null));
            assertThat(refusal.args().getFirst().toString()).startsWith("R-CPY-0");
            assertThat(refusal.citation()).isNotEmpty();
        }
        var devices = new TestDevices(office::bean, office.reader(Duty.SECURITY_OFFICER));
        var onLan = devices.entered(DeviceKind.COPIER, Network.INTERNAL, "mat");
        devices.checked(onLan, true, 1, 30);
        var stick = devices.entered(DeviceKind.USB, Network.NONE, "mat");
        var unchecked = devices.entered(DeviceKind.PRINTER, Network.NONE, "mat");
        for (var unfit : List.of(onLan, stick, unchecked)) {
            var wrong = new Production(3, 0, 3, unfit.value(), "Phòng sao", true, true);
            var refusal = refused(() -> production.record(clerk, id, wrong, null));
            assertThat(refusal.code()).startsWith("custody.copy.device.");
            assertThat(refusal.citation()).isNotEmpty();
        }
        assertThat(carriers.madeOn(office.reader(Duty.HEAD), id.value())).isEmpty();
        assertThat(refused(() ->
                                production.record(clerk, id, new Production(null, -1, 0, null, null, true, true), null))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("made", "spoiled", "pages", "device", "room");
    }

    @Test
    @DisplayName(
            "What was copied stands in the copying register of its year, numbered without a gap, on the screen and on paper in the columns of the form; who is not cleared for all of it gets an extract.")
    void theCopyingRegister() throws Exception {
        copied(received("mat").id(), "paper-to-paper");
        copied(received("tuyet-mat").id(), "photograph");
        var book = office.bean(CopyBook.class);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var lines = book.lines(officer, 2026, 0).lines();
        assertThat(lines)
                .extracting(line -> Objects.requireNonNull(line.made()).bookNumber())
                .isEqualTo(IntStream.rangeClosed(1, lines.size()).boxed().toList());
        assertThat(book.labels(2026)).hasSize(12);
        var whole = text(book.print(officer, 2026, Locale.of("vi")));
        assertThat(whole)
                .contains("SỔ QUẢN LÝ SAO, CHỤP BÍ MẬT NHÀ NƯỚC", "Ban Tổ chức QXZV", "Tuyệt mật")
                .doesNotContain("Bản trích");
        var cleared = office.reader(Duty.COPY_CLERK, 1);
        assertThat(book.lines(cleared, 2026, 0).lines())
                .extracting(line -> line.source().level().rank())
                .containsOnly(1);
        assertThat(text(book.print(cleared, 2026, Locale.of("vi")))).doesNotContain("Tuyệt mật");
        assertThat(refused(() -> book.lines(office.reader(Duty.DRAFTER), 2026, 0))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName(
            "Every page put through for a copy bears its label and a QR; the first its number, the last the stamp of copies.")
    void everyPageBearsItsLabel() throws Exception {
        var clerk = office.reader(Duty.COPY_CLERK);
        var copies = copied(received("mat").id(), "paper-to-paper");
        var pdf = office.bean(CopySheets.class)
                .of(clerk, List.of(copies.getFirst().id(), copies.getLast().id()));
        try (var sheets = Loader.loadPDF(pdf)) {
            assertThat(sheets.getNumberOfPages()).isEqualTo(6);
            for (int page = 1; page <= 6; page++) {
                var copy = page <= 3 ? copies.getFirst() : copies.getLast();
                var text = text(pdf, page);
                assertThat(text).contains(copy.label() + " · " + ((page - 1) % 3 + 1) + "/3");
                assertThat(text.contains("BẢN SAO BÍ MẬT NHÀ NƯỚC")).isEqualTo(page % 3 == 0);
            }
        }
        assertThat(text(pdf)).contains("Văn phòng Tỉnh ủy", "Số lượng: 3");
        var thick = allowed(received("mat").id(), "paper-to-paper");
        production.record(clerk, thick, new Production(3, 0, 501, COPIER.value(), "Phòng sao", true, true), null);
        var book = carriers.madeOn(clerk, thick.value()).getFirst().id();
        assertThat(refused(() -> office.bean(CopySheets.class).of(clerk, List.of(book)))
                        .code())
                .isEqualTo("custody.copy.too-many-pages");
        assertThat(refused(() -> office.bean(CopySheets.class)
                                .of(
                                        office.reader(Duty.CLERK_INCOMING),
                                        List.of(received("mat").id())))
                        .code())
                .isEqualTo("custody.copy.no-copy");
    }

    @Test
    @DisplayName("Of an order nobody knows but who asked, who decides, who copies, and who watches.")
    void whoKnowsOfAnOrder() {
        var id = asked(received("mat").id(), "paper-to-paper");
        var clerk = office.reader(Duty.COPY_CLERK);
        assertThat(refused(() -> orders.read(office.reader(Duty.DRAFTER), id)).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> orders.read(clerk, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        var ordinary = asked(received("mat").id(), "paper-to-paper");
        office.sql()
                .update(
                        "update registry.document set rank = 0, level = 'thuong', protected_until = null where id = "
                                + "(select document from custody.copy_order where id = ?)",
                        ordinary.value());
        assertThat(refused(() -> orders.read(office.reader(Duty.DRAFTER), ordinary))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(orders.page(office.reader(Duty.HEAD), Shelf.TO_DECIDE, null).orders())
                .extracting(CopyOrder::id)
                .contains(id);
        decisions.allow(office.reader(Duty.HEAD), id);
        assertThat(orders.page(clerk, Shelf.TO_MAKE, null).orders())
                .extracting(CopyOrder::id)
                .contains(id);
        assertThat(orders.read(office.reader(Duty.INSPECTOR), id).id()).isEqualTo(id);
        assertThat(refused(() -> orders.takeBack(office.reader(Duty.HEAD), id, "Thôi"))
                        .code())
                .isEqualTo("custody.copy.not-own");
        orders.takeBack(office.reader(Duty.CLERK_INCOMING), id, "Không cần nữa");
        assertThat(refused(() -> production.record(clerk, id, made(3, 0), null)).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private static String text(byte[] pdf, int page) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(read).replaceAll("\\s+", " ");
        }
    }
}
