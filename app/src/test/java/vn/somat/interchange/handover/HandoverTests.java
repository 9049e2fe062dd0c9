package vn.somat.interchange.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.AuditRun;
import vn.somat.custody.carriers.BalanceAudit;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.destruction.Holds;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.recall.Recalls;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Closing;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;
import vn.somat.safeguards.inspections.Inspection;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.NewInspection;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.TestMeetings;
import vn.somat.testing.TestOffice;
import vn.somat.vault.VaultRefusal;

/** Sáp nhập: an office with books, copies, places and open duties becomes part of another that has its own. */
class HandoverTests {

    private static final Merging merging = new Merging();
    private static DocumentId came;
    private static DocumentId went;
    private static PlaceId room;
    private static Figures before;
    private static UUID handover;
    private static byte[] parcel;
    private static ParcelId tray;
    private static SurroundingThings around;

    @BeforeAll
    static void twoOfficesAreMerged() throws Exception {
        new Keeping(merging.to).came("mat", 1);
        new Keeping(merging.to).went("mat");
        came = merging.theirs.came("mat", 2);
        went = merging.theirs.went("mat");
        room = merging.theirs.room("toi-mat");
        var from = merging.from;
        var clerk = from.reader(Duty.CLERK_INCOMING);
        var moves = from.bean(Moves.class);
        moves.putAway(clerk, Keeping.seen(merging.theirs.copies(came)), room);
        var out = from.reader(Duty.CLERK_OUTGOING);
        var issued = merging.theirs.copies(went).stream()
                .filter(one -> one.copyNumber() != null)
                .toList();
        from.bean(vn.somat.custody.handover.Handovers.class)
                .sendAtOnce(out, Keeping.seen(issued.subList(0, 2)), "Đã ký nhận QXZV");
        from.bean(Recalls.class).begin(out, went, from.today().plusDays(5), "Tài liệu thu hồi QXZV");
        from.bean(Holds.class).hold(from.reader(Duty.HEAD), came, null, "Đang thanh tra QXZV");
        from.bean(Attachments.class)
                .add(
                        clerk,
                        came,
                        "QXZV.txt",
                        new ByteArrayInputStream("Nội dung QXZV\n".getBytes(StandardCharsets.UTF_8)));
        around = new SurroundingThings(from);
        around.alsoAt(merging.to);
        handover = merging.order();
        before = from.bean(HandingOver.class).figures(merging.head(from));
        parcel = merging.packed();
        tray = merging.received(parcel);
    }

    @AfterAll
    static void close() {
        merging.close();
    }

