package vn.somat.custody.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.destruction.Electronic.What;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentDesk;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

/** Giữ lại. */
class HoldsTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Ashes ashes = new Ashes(office);
    private final Holds holds = office.bean(Holds.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static String refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused")
                .code();
    }

    @Test
    @DisplayName("What is held back is not destroyed, on whatever way; the database refuses it too.")
    void nothingHeldBackIsDestroyed() {
        var document = ashes.keeping.came("mat", 1);
        var head = office.reader(Duty.HEAD);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var file = office.bean(Attachments.class)
                .add(clerk, document, "a.txt", new ByteArrayInputStream("Chữ\n".getBytes(StandardCharsets.UTF_8)));
        var decided = ashes.proposed(document, new Electronic(document, What.FILES));
        ashes.decided(decided);
        var hold = holds.hold(head, document, null, "Thanh tra QXZV yêu cầu");
        assertThat(holds.open(head, null)).extracting(Hold::id).contains(hold);
        assertThat(refused(() -> ashes.executed(decided))).isEqualTo("custody.hold.held");
        var copy = ashes.keeping.copies(document).getFirst();
        var carried = new Carried(null, Method.BURNT, "Đốt", "Sân", null, true);
        assertThat(refused(() -> ashes.carryingOut.urgent(clerk, Keeping.seen(List.of(copy)), "Cháy", carried)))
                .isEqualTo("custody.hold.held");
        assertThat(refused(() -> office.bean(DocumentDesk.class)
                        .destroyContent(head, document, "Hủy", office.second(Duty.SECURITY_OFFICER))))
                .isEqualTo("custody.hold.held");
        assertThat(refused(() -> office.bean(Attachments.class).remove(clerk, file, "Gỡ", office.second(Duty.HEAD))))
                .isEqualTo("custody.hold.held");
        assertThat(refused(() -> office.bean(Moves.class)
                        .annul(clerk, Keeping.seen(copy), "Ghi nhầm", office.second(Duty.HEAD))))
                .isEqualTo("custody.hold.held");
        for (var past : List.of(
                "update registry.document set destroyed_at = timestamptz '2026-09-14 12:00+07' where id = ?::uuid",
                "update registry.attachment set removed_at = timestamptz '2026-09-14 12:00+07' where document = ?::uuid")) {
            assertThatThrownBy(() -> office.sql().update(past, document.value().toString()))
                    .hasMessageContaining("held back");
        }
        assertThat(refused(() -> ashes.proposed(document))).isEqualTo("custody.hold.held");
        assertThat(ashes.keeping.copies(document).getFirst().account().state()).isEqualTo(State.HELD);
        assertThat(refused(() -> holds.lift(office.reader(Duty.DRAFTER), hold, "x", null)))
                .isNotBlank();
        holds.lift(head, hold, "Thanh tra xong", office.second(Duty.SECURITY_OFFICER));
        assertThat(refused(() -> holds.lift(head, hold, "Lần nữa", office.second(Duty.SECURITY_OFFICER))))
                .isEqualTo("custody.hold.lifted");
        ashes.executed(decided);
        assertThat(ashes.keeping.copies(document).getFirst().account().state()).isEqualTo(State.DESTROYED);
    }

    @Test
    @DisplayName(
            "What is said of a paper is held back with it, and with each of its copies: no level that forbids an abstract destroys it.")
    void theAbstractIsHeldBackToo() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var desk = office.bean(DocumentDesk.class);
        var document = ashes.keeping.came("mat", 2);
        var copy = ashes.keeping.copies(document).getFirst();
        var hold = holds.hold(officer, copy.id(), null, "Đang kiện QXZV");
        assertThat(refused(() -> desk.correct(
                        clerk, document, Map.of("level", "tuyet-mat", "title", ""), "Nhầm", office.second(Duty.HEAD))))
                .isEqualTo("custody.hold.held");
        assertThat(refused(() -> desk.destroyContent(
                        office.reader(Duty.HEAD), document, "Hủy", office.second(Duty.SECURITY_OFFICER))))
                .isEqualTo("custody.hold.held");
        holds.lift(officer, hold, "Xong", office.second(Duty.HEAD));
        desk.correct(clerk, document, Map.of("level", "tuyet-mat", "title", ""), "Nhầm", office.second(Duty.HEAD));
    }

    @Test
    @DisplayName("A hold ends with its last day, and holds one copy where it names one.")
    void aHoldEndsWithItsLastDay() {
        var document = ashes.keeping.came("mat", 2);
        var copies = ashes.keeping.copies(document);
        var archivist = office.reader(Duty.SECURITY_OFFICER);
        assertThat(refused(() -> holds.hold(
                        archivist, copies.getFirst().id(), office.today().minusDays(1), "x")))
                .isEqualTo("custody.hold.past");
        var unused =
                holds.hold(archivist, copies.getFirst().id(), office.today().plusDays(3), "Đang kiện");
        assertThat(refused(() -> ashes.proposed(document))).isEqualTo("custody.hold.held-until");
        var other = ashes.desk.propose(archivist, ashes.copies(copies.subList(1, 2)));
        ashes.decided(other);
        ashes.executed(other);
        office.move("2026-09-18");
        var first = ashes.desk.propose(archivist, ashes.copies(copies.subList(0, 1)));
        ashes.decided(first);
        ashes.executed(first);
        assertThat(ashes.keeping.copies(document)).allMatch(one -> one.account().state() == State.DESTROYED);
        assertThat(refused(() -> holds.hold(archivist, copies.getFirst().id(), null, "Muộn")))
                .isEqualTo("custody.hold.gone");
        office.move("2026-09-14");
    }

    @Test
    @DisplayName(
            "A paper is not destroyed before the years are over that the office has set for its level, counted from the end of the year of its date; no text we have sets them, so none are shipped.")
    void retained() {
        var document = ashes.keeping.came("toi-mat", 1);
        var regulations = office.bean(Regulations.class);
        var pack = regulations.on(office.today()).id();
        regulations.override(pack, "term.toi-mat.retention", "2", "Theo bảng thời hạn bảo quản của cơ quan", "system");
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var copy = ashes.keeping.copies(document).getFirst();
        var carried = new Carried(null, Method.BURNT, "Đốt", "Sân", null, true);
        assertThat(refused(() -> ashes.proposed(document))).isEqualTo("custody.hold.retained");
        assertThat(refused(() -> ashes.carryingOut.urgent(clerk, Keeping.seen(List.of(copy)), "Cháy", carried)))
                .isEqualTo("custody.hold.retained");
        office.move("2028-12-31");
        assertThat(refused(() -> ashes.proposed(document))).isEqualTo("custody.hold.retained");
        office.move("2029-01-01");
        assertThat(ashes.proposed(document)).isNotNull();
        office.move("2026-09-14");
    }
}
