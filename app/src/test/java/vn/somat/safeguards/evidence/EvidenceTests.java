package vn.somat.safeguards.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.Inspections;
import vn.somat.safeguards.inspections.InspectorsKit;
import vn.somat.safeguards.inspections.NewFinding;
import vn.somat.safeguards.inspections.NewInspection;
import vn.somat.testing.TestOffice;

/** Tệp chứng cứ. */
class EvidenceTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final Reader drafter = office.reader(Duty.DRAFTER);
    private final Reader archivist = office.reader(Duty.ARCHIVIST);
    private final InspectionDesk desk = office.bean(InspectionDesk.class);
    private final Inspections inspections = office.bean(Inspections.class);
    private final FindingDesk findings = office.bean(FindingDesk.class);
    private final InspectionEvidence evidence = office.bean(InspectionEvidence.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    private static String code(ThrowingCallable act) {
        var refusal = refused(act);
        return refusal.flaws().isEmpty()
                ? refusal.code()
                : refusal.flaws().getFirst().code();
    }

    private static InputStream text(String words) {
        return new ByteArrayInputStream(words.getBytes(UTF_8));
    }

    private InspectionId going(String level) {
        var today = office.today();
        var id = desk.enter(
                officer, new NewInspection(Kind.SELF, null, null, today, today, null, "Ông Khang", null, level));
        desk.begin(officer, id, 1);
        return id;
    }

    private void conclude(InspectionId id) {
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, id)
                .checklist()
                .questions()
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, id, inspections.find(officer, id).acts(), given);
        desk.conclude(officer, id, inspections.find(officer, id).acts(), "Tốt", office.second(Duty.HEAD));
    }

    private static NewIncident about(String level, @Nullable UUID copy) {
        return new NewIncident(
                IncidentKind.LOSS,
                level,
                copy,
                null,
                office.today(),
                "Mất bản QXZW",
                "Kiểm kê QXZW",
                null,
                office.today().plusDays(9));
    }

    private static Map<String, String> kit(Reader reader) throws IOException {
        var out = new ByteArrayOutputStream();
        office.bean(InspectorsKit.class).write(reader, out);
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static int looks() {
        return Objects.requireNonNull(office.sql()
                .queryForObject(
                        "select count(*) from ledger.entry where act = 'safeguards.evidence.read'", Integer.class));
    }

    @Test
    @DisplayName(
            "A file of evidence belongs to an inspection, a finding or an incident that is open, is sealed under its level, shown page by page to who may see it, each look recorded, and stays.")
    void ofAnInspection() {
        var id = going("mat");
        evidence.add(officer, id, "l.3", "Ảnh QXZK.txt", text("Máy QXZK cắm mạng"));
        var file = evidence.of(officer, id).getFirst();
        assertThat(file.name()).isEqualTo("Ảnh QXZK.txt");
        assertThat(file.about()).isEqualTo("l.3");
        int before = looks();
        var page = evidence.page(officer, id, file.id(), 1);
        assertThat(page.total()).isEqualTo(1);
        assertThat(Arrays.copyOf(page.picture(), 4)).containsExactly(0x89, 'P', 'N', 'G');
        assertThat(looks()).isEqualTo(before + 1);
        assertThat(refused(() -> evidence.page(officer, id, file.id(), 2)).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> evidence.of(archivist, id)).kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> evidence.page(archivist, id, file.id(), 1)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> evidence.page(officer, going("mat"), file.id(), 1))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(code(() -> evidence.add(officer, id, "z.9", "a.txt", text("x"))))
                .isEqualTo("safeguards.inspection.question");
        for (var tamper : List.of("delete from", "update")) {
            assertThatThrownBy(() -> office.sql()
                            .update(
                                    tamper + " safeguards.evidence_file "
                                            + (tamper.equals("update") ? "set kind = 'PDF'" : "") + " where id = ?",
                                    file.id()))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(office.sql()
                        .queryForObject(
                                "select encode(sealed_name, 'escape') from safeguards.evidence_file where id = ?",
                                String.class,
                                file.id()))
                .doesNotContain("QXZK");
        conclude(id);
        assertThat(code(() -> evidence.add(officer, id, "", "a.txt", text("x"))))
                .isEqualTo("safeguards.inspection.not-now");
        assertThat(evidence.of(officer, id)).hasSize(1);
    }

    @Test
    @DisplayName(
            "A file of evidence belongs to an inspection, a finding or an incident that is open, is sealed under its level, shown page by page to who may see it, each look recorded, and stays.")
    void ofAFindingAndOfAnIncident() {
        var finding = findings.found(
                officer,
                going("mat"),
                new NewFinding(
                        "l.3",
                        "Máy chưa kiểm tra",
                        "Kiểm tra",
                        office.today().plusDays(10),
                        drafter.person().value()));
        evidence.add(drafter, finding, "Biên bản.txt", text("Đã kiểm tra"));
        var shown = evidence.of(officer, finding).getFirst();
        assertThat(evidence.page(drafter, finding, shown.id(), 1).file().name()).isEqualTo("Biên bản.txt");
        assertThat(refused(() -> evidence.of(archivist, finding)).kind()).isNotNull();
        findings.remedied(drafter, finding, 1, "Đã làm");
        findings.close(officer, finding, 2, "Đạt");
        assertThat(code(() -> evidence.add(drafter, finding, "b.txt", text("x"))))
                .isEqualTo("safeguards.inspection.finding-not-now");

        var ofIncidents = office.bean(IncidentEvidence.class);
        var incident = office.bean(IncidentDesk.class)
                .open(
                        drafter,
                        new NewIncident(
                                IncidentKind.LEAK,
                                "mat",
                                null,
                                null,
                                office.today(),
                                "Ảnh trên mạng",
                                "Người dân báo",
                                null,
                                office.today().plusDays(9)));
        ofIncidents.add(officer, incident, "Ảnh màn hình.txt", text("Ảnh màn hình"));
        var picture = ofIncidents.of(officer, incident).getFirst();
        assertThat(ofIncidents.page(officer, incident, picture.id(), 1).number())
                .isEqualTo(1);
        assertThat(refused(() -> ofIncidents.of(archivist, incident)).kind()).isNotNull();
    }

    @Test
    @DisplayName(
            "What cannot be shown, is too large or one too many is no evidence; the kit has only the files of ordinary inspections and their findings, by number.")
    void whatIsTaken() throws Exception {
        var id = going("mat");
        assertThat(code(() -> evidence.add(officer, id, "", "a.exe", text("MZ\u0000\u0001"))))
                .isEqualTo("registry.attachment.kind");
        assertThat(code(() -> evidence.add(officer, id, "", "../a.txt", text("x"))))
                .isEqualTo("registry.attachment.name");
        assertThat(code(() ->
                        evidence.add(officer, id, "", "a.txt", new ByteArrayInputStream(new byte[(20 << 20) + 1]))))
                .isIn("registry.attachment.large", "registry.attachment.kind");
        assertThat(code(() -> evidence.add(officer, id, "", "a.txt", text("x".repeat((20 << 20) + 1)))))
                .isEqualTo("registry.attachment.large");
        for (int n = 0; n < 50; n++) {
            evidence.add(officer, id, "", n + ".txt", text("Trang " + n));
        }
        assertThat(code(() -> evidence.add(officer, id, "", "50.txt", text("x"))))
                .isEqualTo("safeguards.evidence.many");
        var ordinary = going("thuong");
        evidence.add(officer, ordinary, "", "Ảnh QXZK.txt", text("Biển báo khu vực cấm"));
        var finding = findings.found(
                officer,
                ordinary,
                new NewFinding(
                        "l.3",
                        "Thiếu biển",
                        "Treo biển",
                        office.today().plusDays(10),
                        drafter.person().value()));
        evidence.add(drafter, finding, "Biển mới QXZK.txt", text("Biển báo khu vực cấm"));
        var out = new ByteArrayOutputStream();
        office.bean(InspectorsKit.class).write(office.reader(Duty.INSPECTOR), out);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().startsWith("chung-cu/")) {
                    assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("Biển báo khu vực cấm");
                }
            }
        }
        var label = inspections.find(officer, ordinary).label();
        assertThat(names)
                .filteredOn(name -> name.startsWith("chung-cu/"))
                .containsExactlyInAnyOrder(
                        "chung-cu/" + label + "/1.txt",
                        "chung-cu/" + label
                                + "/PH-%04d-1.txt"
                                        .formatted(office.bean(FindingBook.class)
                                                .read(officer, finding)
                                                .number()));
    }

    @Test
    @DisplayName(
            "The kit tells of each incident whoever makes it may see its days, what the registers last saw and which evidence there is, each file by the ledger's entry that is bound to its SHA-256; no word that was written of it and no file of it leaves the house.")
    void incidentsInTheKit() throws Exception {
        var keeping = new Keeping(office);
        var copy = keeping.copies(keeping.came("mat", 1)).getFirst();
        var incidents = office.bean(IncidentDesk.class);
        var lost = incidents.open(officer, about("mat", copy.id().value()));
        var ofIncidents = office.bean(IncidentEvidence.class);
        ofIncidents.add(officer, lost, "Biên bản QXZW.txt", text("Lời khai QXZW"));
        var above = incidents.open(officer, about("tuyet-mat", null));
        var all = office.bean(Incidents.class);
        var label = all.read(officer, lost).incident().label();
        var hidden = all.read(officer, above).incident().label();
        var kit = kit(office.reader(Duty.INSPECTOR, 1));
        var told = Objects.requireNonNull(kit.get("vu-viec/" + label + ".txt"));
        assertThat(told).contains("Mất", "Mật", "14/09/2026", "tệp 1: TXT");
        assertThat(told.lines())
                .containsAll(all.read(officer, lost).seen().stream()
                        .map(one -> "- " + one)
                        .toList());
        assertThat(kit).doesNotContainKey("vu-viec/" + hidden + ".txt");
        kit.forEach((name, words) -> assertThat(words).as(name).doesNotContain("QXZW"));
        assertThat(kit(officer)).containsKey("vu-viec/" + hidden + ".txt");
        var entry = office.sql()
                .queryForObject(
                        "select entry from safeguards.evidence_file where incident = ?", UUID.class, lost.value());
        assertThat(told).contains("mục nhật ký " + entry);
        assertThat(Objects.requireNonNull(kit.get("nhat-ky/entries.jsonl")).lines())
                .anyMatch(line -> line.contains(String.valueOf(entry)) && line.contains("sha256"));
        assertThat(Objects.requireNonNull(kit.get("kit.txt"))).contains("vu-viec/" + label + ".txt");
    }
}
