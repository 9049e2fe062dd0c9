package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.ProbedCase;
import vn.somat.access.Reader;
import vn.somat.custody.Keeping;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Successions;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.testing.TestOffice;

/** Đơn vị sáp nhập, đổi tên giữa chừng: whom the registers answer for when the unit inspected is not there any more. */
class SucceededUnitTests {

    private final TestOffice office = TestOffice.party("2026-09-14");
    private final Organisation organisation = office.bean(Organisation.class);
    private final Successions successions = office.bean(Successions.class);
    private final Registers registers = office.bean(Registers.class);
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final LocalDate from = LocalDate.of(2026, 1, 1);

    @AfterEach
    void close() {
        office.close();
    }

    private List<ProbedCase> everything(String what, UnitId unit) {
        return registers.everything(what, officer, from, unit);
    }

    private void draftedIn(UnitId unit, DocumentId paper) {
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            office.sql().execute("set local session_replication_role = replica");
            office.sql().update("update registry.document set unit = ? where id = ?", unit.value(), paper.value());
        });
    }

    @Test
    @DisplayName(
            "Of a unit that was merged, renamed or split off, the registers answer for what it grew out of and what goes on with its work; of one that ended without a successor, for its own papers.")
    void line() {
        new TestDevices(office::bean, officer).copier();
        var keeping = new Keeping(office);
        var old = office.unit();
        draftedIn(old, keeping.went("mat"));
        int papers = everything("papers", old).size();
        assertThat(papers).isPositive();
        assertThat(everything("devices", old)).hasSize(1);
        var other = organisation.openUnit("QT", "Phòng Quản trị", null, from, "system");
        assertThat(everything("devices", other)).isEmpty();

        office.move("2026-10-05");
        var heir = organisation.succeed(
                Set.of(old, other), "THQT", "Phòng Tổng hợp - Quản trị", null, office.today(), "system");
        assertThat(everything("papers", old)).hasSize(papers);
        assertThat(everything("devices", old)).hasSize(1);
        assertThat(everything("papers", heir)).hasSize(papers);
        assertThat(everything("devices", heir)).hasSize(1);
        assertThat(successions.heir(old).orElseThrow().id()).isEqualTo(heir);
        assertThat(successions
                        .heir(old, LocalDate.of(2026, 9, 30))
                        .orElseThrow()
                        .id())
                .isEqualTo(old);
        draftedIn(heir, keeping.went("mat"));
        assertThat(everything("papers", old)).as("what goes on").hasSize(papers + 1);

        var alone = organisation.openUnit("CY", "Phòng Cơ yếu", null, office.today(), "system");
        office.move("2026-11-02");
        organisation.closeUnit(alone, office.today().minusDays(1), "system");
        assertThat(successions.heir(alone)).isEmpty();
        assertThat(everything("devices", alone)).isEmpty();
    }

    @Test
    @DisplayName(
            "An inspection that goes on while its unit is merged goes on, is answered by the registers of what goes on with its work, and concludes.")
    void goesOn() {
        new TestDevices(office::bean, officer).copier();
        var desk = office.bean(InspectionDesk.class);
        var inspections = office.bean(Inspections.class);
        var id = desk.enter(
                officer,
                new NewInspection(
                        Inspection.Kind.SELF,
                        null,
                        office.unit().value(),
                        office.today(),
                        office.today().plusDays(30),
                        null,
                        null,
                        null,
                        null));
        office.move("2026-10-05");
        organisation.succeed(Set.of(office.unit()), "THM", "Phòng Tổng hợp mới", null, office.today(), "system");
        desk.begin(officer, id, 1);
        var sheet = inspections.sheet(officer, id);
        assertThat(sheet.looks().values()).anyMatch(look -> look.examined() > 0);
        assertThat(sheet.looks().get("devices-unchecked"))
                .isNotNull()
                .satisfies(look -> assertThat(look.examined()).isPositive());
    }
}
