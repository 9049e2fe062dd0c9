package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.NewFinding;
import vn.somat.safeguards.inspections.NewInspection;
import vn.somat.safeguards.inspections.NewPlan;
import vn.somat.safeguards.inspections.Plans;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** Inspections for programs: what was planned, asked and found is read, answers and remedies are sent. */
class InspectionsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final String ROOT = "/api/v1/inspections";
    private static final String FINDINGS = "/api/v1/findings";
    private static final String PLANS = "/api/v1/inspection-plans";
    private static final String NOBODYS = UUID.randomUUID().toString();
    private static final String[] ALL = {"read", "register", "decide"};
    private static final ApiClient OFFICER = ApiClient.of(HOUSE, Duty.SECURITY_OFFICER, CONTRACT, ALL);
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, ALL);
    private static final ApiClient PRINTER = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "print");
    private static final ApiClient STRANGER = new ApiClient(HOUSE, null, CONTRACT);

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        assertThat(CONTRACT.notYetKept("inspections"::equals)).isEmpty();
    }

    private static Reader officer() {
        return Staff.reader(HOUSE, Duty.SECURITY_OFFICER);
    }

    private static InspectionId going() {
        var today = TODAY;
        var desk = HOUSE.bean(InspectionDesk.class);
        var id = desk.enter(
                officer(), new NewInspection(Kind.SELF, null, null, today, today, null, "Ông Khang", null, "mat"));
        desk.begin(officer(), id, 1);
        return id;
    }

    private static String answers(int seen, String answer) {
        return """
                {"seen": %d, "answers": [{"question": "c.2", "answer": "%s", "note": "Đã xem 12 văn bản"}]}""".formatted(seen, answer);
    }

    @Test
    @DisplayName(
            "Another program reads an inspection with what the registers say, and sends answers that stand; nothing it has not seen.")
    void answered() {
        var id = going().value().toString();
        var path = ROOT + "/" + id;
        assertThat(OFFICER.get(ROOT).json().path("inspections").values())
                .filteredOn(one -> one.path("id").stringValue().equals(id))
                .extracting(one -> one.path("state").stringValue())
                .containsExactly("GOING");
        var sheet = OFFICER.get(path).json();
        assertThat(sheet.path("questions").size()).isGreaterThan(70);
        int seen = sheet.path("inspection").path("seen").intValue();
        var answered = OFFICER.post(path + "/answers", answers(seen, "PARTLY"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.text()).contains("\"PARTLY\"", "Đã xem 12 văn bản");
        assertThat(OFFICER.post(path + "/answers", answers(seen, "GOOD")).status())
                .isEqualTo(409);
        assertThat(OFFICER.post(path + "/answers", answers(seen + 1, "MAYBE")).status())
                .isEqualTo(422);
        assertThat(DRAFTER.post(path + "/answers", answers(seen + 1, "GOOD")).status())
                .isEqualTo(403);
        assertThat(OFFICER.get(ROOT + "?page=hai").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("Whoever answers for a finding is told of it and says by their own program that it is remedied.")
    void remedied() {
        var responsible = Staff.reader(HOUSE, Duty.DRAFTER).person();
        var finding = HOUSE.bean(FindingDesk.class)
                .found(
                        officer(),
                        going(),
                        new NewFinding("l.3", "Máy chưa kiểm tra", "Kiểm tra", TODAY.plusDays(9), responsible.value()));
        var path = FINDINGS + "/" + finding.value();
        assertThat(DRAFTER.get(FINDINGS).text()).contains(finding.value().toString());
        int seen = DRAFTER.get(path).json().path("seen").intValue();
        var body = "{\"seen\": %d, \"said\": \"Đã đưa đi kiểm tra\"}".formatted(seen);
        var said = DRAFTER.post(path + "/remedy", body);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(said.json().path("state").stringValue()).isEqualTo("REMEDIED");
        assertThat(DRAFTER.post(path + "/remedy", body).status()).isEqualTo(409);
        assertThat(DRAFTER.post(path + "/remedy", "{\"seen\": 2, \"said\": \" \"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A plan is read with the bodies that stand in it.")
    void planned() {
        var day = "%1$td/%1$tm/%1$tY".formatted(TODAY);
        var id = HOUSE.bean(Plans.class)
                .make(
                        officer(),
                        new NewPlan(
                                TODAY.getYear(),
                                "Kế hoạch năm",
                                "Sở Nội vụ | %s | %s".formatted(day, day),
                                "Ông Khang",
                                null,
                                "thuong"));
        assertThat(OFFICER.get(PLANS).text()).contains("Kế hoạch năm");
        assertThat(OFFICER.get(PLANS + "/" + id.value())
                        .json()
                        .path("inspections")
                        .get(0)
                        .path("body")
                        .stringValue())
                .isEqualTo("Sở Nội vụ");
        assertThat(OFFICER.get(PLANS + "?page=hai").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("Every path refuses who has no token and no scope, what is no JSON, and what is not there.")
    void refusedAlike() {
        for (var one : Contract.operations("inspections")) {
            var path = one.path().replace("{id}", NOBODYS);
            if (one.method().equals("GET")) {
                assertThat(STRANGER.get(path).status()).as(path).isEqualTo(401);
                assertThat(PRINTER.get(path).status()).as(path).isEqualTo(403);
                if (one.path().contains("{id}")) {
                    assertThat(OFFICER.get(path).status()).as(path).isEqualTo(404);
                }
                continue;
            }
            var body = path.contains("findings") ? "{\"seen\": 1, \"said\": \"x\"}" : answers(1, "GOOD");
            assertThat(STRANGER.post(path, "{}").status()).as(path).isEqualTo(401);
            assertThat(PRINTER.post(path, "{}").status()).as(path).isEqualTo(403);
            assertThat(OFFICER.post(path, "{").status()).as(path).isEqualTo(400);
            assertThat(OFFICER.post(path, "{}", "Content-Type", "text/plain").status())
                    .as(path)
                    .isEqualTo(415);
            assertThat(OFFICER.post(path, "{\"x\": \"" + "x".repeat(1 << 20) + "\"}")
                            .status())
                    .as(path)
                    .isEqualTo(413);
            assertThat(OFFICER.post(path, "{\"nothing\": 1}").text()).as(path).contains("nothing");
            assertThat(OFFICER.post(path, body).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("While the vault is sealed nothing of an inspection is read or answered.")
    void whileTheVaultIsSealed() {
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            for (var one : List.copyOf(Contract.operations("inspections"))) {
                var path = one.path().replace("{id}", NOBODYS);
                var answer = one.method().equals("GET") ? OFFICER.get(path) : OFFICER.post(path, "{}");
                assertThat(answer.status()).as(path).isEqualTo(503);
            }
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }
}
