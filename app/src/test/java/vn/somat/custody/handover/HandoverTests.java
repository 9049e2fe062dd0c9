package vn.somat.custody.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.somat.custody.handover.Slips.flaw;
import static vn.somat.custody.handover.Slips.refused;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.OwnAccount;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Reason;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

/** Giao nhận: phiếu từ lúc lập đến lúc ký nhận. */
class HandoverTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Slips slips = new Slips(office);
    private static final Keeping keeping = slips.keeping;

    private final Handovers handovers = office.bean(Handovers.class);
    private final Departures departures = office.bean(Departures.class);
    private final SlipReceipts receipts = office.bean(SlipReceipts.class);
    private final Carriers carriers = office.bean(Carriers.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void nothingIsMissing() {
        assertThat(carriers.unbalanced()).isZero();
    }

    @Test
    @DisplayName(
            "A slip gathers what its giver holds for one receiver; nothing stands on two that are open, and nobody gives what they do not hold or to whom is not cleared.")
    void aSlipIsPrepared() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("mat", 2);
        var copies = Keeping.seen(keeping.copies(paper));
        var id = slips.prepared(paper);
        assertThat(slips.read(id).state()).isEqualTo(SlipState.PREPARED);
        assertThat(keeping.copies(paper)).extracting(Carrier::account).containsOnly(Account.with(clerk.person()));
        assertThat(refused(() -> handovers.prepare(clerk, slips.to(copies, Duty.DRAFTER))))
                .isEqualTo("custody.handover.on-slip");
        assertThat(refused(() -> handovers.prepare(
                        office.reader(Duty.HEAD),
                        slips.to(Keeping.seen(keeping.copies(keeping.came("mat", 1))), Duty.DRAFTER))))
                .isEqualTo("access.refused.duty");
        var other = Keeping.seen(keeping.copies(keeping.came("mat", 1)));
        assertThat(flaw(() -> handovers.prepare(clerk, slips.to(other, Duty.CLERK_INCOMING))))
                .isEqualTo("receiver");
        assertThat(refused(() -> handovers.prepare(clerk, slips.to(other, Duty.ARCHIVIST))))
                .isEqualTo("custody.handover.not-cleared");
        departures.withdraw(clerk, id, null);
        assertThat(slips.read(id).state()).isEqualTo(SlipState.WITHDRAWN);
        assertThat(slips.read(id).bookNumber()).isNull();
        assertThat(handovers.prepare(clerk, slips.to(copies, Duty.DRAFTER))).isNotNull();
    }

    @Test
    @DisplayName("Until its receiver has received, who brings it answers: the giver, or the courier who signed for it.")
    void whoBringsItAnswers() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("mat", 2);
        var id = slips.onTheWay(paper);
        assertThat(keeping.copies(paper))
                .extracting(Carrier::account)
                .containsOnly(new Account(State.IN_TRANSIT, clerk.person(), null));
        assertThat(refused(() -> office.bean(Moves.class).takeOut(clerk, Keeping.seen(keeping.copies(paper)))))
                .isEqualTo("custody.carrier.not-held");
        assertThat(refused(() -> departures.takeOver(clerk, id, "Xe giao liên", office.second(Duty.COPY_CLERK))))
                .isEqualTo("custody.handover.pack-first");
        departures.withdraw(clerk, id, "Người nhận đi vắng");
        assertThat(keeping.copies(paper)).extracting(Carrier::account).containsOnly(Account.with(clerk.person()));
        assertThat(slips.read(id).bookNumber()).isNotNull();

        var carried = slips.prepared(paper);
        departures.pack(clerk, carried, new Packing(1, "C", false, false, null));
        assertThat(flaw(() -> departures.takeOver(clerk, carried, "Xe ôm", office.second(Duty.COPY_CLERK))))
                .isEqualTo("means");
        departures.takeOver(clerk, carried, "Xe giao liên", office.second(Duty.COPY_CLERK));
        var courier = office.person(Duty.COPY_CLERK);
        assertThat(keeping.copies(paper))
                .extracting(Carrier::account)
                .containsOnly(new Account(State.IN_TRANSIT, courier, null));
        assertThat(slips.read(carried).bearer()).isEqualTo(courier);
        assertThat(refused(() -> receipts.atScreen(clerk, carried, slips.sound(carried), office.second(Duty.DRAFTER))))
                .isEqualTo("access.refused.duty");
        receipts.atScreen(office.reader(Duty.COPY_CLERK), carried, slips.sound(carried), office.second(Duty.DRAFTER));
        assertThat(keeping.copies(paper))
                .extracting(Carrier::account)
                .containsOnly(Account.with(office.person(Duty.DRAFTER)));
        var life = carriers.life(
                        office.reader(Duty.HEAD),
                        keeping.copies(paper).getFirst().id())
                .movements();
        assertThat(life.subList(life.size() - 2, life.size()))
                .extracting(one -> one.reason())
                .containsExactly(Reason.GIVEN_TO_COURIER, Reason.HANDED_OVER);
    }

    @Test
    @DisplayName(
            "What is received is signed with the receiver's own key, at either screen, over what was counted; the ledger has the signature.")
    void signedWithTheOwnKey() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var paper = keeping.came("toi-mat", 2);
        var id = slips.prepared(paper);
        var drafter = slips.signedIn(Duty.DRAFTER);
        assertThat(refused(() -> receipts.own(drafter, id, slips.sound(id), TestOffice.PIN)))
                .isEqualTo("custody.handover.not-left");
        departures.leave(clerk, id, null, null);
        assertThat(refused(() -> receipts.own(slips.signedIn(Duty.HEAD), id, slips.sound(id), TestOffice.PIN)))
                .isEqualTo("custody.handover.not-addressed");
        assertThat(refused(() -> receipts.own(drafter, id, slips.sound(id), "000000")))
                .isEqualTo("access.pin.wrong");
        office.forward(java.time.Duration.ofMinutes(5));
        assertThat(refused(() -> receipts.atScreen(clerk, id, slips.sound(id), office.second(Duty.HEAD))))
                .isEqualTo("custody.handover.not-addressed");
        assertThat(keeping.copies(paper))
                .extracting(one -> one.account().state())
                .containsOnly(State.IN_TRANSIT);
        receipts.own(drafter, id, slips.sound(id), TestOffice.PIN);
        var slip = slips.read(id);
        assertThat(slip.state()).isEqualTo(SlipState.RECEIVED);
        assertThat(slip.receipt()).isEqualTo(ReceiptKind.OWN);
        assertThat(slip.signedKey()).isNotNull();
        assertThat(keeping.copies(paper)).extracting(Carrier::account).containsOnly(Account.with(drafter.person()));
        var facts = office.bean(Ledger.class).history("handover", id.value().toString(), null, 20).stream()
                .filter(one -> one.act().equals("custody.carrier.handed-over"))
                .findFirst()
                .orElseThrow()
                .facts();
        assertThat(facts)
                .containsEntry("signed.by", drafter.person().value().toString())
                .containsEntry("signed.key", slip.signedKey());
        assertThat(facts.getOrDefault("signed.statement", ""))
                .contains("with slip " + slip.label(), "moves 2 there pages as-said sound", "with seal none");
        assertThat(refused(() -> receipts.own(drafter, id, slips.sound(id), TestOffice.PIN)))
                .isEqualTo("custody.handover.ended.RECEIVED");
        assertThat(refused(() -> departures.withdraw(clerk, id, "x"))).isEqualTo("custody.handover.ended.RECEIVED");
    }

    @Test
    @DisplayName("A hand-over that is signed at once, and a copy that is sent against the register, are slips too.")
    void oneWay() {
        var out = office.reader(Duty.CLERK_OUTGOING);
        var paper = keeping.went("mat");
        var ids = handovers.sendAtOnce(out, Keeping.seen(slips.issued(paper)), "Đ/c Hà, 10 giờ");
        assertThat(ids).hasSize(2);
        assertThat(ids.stream().map(slips::read))
                .allMatch(one -> one.state() == SlipState.RECEIVED && one.receipt() == ReceiptKind.PAPER)
                .extracting(Slip::body)
                .containsExactlyInAnyOrder("Ban Tổ chức QXZV", "Ban Nội chính QXZV");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var came = keeping.came("mat", 1);
        var id = handovers.atOnce(clerk, Keeping.seen(keeping.copies(came)), office.second(Duty.DRAFTER));
        var slip = slips.read(id);
        assertThat(slip.receiver()).isEqualTo(office.person(Duty.DRAFTER));
        assertThat(slip.signedKey()).isNotNull();
        assertThat(slip.bookNumber()).isNotNull();
    }

    @Test
    @DisplayName(
            "What leaves the office, or goes by a courier, is packed as the pack of the day says for its level, and goes by means the head has fixed.")
    void packedByTheRules() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = keeping.went("tuyet-mat", new Recipient("Ban Nội chính QXZV", 1));
        var copies = Keeping.seen(slips.issued(paper));
        var id = handovers.prepare(clerk, new Preparing(copies, null, null, null, true, "Kèm công văn"));
        assertThat(slips.read(id).body()).isEqualTo("Ban Nội chính QXZV");
        assertThat(refused(() -> departures.leave(clerk, id, null, "Bưu điện hệ đặc biệt")))
                .isEqualTo("custody.handover.pack-first");
        assertThat(refused(() -> departures.pack(clerk, id, new Packing(1, "A", true, true, "NP-07"))))
                .isEqualTo("regulation.rule.refused");
        assertThat(flaw(() -> departures.pack(clerk, id, new Packing(2, "A", true, true, null))))
                .isEqualTo("seal");
        departures.pack(clerk, id, new Packing(2, "A", true, true, "NP-07"));
        assertThat(refused(() -> departures.leave(clerk, id, "Giao liên tỉnh", null)))
                .isEqualTo("regulation.rule.refused");
        departures.leave(clerk, id, "Giao liên tỉnh", "Xe giao liên");
        assertThat(refused(() -> receipts.atScreen(clerk, id, slips.sound(id), office.second(Duty.DRAFTER))))
                .isEqualTo("custody.handover.body-on-paper");
        receipts.onPaper(clerk, id, slips.sound(id), "Nguyễn Thị Hà, 9 giờ", null, null);
        assertThat(slips.issued(paper)).extracting(Carrier::account).containsOnly(Account.of(State.OUTSIDE));
    }

    @Test
    @DisplayName(
            "Another body gets what was issued for it, and anything else only on a paper that is named; what is being recalled goes nowhere.")
    void toAnotherBody() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = keeping.went("tuyet-mat", new Recipient("Ban Nội chính QXZV", 1));
        var copies = Keeping.seen(slips.issued(paper));
        assertThat(flaw(() ->
                        handovers.prepare(clerk, new Preparing(copies, null, "Sở Nội vụ QXZV", null, false, null))))
                .isEqualTo("basis");
        var id = handovers.prepare(clerk, new Preparing(copies, null, null, null, false, null));
        assertThat(slips.read(id).body()).isEqualTo("Ban Nội chính QXZV");
        var recalled = keeping.went("mat", new Recipient("Ban Nội chính QXZV", 1));
        var theirs = Keeping.seen(slips.issued(recalled));
        var unused = office.bean(vn.somat.custody.recall.Recalls.class)
                .begin(
                        office.reader(Duty.SECURITY_OFFICER),
                        recalled,
                        office.today().plusDays(3),
                        "Phát hành nhầm");
        assertThat(refused(() -> handovers.sendAtOnce(clerk, theirs, "Đ/c Hà"))).isEqualTo("custody.carrier.recalled");
    }

    @Test
    @DisplayName(
            "A slip is there for who gives, carries or receives, and for those who watch, as far as they are cleared; what is outstanding is listed by age, the oldest first.")
    void whoSeesIt() {
        var paper = keeping.came("toi-mat", 1);
        var id = slips.onTheWay(paper);
        var book = office.bean(HandoverBook.class);
        assertThat(book.read(office.reader(Duty.DRAFTER), id).lines()).hasSize(1);
        assertThat(book.labelled(office.reader(Duty.DRAFTER), slips.read(id).label()))
                .contains(id);
        for (var reader : List.of(office.reader(Duty.CLERK_OUTGOING), office.reader(Duty.SECURITY_OFFICER, 1))) {
            assertThat(refused(() -> book.read(reader, id)))
                    .isEqualTo(Refusal.notThere().code());
        }
        assertThat(office.sql()
                        .queryForList("select encode(sealed, 'escape') from custody.handover_word", String.class))
                .noneMatch(text -> text.contains("QXZV"));
    }

    @Test
    @DisplayName("Whose key is revoked signs nothing, and nothing of it is done.")
    void aRevokedKeySignsNothing() {
        var paper = keeping.came("mat", 1);
        var id = slips.onTheWay(paper);
        var drafter = slips.signedIn(Duty.DRAFTER);
        office.bean(OwnAccount.class).revokeKey(drafter, TestOffice.PASSWORD.toCharArray());
        assertThat(refused(() -> receipts.own(drafter, id, slips.sound(id), TestOffice.PIN)))
                .isEqualTo("access.sign.revoked");
        assertThat(refused(() -> receipts.atScreen(
                        office.reader(Duty.CLERK_INCOMING), id, slips.sound(id), office.second(Duty.DRAFTER))))
                .isEqualTo("access.sign.revoked");
        assertThat(slips.read(id).state()).isEqualTo(SlipState.ON_WAY);
        office.bean(OwnAccount.class).setPin(drafter, TestOffice.PASSWORD.toCharArray(), TestOffice.PIN.toCharArray());
        receipts.own(drafter, id, slips.sound(id), TestOffice.PIN);
        assertThat(Map.of(slips.read(id).state(), 1)).containsKey(SlipState.RECEIVED);
    }

    @Test
    @DisplayName(
            "Slip, contents list and faces of the envelopes print with the slip's code; the outer face says nothing that is secret.")
    void prints() throws Exception {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = keeping.went("tuyet-mat", new Recipient("Ban Nội chính QXZV", 2));
        var id = handovers.prepare(
                clerk, new Preparing(Keeping.seen(slips.issued(paper)), null, null, null, true, "Giao tận tay"));
        var faces = office.bean(EnvelopeFaces.class);
        assertThat(refused(() -> faces.print(clerk, id))).isEqualTo("custody.handover.not-packed");
        departures.pack(clerk, id, new Packing(2, "A", true, true, "NP-31"));
        departures.leave(clerk, id, "Giao liên tỉnh", "Xe giao liên");
        var sheets = office.bean(HandoverSheets.class);
        var label = slips.read(id).label();
        try (var pdf = Loader.loadPDF(sheets.slip(clerk, id))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("PHIẾU GIAO NHẬN", label, "Ban Nội chính QXZV", "Tuyệt mật", "NP-31", "Xe giao liên");
        }
        try (var pdf = Loader.loadPDF(sheets.contents(clerk, id))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("DANH MỤC TÀI LIỆU TRONG BÌ", label, "NP-31");
        }
        try (var pdf = Loader.loadPDF(faces.print(clerk, id))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(pdf))
                    .contains(label, "Ban Nội chính QXZV")
                    .doesNotContain("MẬT", "CHỈ NGƯỜI CÓ TÊN");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(pdf)).contains("TUYỆT MẬT", "CHỈ NGƯỜI CÓ TÊN", "NP-31");
        }
    }
}
