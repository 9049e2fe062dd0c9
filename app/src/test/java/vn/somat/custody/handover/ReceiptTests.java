package vn.somat.custody.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.somat.custody.handover.Slips.flaw;
import static vn.somat.custody.handover.Slips.refused;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** Giao nhận: đếm, ký, bất thường, sổ. */
class ReceiptTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Slips slips = new Slips(office);
    private static final Keeping keeping = slips.keeping;

    private final Handovers handovers = office.bean(Handovers.class);
    private final Departures departures = office.bean(Departures.class);
    private final SlipReceipts receipts = office.bean(SlipReceipts.class);
    private final Faults faults = office.bean(Faults.class);
    private final HandoverBook book = office.bean(HandoverBook.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void nothingIsMissing() {
        assertThat(office.bean(Carriers.class).unbalanced()).isZero();
    }

    @Test
    @DisplayName(
            "Everything is counted before it is signed; whatever differs is said, and what is missing stays with whoever brought it.")
    void whatIsMissingStaysWithTheBringer() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("mat", 3);
        var id = slips.onTheWay(paper);
        var drafter = slips.signedIn(Duty.DRAFTER);
        var half = new Counting(slips.sound(id).lines().subList(0, 2), true, null, null);
        assertThat(flaw(() -> receipts.own(drafter, id, half, TestOffice.PIN))).isEqualTo("carriers");
        var unchecked = new Counting(slips.sound(id).lines(), false, null, null);
        assertThat(refused(() -> receipts.own(drafter, id, unchecked, TestOffice.PIN)))
                .isEqualTo("regulation.rule.refused");
        assertThat(flaw(() -> receipts.own(drafter, id, slips.faulty(id, 2, false, null, null, null), TestOffice.PIN)))
                .isEqualTo("words");
        assertThat(slips.read(id).state()).isEqualTo(SlipState.ON_WAY);
        receipts.own(drafter, id, slips.faulty(id, 2, false, null, null, "Không có trong bì QXZV"), TestOffice.PIN);
        assertThat(slips.read(id).state()).isEqualTo(SlipState.EXCEPTIONS);
        assertThat(keeping.copies(paper))
                .extracting(Carrier::account)
                .containsExactly(
                        Account.with(drafter.person()), Account.with(drafter.person()), Account.with(clerk.person()));
        assertThat(faults.of(office.reader(Duty.HEAD), id))
                .extracting(Fault::kind, Fault::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FaultKind.MISSING, "Không có trong bì QXZV"));
        assertThat(office.sql()
                        .queryForList(
                                "select encode(sealed_words, 'escape') from custody.handover_fault", String.class))
                .noneMatch(text -> text.contains("QXZV"));
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.handover_line set found = true where handover = '" + id.value() + "'"))
                .hasMessageContaining("entered once");
    }

    @Test
    @DisplayName(
            "What is wrong at a receipt goes before the head until answered, and to the sender, parcels from outside too.")
    void faultsGoToTheHead() throws Exception {
        var head = office.reader(Duty.HEAD);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var before = faults.unanswered(head, 50);
        var id = slips.prepared(keeping.came("tuyet-mat", 1));
        departures.pack(clerk, id, new Packing(2, "A", true, true, "NP-12"));
        departures.leave(clerk, id, null, null);
        var sound = slips.sound(id);
        var drafter = slips.signedIn(Duty.DRAFTER);
        assertThat(flaw(() -> receipts.own(drafter, id, new Counting(sound.lines(), true, null, null), TestOffice.PIN)))
                .isEqualTo("seal");
        receipts.own(drafter, id, new Counting(sound.lines(), true, false, "Niêm phong rách"), TestOffice.PIN);
        assertThat(slips.read(id).sealWhole()).isFalse();
        var mat = office.bean(Regulations.class).on(office.today()).level("mat").orElseThrow();
        var parcel = faults.note(clerk, mat, FaultKind.TORN, "Sở Tài chính", "Số 12, chữ C", "Bì rách góc");
        assertThat(flaw(() -> faults.note(clerk, mat, null, "Sở Tài chính", null, "x")))
                .isEqualTo("kind");
        assertThat(faults.unanswered(head, 50)).isEqualTo(before + 2);
        var printed = office.bean(FaultNotice.class).print(clerk, parcel);
        PaperLab.assertArchivable(PaperLab.keep("fault-notice.pdf", printed));
        assertThat(PaperLab.words(printed)).contains("Sở Tài chính", "Số 12, chữ C", "Bì rách góc");
        faults.told(clerk, parcel);
        assertThat(refused(() -> faults.told(clerk, parcel))).isEqualTo("custody.handover.fault-told");
        assertThat(refused(() -> faults.answer(clerk, parcel, "Lập biên bản"))).isEqualTo("access.refused.duty");
        faults.answer(head, parcel, "Lập biên bản, trả lại nơi gửi");
        assertThat(refused(() -> faults.answer(head, parcel, "x"))).isEqualTo("custody.handover.fault-answered");
        assertThat(faults.unanswered(head, 50)).isEqualTo(before + 1);
        assertThat(faults.page(office.reader(Duty.COPY_CLERK), true, null)).isEmpty();
    }

    @Test
    @DisplayName("Of two who act on one slip at the same moment one is refused, and nothing of it is done.")
    void oneOfTwoIsRefused() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("mat", 3);
        var id = slips.onTheWay(paper);
        var drafter = slips.signedIn(Duty.DRAFTER);
        var counting = slips.sound(id);
        var second = office.second(Duty.DRAFTER);
        var refusals = atOnce(
                () -> refusal(() -> receipts.own(drafter, id, counting, TestOffice.PIN)),
                () -> refusal(() -> receipts.atScreen(clerk, id, counting, second)),
                () -> refusal(() -> departures.withdraw(clerk, id, "Gửi nhầm")));
        assertThat(refusals).hasSize(2);
        assertThat(keeping.copies(paper)).extracting(Carrier::moves).containsOnly(3);
        var holder = slips.read(id).state() == SlipState.WITHDRAWN ? clerk.person() : drafter.person();
        assertThat(keeping.copies(paper)).extracting(Carrier::account).containsOnly(Account.with(holder));
    }

    @Test
    @DisplayName(
            "Whatever has left its giver stands in the transfer register of its year, numbered without a gap, on the screen and on paper in its columns; who does not see all of it gets an extract.")
    void theRegisterHasNoGap() throws Exception {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var papers = IntStream.range(0, 4)
                .mapToObj(i -> keeping.went("mat", new Recipient("Ban Nội chính QXZV", 2)))
                .toList();
        atOnce(papers.stream()
                .<Callable<Refusal>>map(paper -> () -> {
                    var unused = handovers.sendAtOnce(clerk, Keeping.seen(slips.issued(paper)), "Đ/c Hà, 9 giờ");
                    return null;
                })
                .toArray(Callable[]::new));
        var register = office.bean(TransferBook.class);
        var head = office.reader(Duty.HEAD);
        var numbers = new ArrayList<Integer>();
        Integer after = 0;
        while (after != null) {
            var page = register.lines(head, 2026, after);
            page.lines().forEach(one -> numbers.add(one.bookNumber()));
            after = page.next();
        }
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(4);
        assertThat(register.lines(clerk, 2026, 0).lines())
                .allMatch(one -> one.giver().equals(clerk.person()));
        try (var pdf = Loader.loadPDF(register.print(head, 2026, Locale.of("vi")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("SỔ CHUYỂN GIAO BÍ MẬT NHÀ NƯỚC", "Ban Nội chính QXZV", "Đ/c Hà, 9 giờ", "Ký nhận");
        }
        try (var pdf = Loader.loadPDF(register.print(office.reader(Duty.COPY_CLERK), 2026, Locale.of("vi")))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("trích theo thẩm quyền")
                    .doesNotContain("QXZV");
        }
    }

    @Test
    @DisplayName(
            "What was signed on the printed slip is entered with its scan, sealed; for a person of the office before a witness.")
    void signedOnPaper() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("mat", 1);
        var id = slips.onTheWay(paper);
        assertThat(flaw(() -> receipts.onPaper(clerk, id, slips.sound(id), "Đã ký", office.second(Duty.HEAD), null)))
                .isEqualTo("file");
        assertThat(flaw(() -> receipts.onPaper(clerk, id, slips.sound(id), "Đã ký", null, scan())))
                .isEqualTo("second.username");
        receipts.onPaper(clerk, id, slips.sound(id), "Ký tay, 8 giờ", office.second(Duty.HEAD), scan());
        var slip = slips.read(id);
        assertThat(slip.receipt()).isEqualTo(ReceiptKind.PAPER);
        assertThat(slip.signer()).isEqualTo("Ký tay, 8 giờ");
        assertThat(slip.signedKey()).isNull();
        var scans = office.bean(Scans.class);
        var kept = scans.of(clerk, id);
        assertThat(kept).hasSize(1);
        assertThat(scans.page(clerk, id, kept.getFirst().id(), 0).pages()).hasSize(1);
        scans.add(clerk, id, scan());
        assertThat(scans.of(clerk, id)).hasSize(2);
        assertThat(flaw(() -> scans.add(clerk, id, new ByteArrayInputStream(new byte[] {1, 2, 3, 4}))))
                .isEqualTo("file");
    }

    @Test
    @DisplayName("Outstanding receipts are listed by age, the oldest first, and tell giver, receiver and head.")
    void outstandingIsChased() {
        office.move("2026-10-05");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var id = slips.onTheWay(keeping.came("mat", 1));
        var drafter = office.reader(Duty.DRAFTER);
        assertThat(book.toReceive(drafter, 10)).isEqualTo(1);
        assertThat(book.waiting(clerk, true, 3, 10)).isZero();
        office.move("2026-10-09");
        assertThat(book.waiting(clerk, true, 3, 10)).isEqualTo(1);
        assertThat(book.waiting(office.reader(Duty.HEAD), false, 3, 10)).isEqualTo(1);
        assertThat(book.open(drafter, true, null, 0)).extracting(Slip::id).containsExactly(id);
        var paper = Objects.requireNonNull(
                slips.read(id).lines().getFirst().carrier().document());
        var lost = keeping.copies(paper);
        office.bean(Moves.class)
                .lose(office.reader(Duty.HEAD), Keeping.seen(lost.getFirst()), "Mất bì", office.second(Duty.DEPUTY));
        receipts.own(
                slips.signedIn(Duty.DRAFTER),
                id,
                slips.faulty(id, 0, false, null, FaultKind.MISSING, "Mất cả bì"),
                TestOffice.PIN);
        assertThat(slips.read(id).state()).isEqualTo(SlipState.EXCEPTIONS);
        assertThat(keeping.copies(paper))
                .extracting(one -> one.account().state())
                .containsExactly(State.LOST);
        office.move("2026-09-14");
    }

    private static ByteArrayInputStream scan() {
        return new ByteArrayInputStream("Phiếu đã ký\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @SafeVarargs
    private static List<Refusal> atOnce(Callable<Refusal>... acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var all = Executors.newFixedThreadPool(acts.length)) {
            var going = Stream.of(acts)
                    .map(act -> all.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            var refusals = new ArrayList<Refusal>();
            for (var one : going) {
                var refusal = one.get();
                if (refusal != null) {
                    refusals.add(Objects.requireNonNull(refusal));
                }
            }
            return refusals;
        }
    }
}
