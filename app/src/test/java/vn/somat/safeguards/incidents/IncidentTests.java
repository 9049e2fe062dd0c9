package vn.somat.safeguards.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import vn.somat.access.RoomFigures;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.incidents.IncidentAct.Kind;
import vn.somat.testing.TestOffice;

/** Lộ, mất bí mật nhà nước. */
class IncidentTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader head = office.reader(Duty.HEAD);
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final IncidentDesk desk = office.bean(IncidentDesk.class);
    private final Incidents incidents = office.bean(Incidents.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static NewIncident typed(IncidentKind kind, @Nullable String level, @Nullable UUID carrier) {
        var today = office.today();
        return new NewIncident(
                kind,
                level,
                carrier,
                null,
                today,
                "Bản QXZV không còn trong két",
                "Khi kiểm tra két",
                "Niêm phong két",
                today.plusDays(7));
    }

    private IncidentId opened(String level) {
        return desk.open(officer, typed(IncidentKind.LEAK, level, null));
    }

    private int acts(IncidentId id) {
        return incidents.read(head, id).incident().acts();
    }

    private void note(IncidentId id, Kind kind) {
        desk.note(officer, id, acts(id), kind, office.today(), "Nội dung " + kind);
    }

    @Test
    @DisplayName(
            "Anybody of the office reports a leak or loss at once, whatever its level; the head confirms to know of it, and until then it stands first among what is due.")
    void reported() {
        var drafter = office.reader(Duty.DRAFTER);
        int before = incidents.unseen(head, 100);
        var id = desk.open(drafter, typed(IncidentKind.LOSS, "mat", null));
        assertThat(incidents.unseen(head, 100)).isEqualTo(before + 1);
        assertThat(incidents.read(drafter, id).of(Kind.MEASURE)).hasSize(1);
        assertThat(refused(() -> desk.see(officer, id, 2)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        desk.see(head, id, 2);
        assertThat(incidents.unseen(head, 100)).isEqualTo(before);
        assertThat(refused(() -> desk.see(head, id, 3)).code()).isEqualTo("incidents.seen-already");
        var wrong = new NewIncident(
                null,
                "thuong",
                null,
                office.today(),
                office.today().minusDays(1),
                " ",
                null,
                "x\u0007",
                office.today().minusDays(1));
        assertThat(refused(() -> desk.open(officer, wrong)).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("kind", "level", "happened", "what", "how", "measure", "handleBy");
    }

    @Test
    @DisplayName(
            "Of a copy the level and what the house last saw of it are taken down when it is opened: who held it, its last hand-over, its last stocktaking.")
    void lastSeen() {
        var keeping = new Keeping(office);
        Carrier copy = keeping.copies(keeping.came("toi-mat", 1)).getFirst();
        var id = desk.open(head, typed(IncidentKind.LOSS, "mat", copy.id().value()));
        var file = incidents.read(head, id);
        assertThat(file.incident().level().code()).isEqualTo("toi-mat");
        assertThat(file.incident().document())
                .isEqualTo(Objects.requireNonNull(copy.document()).value());
        assertThat(file.seen()).anyMatch(line -> line.contains(copy.label()));
        assertThat(file.seen()).anyMatch(line -> line.startsWith("Người đang đứng tên giữ: Người giữ việc 3"));
        assertThat(file.seen()).anyMatch(line -> line.startsWith("Chưa có lần kiểm kê nào"));
        assertThat(incidents.about(head, copy.id().value()))
                .extracting(Incident::id)
                .contains(id);
        var drafter = office.reader(Duty.DRAFTER);
        assertThat(refused(() -> desk.open(
                                drafter,
                                typed(IncidentKind.LOSS, null, copy.id().value())))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName(
            "What was done is added and never changed; an incident is closed by two, when it is known who was told, what was done, why it happened, who answers and what is learnt.")
    void closed() {
        var id = opened("mat");
        assertThat(refused(() -> desk.close(head, id, 2, office.second(Duty.SECURITY_OFFICER)))
                        .code())
                .isEqualTo("incidents.missing.SEEN");
        desk.see(head, id, acts(id));
        for (var kind : new Kind[] {Kind.TOLD, Kind.CAUSE, Kind.HANDLING, Kind.LESSON}) {
            var refusal = refused(() -> desk.close(head, id, acts(id), office.second(Duty.SECURITY_OFFICER)));
            assertThat(refusal.code()).isEqualTo("incidents.missing." + kind);
            assertThat(refusal.citation()).isNotNull();
            assertThatThrownBy(() -> office.sql()
                            .update(
                                    "update safeguards.incident set closed_at = now(), closed_by = opened_by, acts = acts + 1 where id = ?",
                                    id.value()))
                    .isInstanceOf(DataAccessException.class);
            note(id, kind);
        }
        assertThat(incidents.read(head, id).missing()).isEmpty();
        assertThat(refused(() -> desk.note(officer, id, 1, Kind.CAUSE, null, "x"))
                        .code())
                .isEqualTo("incidents.changed-since");
        assertThat(refused(() -> desk.close(head, id, acts(id), null)).kind()).isEqualTo(Refusal.Kind.INVALID);
        desk.close(head, id, acts(id), office.second(Duty.SECURITY_OFFICER));
        assertThat(incidents.read(head, id).incident().open()).isFalse();
        assertThat(refused(() -> note(id, Kind.CAUSE)).code()).isEqualTo("incidents.closed");
        assertThatThrownBy(() -> office.sql()
                        .update("update safeguards.incident_act set at = now() where incident = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "Its words are sealed by its level; who is not cleared for it, or did not report it, does not find it; who reported what they may not read sees that they did, and when.")
    void sealed() {
        var id = opened("toi-mat");
        var low = office.reader(Duty.SECURITY_OFFICER, 1);
        assertThat(refused(() -> incidents.read(low, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(incidents.page(low, false, null)).noneMatch(one -> one.id().equals(id));
        assertThat(refused(() -> incidents.read(office.reader(Duty.DRAFTER), id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> incidents.page(office.reader(Duty.ADMINISTRATOR), false, null))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var above = desk.open(office.reader(Duty.DRAFTER, 1), typed(IncidentKind.LEAK, "tuyet-mat", null));
        for (var reporter : new Reader[] {office.reader(Duty.DRAFTER, 1), office.reader(Duty.DRAFTER, 0)}) {
            assertThat(incidents.filed(reporter))
                    .extracting(Filed::label)
                    .contains(incidents.read(head, above).incident().label());
            assertThat(incidents.shown(reporter, above)).isFalse();
            assertThat(incidents.page(reporter, false, null))
                    .noneMatch(one -> one.id().equals(above));
            assertThat(refused(() -> incidents.read(reporter, above)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
        }
        assertThat(incidents.read(head, above).what()).contains("QXZV");
        assertThat(incidents.filed(office.reader(Duty.COPY_CLERK))).isEmpty();
        var machines = office.reader(Duty.ADMINISTRATOR);
        var leaked = desk.open(machines, typed(IncidentKind.LEAK, "mat", null));
        assertThat(incidents.filed(machines)).hasSize(1);
        assertThat(incidents.shown(machines, leaked)).isFalse();
        assertThat(refused(() -> desk.open(office.reader(Duty.INSPECTOR), typed(IncidentKind.LEAK, "mat", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        Integer found = office.sql()
                .queryForObject(
                        "select position(convert_to('QXZV', 'UTF8') in sealed_what) from safeguards.incident where id = ?",
                        Integer.class,
                        id.value());
        assertThat(found).isZero();
    }

    @Test
    @DisplayName(
            "It is to be settled by a day, which the head changes with a reason; what is late or was told to nobody is due.")
    void deadlines() {
        var id = opened("mat");
        var today = office.today();
        assertThat(incidents.due(officer, today, today.plusDays(7), 100))
                .extracting(Incident::id)
                .contains(id);
        assertThat(refused(() -> desk.postpone(officer, id, acts(id), today.plusDays(9), "Chờ kết luận"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> desk.postpone(head, id, acts(id), today.minusDays(1), "Chờ kết luận"))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("day");
        desk.postpone(head, id, acts(id), today.plusDays(9), "Chờ kết luận");
        assertThat(incidents.read(head, id).incident().handleBy()).isEqualTo(today.plusDays(9));
        note(id, Kind.MEASURE);
        int untold = incidents.untold(officer, 100);
        note(id, Kind.TOLD);
        assertThat(incidents.untold(officer, 100)).isEqualTo(untold - 1);
        note(id, Kind.TOLD);
        assertThat(incidents.untold(officer, 100)).isEqualTo(untold - 1);
    }

    @Test
    @DisplayName("The ad hoc report prints what is known so far, and the reports of the office count the incident.")
    void printed() throws Exception {
        var id = opened("mat");
        try (var pdf = Loader.loadPDF(office.bean(IncidentSheet.class).print(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "BÁO CÁO ĐỘT XUẤT VỀ VIỆC LỘ, MẤT BÍ MẬT NHÀ NƯỚC",
                            "Bản QXZV",
                            "Niêm phong két",
                            "Nguyên nhân");
        }
        RoomFigures figures = office.bean(IncidentFigures.class);
        assertThat(figures.between(office.today(), office.today()))
                .filteredOn(one -> one.key().equals("incidents.leak"))
                .allMatch(one -> one.count() >= 1);
        assertThat(figures.between(office.today().minusDays(9), office.today().minusDays(1)))
                .allMatch(one -> one.count() == 0);
    }
}