    private static String refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowable(act), "it was not refused") instanceof Refusal refusal
                ? refusal.code()
                : ((VaultRefusal) catchThrowable(act)).code();
    }

    private static List<DocumentView> found(vn.somat.access.Reader reader) {
        return merging.to
                .bean(Finding.class)
                .find(reader, new Finding.Question("QXZV", null, null, null, null, null, null, null))
                .documents();
    }

    private static long papers(TestOffice office) {
        return Objects.requireNonNull(
                office.sql().queryForObject("select count(*) from registry.document", Long.class));
    }

    @Test
    @DisplayName(
            "All of it becomes ours in one act of the head and a second person, equal to what the sender counted, or none of it.")
    void everythingGoesOver() throws Exception {
        var to = merging.to;
        assertThat(merging.report(tray).hindrances()).isEmpty();
        assertThat(merging.report(tray).figures()).isEqualTo(before);
        assertThat(before.papers()).isEqualTo(3);
        assertThat(before.copies()).isEqualTo(7);
        assertThat(before.duties())
                .containsEntry("recalls", 1L)
                .containsEntry("holds", 1L)
                .containsEntry("terms", 3L)
                .containsEntry("devices", 1L)
                .containsEntry("seals", 1L)
                .containsEntry("meetings", 1L)
                .containsEntry("inspections", 1L)
                .containsEntry("findings", 1L)
                .containsEntry("incidents", 1L);

        // half-way: the custody of one copy cannot be taken over
        to.sql().execute("""
                        create function custody.fail() returns trigger language plpgsql as
                        $$ begin raise exception 'fails' using errcode = 'restrict_violation'; end $$""");
        to.sql()
                .execute(
                        "create trigger fail before insert on custody.movement for each row execute function custody.fail()");
        assertThat(refused(() -> merging.accepted(tray))).isEqualTo("interchange.handover.clash");
        assertThat(papers(to)).isEqualTo(2);
        assertThat(to.sql().queryForList("select tgname from pg_trigger where tgenabled = 'D'"))
                .isEmpty();
        to.sql().execute("drop trigger fail on custody.movement");
        assertThat(refused(() -> to.bean(TakingOver.class)
                        .accept(
                                merging.head(to),
                                tray,
                                new Accepting("2222 2222", to.person(Duty.SECURITY_OFFICER), java.util.Map.of()),
                                to.second(Duty.SECURITY_OFFICER))))
                .isEqualTo("interchange.handover.fingerprint");

        assertThat(merging.accepted(tray)).isEqualTo(handover);
        assertThat(papers(to)).isEqualTo(5);
        assertThat(to.sql().queryForList("select tgname from pg_trigger where tgenabled = 'D'"))
                .isEmpty();
        assertThat(to.sql().queryForObject("select count(*) from interchange.parcel_piece", Long.class))
                .isZero();
        nothingIsInClear();
        searchFindsThem();
        copiesGoOn();
        dutiesGoOn();
        around.goOn(merging.to, handover);
        evidenceIsKept();
        receiptGoesBack();
        neverTwice();
    }

    private void searchFindsThem() throws Exception {
        var to = merging.to;
        assertThat(found(merging.head(to))).extracting(DocumentView::id).contains(came, went);
        assertThat(found(merging.head(to))).allMatch(line -> Keeping.TITLE.equals(line.title()));
        assertThat(found(to.reader(Duty.HEAD, 0))).isEmpty();
        assertThat(found(to.reader(Duty.CLERK_INCOMING)))
                .extracting(DocumentView::id)
                .contains(came)
                .doesNotContain(went);
        var books = to.bean(BookDesk.class).books(merging.head(to));
        assertThat(books)
                .filteredOn(book -> book.predecessor() != null)
                .hasSize(2)
                .allMatch(book -> book.openVolume().isEmpty());
        assertThat(books).filteredOn(book -> book.predecessor() == null).hasSize(2);
        var theirs = books.stream()
                .filter(book -> book.predecessor() != null)
                .findFirst()
                .orElseThrow();
        assertThat(refused(() -> to.bean(BookDesk.class)
                        .reopenVolume(merging.head(to), theirs.id(), "Lý do", to.second(Duty.DEPUTY))))
                .isEqualTo("registry.book.predecessor");
        var files = to.bean(Attachments.class).of(merging.head(to), came);
        assertThat(files).hasSize(1).allMatch(file -> file.name().equals("QXZV.txt"));
        // our own numbers go on where they were
        assertThat(new Keeping(to).came("mat", 1)).isNotNull();
        assertThat(new Keeping(to).went("mat")).isNotNull();
    }

    private void copiesGoOn() {
        var to = merging.to;
        var keeper = to.person(Duty.SECURITY_OFFICER);
        assertThat(to.bean(Carriers.class).unbalanced()).isZero();
        assertThat(to.bean(BalanceAudit.class).run(merging.head(to)).status()).isEqualTo(AuditRun.Status.EVEN);
        var copies = new Keeping(to).copies(came);
        assertThat(copies)
                .hasSize(2)
                .allMatch(copy -> keeper.equals(copy.account().holder())
                        && room.equals(copy.account().place()));
        var life =
                to.bean(Carriers.class).life(merging.head(to), copies.getFirst().id());
        assertThat(life.movements()).hasSize(3);
        assertThat(new Keeping(to).copies(went))
                .hasSize(4)
                .filteredOn(copy -> copy.account().state() == State.OUTSIDE)
                .hasSize(2);
        to.bean(Moves.class).takeOut(to.reader(Duty.SECURITY_OFFICER), Keeping.seen(copies));
    }

    private void dutiesGoOn() {
        var to = merging.to;
        assertThat(to.bean(Recalls.class).open(to.reader(Duty.CLERK_OUTGOING), null, 0))
                .hasSize(1);
        assertThat(to.bean(Holds.class).open(merging.head(to), null)).hasSize(1);
    }

    private void evidenceIsKept() throws Exception {
        var to = merging.to;
        var done = to.bean(Inheritance.class).read(merging.head(to), handover);
        try (var evidence = to.bean(Inheritance.class).evidence(merging.head(to), handover)) {
            var head = to.bean(vn.somat.ledger.ForeignLedger.class)
                    .check(
                            evidence,
                            merging.from.bean(OfficeCards.class).ours().signs(),
                            line -> line.contains(handover.toString()));
            assertThat(head.size()).isEqualTo(done.ledgerSize());
            assertThat(head.root()).isEqualTo(done.ledgerRoot());
        }
    }

    private void receiptGoesBack() {
        var from = merging.from.bean(HandingOver.class);
        var head = merging.head(merging.from);
        var receipt = merging.to
                .bean(Inheritance.class)
                .read(merging.head(merging.to), handover)
                .receipt();
        assertThat(refused(() -> from.received(head, receipt.replace("figures ", "figures 00"))))
                .isEqualTo("interchange.handover.receipt");
        merging.answered(handover);
        assertThat(merging.state()).isEqualTo(vn.somat.organisation.Closing.State.RECEIVED);
        assertThat(refused(() -> from.takeBack(head, "Nhầm", merging.from.second(Duty.DEPUTY))))
                .isEqualTo("interchange.handover.not-ordered");
    }

    private void neverTwice() throws Exception {
        var again = merging.received(parcel);
        assertThat(merging.report(again).hindrances()).contains("interchange.handover.accepted-before");
        assertThat(refused(() -> merging.accepted(again))).isEqualTo("interchange.handover.accepted-before");
    }

    private static void nothingIsInClear() {
        assertThat(Merging.text(parcel)).doesNotContain("QXZV");
        for (var office : List.of(merging.from, merging.to)) {
            assertThat(office.sql()
                            .queryForList("select coalesce(report::text, '') from interchange.parcel", String.class))
                    .noneMatch(report -> report.contains("QXZV"));
        }
    }

    @Test
    @DisplayName(
            "A package that was changed, cut, sealed to another office or accepted before is refused, and nothing is written.")
    void whatIsNotWholeIsRefused() {
        var changed = parcel.clone();
        changed[changed.length / 2] ^= 1;
        assertThat(refused(() -> merging.received(changed))).isEqualTo("vault.damaged");
        var cut = java.util.Arrays.copyOf(parcel, parcel.length - 40);
        assertThat(refused(() -> merging.received(cut))).isEqualTo("vault.damaged");
        assertThat(refused(() -> merging.received("không phải gói".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("vault.parcel.foreign");
        var others = merging.from.bean(vn.somat.vault.SealedParcels.class);
        assertThat(refused(() -> others.open(new ByteArrayInputStream(parcel)))).isEqualTo("vault.parcel.not-ours");
    }

    @Test
    @DisplayName(
            "An office is ended by its head and a second person; from then on nothing is changed in it, by whatever way.")
    void nothingIsChangedAnyMore() {
        var from = merging.from;
        assertThat(refused(() -> merging.theirs.came("mat", 1))).isEqualTo("access.refused.handed-over");
        assertThatThrownBy(() -> from.sql().execute("update registry.document set pages = 7"))
                .hasMessageContaining("has handed over");
        assertThatThrownBy(() -> from.sql().execute("delete from registry.recipient"))
                .isNotNull();
        assertThat(from.bean(BookDesk.class).books(merging.head(from))).hasSize(2);
        assertThat(refused(() -> merging.order())).isEqualTo("interchange.handover.ordered");
    }

    @Test
    @DisplayName("An office does not end while a meeting that was consented to, or an inspection, goes on.")
    void notInTheMiddle() {
        try (var own = new Merging()) {
            var office = own.from;
            for (var duty : List.of(Duty.HEAD, Duty.DEPUTY, Duty.CLERK_INCOMING, Duty.DRAFTER)) {
                var unused = office.second(duty);
            }
            var some = TestMeetings.of(office);
            var ready = some.opened("mat", 1);
            assertThat(refused(own::order)).isEqualTo("interchange.handover.meetings");
            assertThat(office.bean(HandingOver.class).obstacles(own.head(office)))
                    .containsExactly(new Obstacle("meetings", 1, "/meetings"));
            office.bean(MeetingEnding.class).close(some.keeper(), ready.id(), some.acts(ready.id()));
            var officer = office.reader(Duty.SECURITY_OFFICER);
            var desk = office.bean(InspectionDesk.class);
            var today = office.today();
            var id = desk.enter(
                    officer, new NewInspection(Inspection.Kind.SELF, null, null, today, today, null, null, null, null));
            desk.begin(officer, id, 1);
            assertThat(refused(own::order)).isEqualTo("interchange.handover.inspections");
        }
    }

    @Test
    @DisplayName("Before the receipt is recorded the order can be taken back; afterwards never.")
    void takenBack() throws Exception {
        try (var own = new Merging()) {
            own.theirs.came("mat", 1);
            var handing = own.from.bean(HandingOver.class);
            var head = own.head(own.from);
            var second = own.from.second(Duty.SECURITY_OFFICER);
            var first = own.order();
            assertThat(refused(() -> own.theirs.came("mat", 1))).isEqualTo("access.refused.handed-over");
            assertThat(refused(() -> handing.takeBack(head, " ", second))).isEqualTo("registry.text.required");
            handing.takeBack(head, "Lùi ngày sáp nhập QXZV", second);
            assertThat(own.state()).isEqualTo(Closing.State.TAKEN_BACK);
            assertThat(refused(() -> handing.takeBack(head, "Lần nữa", second)))
                    .isEqualTo("interchange.handover.not-ordered");
            assertThat(own.theirs.copies(own.theirs.came("mat", 1))).hasSize(1);

            var again = own.order();
            assertThat(again).isNotEqualTo(first);
            own.answered(own.accepted(own.received(own.packed())));
            assertThat(own.state()).isEqualTo(Closing.State.RECEIVED);
            assertThat(refused(() -> handing.takeBack(head, "Muộn rồi", second)))
                    .isEqualTo("interchange.handover.not-ordered");
        }
    }
}
