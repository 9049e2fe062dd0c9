package vn.somat.custody.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.recall.Recall.Line;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.testing.TestOffice;

/** Thu hồi. */
class RecallTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Recalls recalls = office.bean(Recalls.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void nothingIsMissing() {
        assertThat(office.bean(Carriers.class).unbalanced()).isZero();
    }

    private static String refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused")
                .code();
    }

    /** A paper with three issued copies, all of them sent. */
    private static DocumentId sent() {
        var paper = keeping.went("mat");
        office.bean(Handovers.class)
                .sendAtOnce(office.reader(Duty.CLERK_OUTGOING), Keeping.seen(issued(paper)), "Đã ký nhận");
        return paper;
    }

    private static List<Carrier> issued(DocumentId paper) {
        return keeping.copies(paper).stream()
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .toList();
    }

    private RecallId begun(DocumentId paper) {
        return recalls.begin(
                office.reader(Duty.CLERK_OUTGOING), paper, office.today().plusDays(5), "Tài liệu thu hồi QXZV");
    }

    @Test
    @DisplayName(
            "An issued paper comes back carrier by carrier until its day, and a recall is closed when nothing is outstanding.")
    void comesBackCarrierByCarrier() throws Exception {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = sent();
        var id = begun(paper);
        assertThat(recalls.read(clerk, id).lines()).hasSize(3).allMatch(Line::outstanding);
        assertThat(refused(() -> begun(paper))).isEqualTo("custody.recall.going-on");
        assertThat(refused(() -> recalls.close(clerk, id))).isEqualTo("custody.recall.outstanding");
        assertThatThrownBy(() -> office.sql()
                        .execute(
                                "update custody.recall set closed_at = now(), closed_by = begun_by, closing_entry = entry"
                                        + " where id = '" + id.value() + "'"))
                .hasMessageContaining("nothing is outstanding");
        var first = issued(paper).subList(0, 2);
        recalls.returned(clerk, id, Keeping.seen(first), "Nguyên vẹn, đủ 2 tờ", null);
        assertThat(refused(() -> recalls.returned(clerk, id, Keeping.seen(first), null, null)))
                .isEqualTo("custody.carrier.moved");
        var read = recalls.read(clerk, id);
        assertThat(read.outstanding()).isEqualTo(1);
        assertThat(read.lines()).filteredOn(line -> line.returned() != null).hasSize(2);
        assertThat(issued(paper).getFirst().account()).isEqualTo(Account.with(clerk.person()));
        try (var pdf = Loader.loadPDF(office.bean(RecallCertificate.class).print(clerk, id))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("XÁC NHẬN THU HỒI", "Nguyên vẹn", "Ban Nội chính QXZV", "chưa thu hồi");
        }
        recalls.returned(clerk, id, Keeping.seen(issued(paper).subList(2, 3)), null, null);
        recalls.close(clerk, id);
        assertThat(recalls.read(clerk, id).closed()).isNotNull();
        assertThat(refused(() -> recalls.close(clerk, id))).isEqualTo("custody.recall.closed");
    }

    @Test
    @DisplayName(
            "Whatever is made of a paper that is being recalled is recalled with it; what is overdue stands first.")
    void whatIsMadeLaterIsRecalledToo() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = keeping.went("mat");
        var other = office.reader(Duty.DRAFTER);
        office.bean(Handovers.class)
                .atOnce(clerk, Keeping.seen(issued(paper).subList(0, 1)), office.second(Duty.DRAFTER));
        var id = begun(paper);
        assertThat(recalls.read(clerk, id).lines())
                .hasSize(3)
                .filteredOn(Line::outstanding)
                .hasSize(1);
        assertThat(issued(paper).getFirst().account()).isEqualTo(Account.with(other.person()));
        office.sql()
                .execute("""
                        do $$ declare e uuid; k uuid := gen_random_uuid(); begin
                        select entry into e from custody.recall where id = '%s';
                        insert into custody.carrier (id, kind, medium, document, copy_number, made_at, made_by, entry, moved_at)
                        select k, 'COPY', 'PAPER', document, 90, begun_at, begun_by, e, begun_at from custody.recall where id = '%s';
                        insert into custody.movement (carrier, number, reason, from_state, to_state, to_holder, at, by, entry)
                        select k, 1, 'COPIED', 'MADE', 'HELD', '%s', begun_at, begun_by, e from custody.recall where id = '%s';
                        end $$
                        """.formatted(id.value(), id.value(), other.person().value(), id.value()));
        assertThat(recalls.read(clerk, id).lines())
                .hasSize(4)
                .filteredOn(Line::outstanding)
                .hasSize(2);
        office.move("2026-09-25");
        var open = recalls.open(clerk, null, 0);
        assertThat(open.getFirst().overdue(office.today())).isTrue();
        assertThat(recalls.open(office.reader(Duty.CLERK_OUTGOING, 0), null, 0)).isEmpty();
        var held = keeping.copies(paper).stream()
                .filter(one -> other.person().equals(one.account().holder()))
                .toList();
        recalls.returned(clerk, id, Keeping.seen(held), null, office.second(Duty.DRAFTER));
        recalls.close(clerk, id);
        office.move("2026-09-14");
    }

    @Test
    @DisplayName(
            "What somebody of the office holds is taken back with their own PIN; what is being recalled goes nowhere before it is closed.")
    void nothingLeavesAnAccountBehindItsHolder() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var handovers = office.bean(Handovers.class);
        var paper = keeping.went("mat");
        handovers.atOnce(clerk, Keeping.seen(issued(paper).subList(0, 1)), office.second(Duty.DRAFTER));
        var id = begun(paper);
        var held = Keeping.seen(issued(paper).subList(0, 1));
        assertThat(refused(() -> recalls.returned(clerk, id, held, null, null))).isEqualTo("access.second.needed");
        assertThat(refused(() -> recalls.returned(clerk, id, held, null, office.second(Duty.CLERK_INCOMING))))
                .isEqualTo("custody.recall.holder");
        assertThat(issued(paper).getFirst().account()).isEqualTo(Account.with(office.person(Duty.DRAFTER)));
        recalls.returned(clerk, id, held, null, office.second(Duty.DRAFTER));
        assertThat(issued(paper).getFirst().account()).isEqualTo(Account.with(clerk.person()));
        assertThat(refused(() -> handovers.sendAtOnce(clerk, Keeping.seen(issued(paper)), "Ký nhận")))
                .isEqualTo("custody.carrier.recalled");
        assertThatThrownBy(() -> office.sql().execute("""
                        insert into custody.movement
                        (carrier, number, reason, from_state, from_holder, to_state, at, by, entry)
                        select id, moves + 1, 'PROVIDED', state, holder, 'OUTSIDE', now(), made_by, entry
                        from custody.carrier where document = '%s' and kind = 'ISSUED'
                        """.formatted(paper.value())))
                .hasMessageContaining("not sent away");
        recalls.close(clerk, id);
        handovers.sendAtOnce(clerk, Keeping.seen(issued(paper)), "Ký nhận");
    }

    @Test
    @DisplayName("Every copy but the one on file is recalled; what was lost counts again when it is found.")
    void everyCopyButTheOneOnFile() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var moves = office.bean(Moves.class);
        var paper = keeping.went("mat");
        moves.lose(clerk, Keeping.seen(issued(paper).getFirst()), "Mất", office.second(Duty.HEAD));
        var id = begun(paper);
        assertThat(recalls.read(clerk, id).lines()).hasSize(3).noneMatch(Line::outstanding);
        moves.find(
                office.reader(Duty.SECURITY_OFFICER),
                Keeping.seen(issued(paper).getFirst()),
                "Thấy trong tủ",
                office.second(Duty.HEAD));
        assertThat(refused(() -> recalls.close(clerk, id))).isEqualTo("custody.recall.outstanding");
        assertThat(recalls.open(clerk, null, 0)).allMatch(one -> one.reason() == null);
    }

    @Test
    @DisplayName("Recalled, an electronic paper loses its key; that it was there, and the recall, stay.")
    void filesAreRevoked() {
        var clerk = office.reader(Duty.CLERK_OUTGOING);
        var paper = sent();
        var files = office.bean(Attachments.class);
        var unused =
                files.add(clerk, paper, "QXZV.txt", new ByteArrayInputStream("Chữ\n".getBytes(StandardCharsets.UTF_8)));
        var id = begun(paper);
        recalls.revoke(clerk, id, office.second(Duty.HEAD));
        assertThat(files.of(clerk, paper).getFirst().removedAt()).isNotNull();
        assertThat(files.of(clerk, paper).getFirst().name()).isEmpty();
        assertThat(recalls.read(clerk, id).revoked()).isNotNull();
        assertThat(refused(() -> recalls.revoke(clerk, id, office.second(Duty.HEAD))))
                .isEqualTo("custody.recall.no-files");
    }

    @Test
    @DisplayName(
            "Only a secret paper that this office issued is recalled, by whoever issues or guards, until a day to come.")
    void whatCanBeRecalled() {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var came = keeping.came("mat", 1);
        assertThat(refused(() -> recalls.begin(officer, came, office.today(), "x")))
                .isEqualTo("custody.recall.not-issued");
        var paper = keeping.went("mat", new Recipient("Ban A QXZV", 1));
        assertThat(refused(() -> recalls.begin(officer, paper, office.today(), "x")))
                .isEqualTo("custody.recall.past");
        assertThat(refused(() -> recalls.begin(office.reader(Duty.INSPECTOR), paper, office.today(), "x")))
                .isEqualTo("access.refused.duty");
    }
}
