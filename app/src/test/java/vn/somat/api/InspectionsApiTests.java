package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

/** Inspections for programs: what was planned, asked and found is read, answers and remedies are sent. */
class InspectionsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final LocalDate TODAY = LocalDate.now(HOUSE.bean(Clock.class));
    private static final String ROOT = "/api/v1/inspections";
    private static final String FINDINGS = "/api/v1/findings";
    private static final String PLANS = "/api/v1/inspection-plans";
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "inspections", Duty.SECURITY_OFFICER);
    private static final String[] ALL = {"read", "register", "decide"};
    private static final ApiClient OFFICER = ApiClient.of(HOUSE, Duty.SECURITY_OFFICER, CONTRACT, ALL);
    private static final ApiClient DRAFTER = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, ALL);

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
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
    @DisplayName("A file given as evidence is listed, looked at page by page with an entry, and never taken back.")
    void evidenced() throws IOException {
        var inspection = going();
        var finding = HOUSE.bean(FindingDesk.class)
                .found(
                        officer(),
                        inspection,
                        new NewFinding(
                                "l.3",
                                "Máy chưa kiểm tra",
                                "Kiểm tra",
                                TODAY.plusDays(9),
                                Staff.reader(HOUSE, Duty.DRAFTER).person().value()));
        for (var files :
                List.of(ROOT + "/" + inspection.value() + "/files", FINDINGS + "/" + finding.value() + "/files")) {
            var given = OFFICER.upload(files, "{}", "quét/biên bản.png", picture());
            assertThat(given.status()).as(given.text()).isEqualTo(201);
            assertThat(given.json().path("name").stringValue()).isEqualTo("biên bản.png");
            var file = given.json().path("id").stringValue();
            assertThat(given.whole().headers().firstValue("Location")).contains(files + "/" + file);
            assertThat(OFFICER.get(files).json().path("files").get(0)).isEqualTo(given.json());
            var page = OFFICER.get(files + "/" + file).json();
            assertThat(page.path("pages").intValue()).isEqualTo(1);
            assertThat(Base64.getDecoder().decode(page.path("picture").stringValue()))
                    .startsWith(0x89, 'P', 'N', 'G');
            assertThat(OFFICER.get(files + "/" + file + "?page=2").status()).isEqualTo(404);
            assertThat(OFFICER.get(files + "/" + file + "?page=hai").status()).isEqualTo(422);
            assertThat(OFFICER.upload(files, "{}", "a.exe", new byte[] {'M', 'Z', 0, 1})
                            .status())
                    .isEqualTo(422);
            Promises.keyIsTaken(OFFICER, files, "{}", picture(), "khác".getBytes(StandardCharsets.UTF_8));
        }
        var about = ROOT + "/" + inspection.value() + "/files";
        assertThat(OFFICER.upload(about, "{\"question\": \"c.2\"}", "a.png", picture())
                        .json()
                        .path("about")
                        .stringValue())
                .isEqualTo("c.2");
        assertThat(Promises.codes(OFFICER.upload(about, "{\"question\": \"zz\"}", "a.png", picture())))
                .containsExactly("question");
        assertThat(DRAFTER.upload(about, "{}", "a.png", picture()).status()).isEqualTo(403);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("Every path refuses who has no token and no scope, what is no JSON, and what is not there.")
    void refusedAlike() {
        PROMISES.refusedAlike(
                Map.of("answerInspection", answers(1, "GOOD"), "remedyFinding", "{\"seen\": 1, \"said\": \"x\"}"),
                Map.of());
    }

    @Test
    @DisplayName("While the vault is sealed nothing of an inspection is read or answered.")
    void whileTheVaultIsSealed() {
        PROMISES.nothingWhileSealed(Map.of());
    }
}
