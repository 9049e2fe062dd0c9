package vn.somat.custody.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Movement;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Reason;
import vn.somat.custody.destruction.Electronic.What;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.DestroyedPart;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.testing.TestOffice;

/** Tiêu hủy: rules of the room about what is no more. */
class DestructionTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Ashes ashes = new Ashes(office);
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
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static List<Carrier> copies(DocumentId document) {
        return ashes.keeping.copies(document);
    }

    private static void attach(DocumentId document) {
        var unused = office.bean(Attachments.class)
                .add(
                        office.reader(Duty.CLERK_INCOMING),
                        document,
                        "QXZV.txt",
                        new ByteArrayInputStream("Chữ QXZV\n".repeat(20).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName(
            "A destruction is proposed, decided on by whoever has the power over its highest level on that day, and carried out by two.")
    void proposedDecidedCarriedOut() {
        var document = ashes.keeping.came("mat", 2);
        var id = ashes.proposed(document);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        assertThat(refused(() -> ashes.carryingOut.execute(
                                officer, id, Ashes.carried(), office.second(Duty.CLERK_INCOMING)))
                        .code())
                .isEqualTo("custody.destruction.not.DECIDED");
        assertThat(refused(() -> ashes.decisions.decide(officer, id, ashes.looked(id), "1"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> ashes.decisions.enter(
                                officer,
                                id,
                                ashes.looked(id),
                                office.person(Duty.DRAFTER),
                                "9-QĐ/TU",
                                office.today(),
                                null))
                        .citation())
                .isNotBlank();
        ashes.decided(id);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        assertThat(refused(() -> ashes.carryingOut.execute(clerk, id, Ashes.carried(), null))
                        .kind())
                .isIn(Refusal.Kind.INVALID, Refusal.Kind.NOT_ALLOWED, Refusal.Kind.CONFLICT);
        assertThat(copies(document)).allMatch(one -> one.account().state() == State.HELD);
        var recoverable = new Carried("05-BB/TH", Method.BROKEN, "Xé đôi", "Phòng 1", null, false);
        assertThat(refused(() ->
                                ashes.carryingOut.execute(clerk, id, recoverable, office.second(Duty.SECURITY_OFFICER)))
                        .args())
                .contains("R-DST-04");
        ashes.executed(id);
        assertThat(copies(document)).allMatch(one -> one.account().state() == State.DESTROYED);
        var done = ashes.read(id);
        assertThat(done.state()).isEqualTo(Destruction.State.DONE);
        var execution = Objects.requireNonNull(done.execution());
        assertThat(execution.by()).isEqualTo(office.person(Duty.CLERK_INCOMING));
        assertThat(execution.second()).isEqualTo(office.person(Duty.SECURITY_OFFICER));
        assertThat(carriers.life(clerk, copies(document).getFirst().id()).movements())
                .extracting(Movement::reason)
                .containsExactly(Reason.RECEIVED, Reason.DESTROYED);
    }

    @Test
    @DisplayName(
            "Where the pack of the day wants a council, nothing is decided before one has met: a leader in the chair, whoever keeps the things, and minutes.")
    void aCouncilWhereThePackWantsOne() {
        var id = ashes.proposed(ashes.keeping.came("tuyet-mat", 1));
        var head = office.reader(Duty.HEAD);
        assertThat(ashes.decisions.wantsCouncil(head, ashes.read(id))).isTrue();
        assertThat(refused(() -> ashes.decided(id)).args()).contains("R-DST-01");
        var nobody = new CouncilMet(
                "1",
                office.today(),
                office.person(Duty.DRAFTER),
                office.person(Duty.DRAFTER),
                "",
                "2",
                office.today(),
                "x");
        assertThat(refused(() -> ashes.decisions.council(head, id, nobody)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("chair", "keeper");
        var idle = new CouncilMet(
                "1",
                office.today(),
                office.person(Duty.DEPUTY),
                office.person(Duty.COPY_CLERK),
                "",
                "2",
                office.today(),
                "x");
        assertThat(refused(() -> ashes.decisions.council(head, id, idle)).flaws())
                .extracting(Refusal.Flaw::code)
                .containsExactly("custody.destruction.keeps-nothing");
        ashes.decisions.council(head, id, ashes.met());
        assertThat(Objects.requireNonNull(ashes.read(id).council()).members())
                .containsExactly("Trần Văn QXZV, Phòng Cơ yếu", "Lê Thị Thu, Lưu trữ");
        ashes.decided(id);
        ashes.executed(id);
        assertThat(ashes.read(id).state()).isEqualTo(Destruction.State.DONE);

        var lower = ashes.proposed(ashes.keeping.came("toi-mat", 1));
        assertThat(ashes.decisions.wantsCouncil(head, ashes.read(lower))).isFalse();
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var unwritten = ashes.desk.propose(
                officer,
                new Proposing(
                        Ashes.WHY,
                        null,
                        null,
                        List.of(copies(ashes.keeping.came("mat", 1)).getFirst().id()),
                        List.of()));
        assertThat(refused(() -> ashes.decided(unwritten)).args()).contains("R-DST-02");
        try (var before = TestOffice.party("2025-06-02")) {
            var old = new Ashes(before);
            var mat = old.proposed(old.keeping.came("mat", 1));
            assertThat(old.decisions.wantsCouncil(before.reader(Duty.HEAD), old.read(mat)))
                    .isTrue();
            assertThat(refused(() -> old.decided(mat)).args()).contains("R-DST-01");
        }
    }

    @Test
    @DisplayName(
            "A decision is made about the list as it was looked at; one signed on paper is entered by two, and is not older than what it decides about.")
    void decidedAsItWasLookedAt() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var head = office.reader(Duty.HEAD);
        var id = ashes.proposed(ashes.keeping.came("mat", 1));
        var looked = ashes.looked(id);
        ashes.desk.add(officer, id, ashes.copies(copies(ashes.keeping.came("mat", 1))));
        assertThat(refused(() -> ashes.decisions.decide(head, id, looked, "34-QĐ/TU"))
                        .code())
                .isEqualTo("custody.destruction.changed");
        var signer = head.person();
        assertThat(refused(() -> ashes.decisions.enter(
                                officer,
                                id,
                                ashes.looked(id),
                                signer,
                                "1",
                                office.today().minusDays(1),
                                null))
                        .code())
                .isEqualTo("custody.destruction.day-before");
        assertThat(refused(() ->
                                ashes.decisions.enter(officer, id, ashes.looked(id), signer, "1", office.today(), null))
                        .code())
                .isEqualTo("access.second.needed");
        ashes.decisions.enter(
                officer, id, ashes.looked(id), signer, "1-QĐ/TU", office.today(), office.second(Duty.DEPUTY));
        assertThat(ashes.read(id).state()).isEqualTo(Destruction.State.DECIDED);
    }

    @Test
    @DisplayName(
            "Whoever may decide takes a decision back before it is carried out; what was on the list is free again.")
    void aDecisionIsTakenBack() {
        var document = ashes.keeping.came("mat", 1);
        var id = ashes.proposed(document);
        ashes.decided(id);
        assertThat(refused(() -> ashes.decisions.revoke(office.reader(Duty.SECURITY_OFFICER), id, "Thôi"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        ashes.decisions.revoke(office.reader(Duty.HEAD), id, "Thanh tra cần xem");
        var read = ashes.read(id);
        assertThat(read.state()).isEqualTo(Destruction.State.WITHDRAWN);
        assertThat(read.refusal()).isEqualTo("Thanh tra cần xem");
        assertThat(Objects.requireNonNull(read.decision()).number()).isEqualTo("34-QĐ/TU");
        assertThat(ashes.proposed(document)).isNotEqualTo(id);
    }

    @Test
    @DisplayName("Nothing stands on two lists that are open, and nothing that nobody here holds on any.")
    void nothingStandsOnTwoLists() {
        var document = ashes.keeping.came("mat", 2);
        var first = ashes.proposed(document);
        assertThat(refused(() -> ashes.proposed(document)).code()).isEqualTo("custody.destruction.listed");
        var officer = office.reader(Duty.SECURITY_OFFICER);
        ashes.desk.drop(officer, first, 1, "Còn cần tra cứu");
        assertThat(refused(() -> ashes.desk.drop(officer, first, 2, "Cũng vậy")).code())
                .isEqualTo("custody.destruction.last-item");
        var second = ashes.desk.propose(officer, ashes.copies(copies(document).subList(0, 1)));
        ashes.desk.withdraw(officer, second, "Nhầm");
        assertThat(ashes.read(second).state()).isEqualTo(Destruction.State.WITHDRAWN);
        ashes.desk.add(officer, first, ashes.copies(copies(document).subList(0, 1)));
        assertThat(ashes.read(first).left()).hasSize(2);
        ashes.decided(first);
        ashes.executed(first);
        assertThat(refused(() -> ashes.proposed(document)).code()).isEqualTo("custody.carrier.not-held");
    }

    @Test
    @DisplayName(
            "Carriers, keys, minutes and what the book says are one transaction: all of the list is destroyed, or nothing.")
    void allOrNothing() {
        var document = ashes.keeping.came("mat", 2);
        attach(document);
        var id = ashes.proposed(document, new Electronic(document, What.FILES));
        ashes.decided(id);
        office.sql().execute("alter table registry.destroyed_part rename to destroyed_part_away");
        try {
            assertThatThrownBy(() -> ashes.executed(id)).isInstanceOf(DataAccessException.class);
        } finally {
            office.sql().execute("alter table registry.destroyed_part_away rename to destroyed_part");
        }
        var clerk = office.reader(Duty.CLERK_INCOMING);
        assertThat(copies(document)).allMatch(one -> one.account().state() == State.HELD);
        assertThat(office.bean(Attachments.class).of(clerk, document).getFirst().removedAt())
                .isNull();
        assertThat(ashes.read(id).state()).isEqualTo(Destruction.State.DECIDED);
        ashes.executed(id);
        assertThat(office.bean(Attachments.class).of(clerk, document).getFirst().removedAt())
                .isNotNull();
        assertThat(office.bean(DocumentDesk.class)
                        .read(clerk, document)
                        .orElseThrow()
                        .destroyedParts())
                .containsExactly(new DestroyedPart("05-BB/TH", office.today(), 2, 1));
        assertThat(office.bean(Ledger.class).history("document", document.value(), null, 20))
                .extracting(act -> act.act())
                .contains(
                        "custody.destruction.executed",
                        "registry.attachment.removed",
                        "registry.document.copies-destroyed");
    }

    @Test
    @DisplayName("What waiting would harm is destroyed by its holder alone, who reports it in the same act.")
    void theHolderDestroysAtOnce() {
        var document = ashes.keeping.came("toi-mat", 1);
        var chosen = Keeping.seen(copies(document));
        var carried = new Carried(null, Method.BURNT, "Đốt ngoài sân", "Trụ sở", null, true);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        assertThat(refused(() -> ashes.carryingOut.urgent(officer, chosen, "Cháy kho", carried))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var holder = office.reader(Duty.CLERK_INCOMING);
        assertThat(refused(() -> ashes.carryingOut.urgent(holder, chosen, " ", carried))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactly("reason");
        var place = office.bean(Moves.class);
        place.putAway(holder, chosen, ashes.keeping.room("toi-mat"));
        assertThat(refused(() -> ashes.carryingOut.urgent(holder, chosen, "Cháy kho", carried))
                        .code())
                .isEqualTo("custody.carrier.moved");
        var now = Keeping.seen(copies(document));
        var id = ashes.carryingOut.urgent(holder, now, "Cháy kho, không kịp mang ra", carried);
        assertThat(copies(document)).allMatch(one -> one.account().state() == State.DESTROYED);
        assertThat(ashes.read(id).seen()).isNull();
        ashes.carryingOut.takeNote(office.reader(Duty.HEAD), id);
        assertThat(ashes.read(id).seenBy()).isEqualTo(office.person(Duty.HEAD));
        assertThat(refused(() -> ashes.carryingOut.takeNote(office.reader(Duty.HEAD), id))
                        .code())
                .isEqualTo("custody.destruction.noted");
    }

    @Test
    @DisplayName("A finished destruction stays as it is, and its file prints whole.")
    void theFilePrintsWhole() throws Exception {
        var document = ashes.keeping.came("tuyet-mat", 2);
        var id = ashes.proposed(document);
        ashes.decisions.council(office.reader(Duty.HEAD), id, ashes.met());
        ashes.decided(id);
        ashes.executed(id);
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.destruction set record_number = 'x' where id = '" + id.value() + "'"))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> office.sql()
                        .execute("update custody.destruction_item set open = true where destruction = '" + id.value()
                                + "'"))
                .hasMessageContaining("stays what it is");
        assertThatThrownBy(() -> office.sql()
                        .execute("insert into custody.destruction_item select destruction, number + 100, what, carrier,"
                                + " document, false, null from custody.destruction_item where destruction = '"
                                + id.value() + "'"))
                .hasMessageContaining("decided or finished");
        var pdf = office.bean(DestructionFile.class).print(office.reader(Duty.HEAD), id);
        try (var opened = Loader.loadPDF(pdf)) {
            assertThat(opened.getNumberOfPages()).isEqualTo(6);
            assertThat(new PDFTextStripper().getText(opened))
                    .contains(
                            "ĐỀ NGHỊ TIÊU HỦY",
                            "DANH SÁCH TIÊU HỦY",
                            "HỘI ĐỒNG TIÊU HỦY",
                            "12-TTr/VP",
                            "30-QĐ/TU",
                            "31-BB/HĐ",
                            "34-QĐ/TU",
                            "05-BB/TH",
                            copies(document).getFirst().label(),
                            "Nghiền vụn");
        }
        assertThat(office.bean(Ledger.class).history("destruction", id.value(), null, 1))
                .extracting(act -> act.act())
                .containsExactly("custody.destruction.printed");
    }

    @Test
    @DisplayName("A destruction is there for whoever has to do with it, and not above their clearance.")
    void whoSeesADestruction() {
        var id = ashes.proposed(ashes.keeping.came("toi-mat", 1));
        for (var other : List.of(
                office.reader(Duty.DRAFTER),
                office.reader(Duty.CLERK_INCOMING),
                office.reader(Duty.HEAD, 1),
                office.reader(Duty.ADMINISTRATOR))) {
            assertThat(refused(() -> ashes.desk.read(other, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        }
        assertThat(ashes.desk.newest(office.reader(Duty.HEAD, 1), null))
                .noneMatch(one -> one.id().equals(id));
        ashes.decided(id);
        assertThat(ashes.desk.newest(office.reader(Duty.CLERK_INCOMING), null))
                .anyMatch(one -> one.id().equals(id))
                .allMatch(one -> one.reason().isEmpty());
        var document = ashes.keeping.came("mat", 1);
        var raised = ashes.proposed(document);
        assertThat(ashes.desk.newest(office.reader(Duty.HEAD, 1), null))
                .anyMatch(one -> one.id().equals(raised));
        office.bean(DocumentDesk.class)
                .correct(
                        office.reader(Duty.CLERK_INCOMING),
                        document,
                        Map.of("level", "toi-mat"),
                        "Đóng dấu nhầm",
                        office.second(Duty.HEAD));
        assertThat(ashes.desk.newest(office.reader(Duty.HEAD, 1), null))
                .noneMatch(one -> one.id().equals(raised));
        assertThat(ashes.read(raised).level().code()).isEqualTo("toi-mat");
    }
}
