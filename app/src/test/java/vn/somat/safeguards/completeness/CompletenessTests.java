package vn.somat.safeguards.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Readers;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.safeguards.completeness.Demanded.Group;
import vn.somat.safeguards.completeness.Demanded.State;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.testing.TestOffice;

/** Kiểm tra đủ. */
class CompletenessTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private final Completeness completeness = office.bean(Completeness.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private List<Demanded> look(Group group) {
        return completeness.look(office.reader(Duty.HEAD)).stream()
                .filter(line -> line.group() == group)
                .toList();
    }

    @Test
    @DisplayName(
            "Whatever register, stamp, form, text or person the pack demands and is not there is a red line that leads to what mends it.")
    void missing() {
        office.bean(Organisation.class).place("tinh", "system");
        assertThat(look(Group.BOOKS)).hasSize(4).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(State.BAD);
            assertThat(line.opens()).isNotNull();
        });
        var unused = office.book("bmnn-di");
        assertThat(look(Group.BOOKS))
                .filteredOn(line -> line.state() == State.BAD)
                .hasSize(3);
        assertThat(look(Group.STAMPS))
                .filteredOn(line -> line.state() == State.BAD)
                .extracting(Demanded::address)
                .containsExactlyInAnyOrder(
                        "/seals/new?stamp=mat", "/seals/new?stamp=toi-mat", "/seals/new?stamp=tuyet-mat");
        office.bean(SealDesk.class)
                .enter(
                        office.reader(Duty.SECURITY_OFFICER),
                        new NewSeal(
                                SealKind.LEVEL,
                                "MẬT",
                                "mat",
                                null,
                                office.today(),
                                office.person(Duty.CLERK_OUTGOING).value(),
                                "Két"));
        assertThat(look(Group.STAMPS))
                .filteredOn(line -> line.state() == State.BAD)
                .hasSize(2);
        assertThat(look(Group.SEALS)).extracting(Demanded::state).containsOnly(State.BAD);
        assertThat(look(Group.PEOPLE))
                .anySatisfy(line -> assertThat(line.text()).isEqualTo("people.complete.no-officer"));
        assertThat(look(Group.TEXTS)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.BAD);
            assertThat(line.address()).isEqualTo("/library/new?kind=REGULATION");
            assertThat(line.article()).contains("Điều");
        });
        issue(TextKind.HOUSE_RULES, "01-NQ");
        assertThat(look(Group.TEXTS))
                .anySatisfy(line -> assertThat(line.address()).isEqualTo("/library/new?kind=REGULATION"));
        issue(TextKind.REGULATION, "02-QC");
        assertThat(look(Group.TEXTS))
                .filteredOn(line -> line.state() == State.BAD)
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Completeness is for those who answer for it and for inspectors; of books it tells only those the reader reads.")
    void whoseItIs() {
        assertThatThrownBy(() -> completeness.look(office.reader(Duty.DRAFTER))).isInstanceOf(Refusal.class);
        assertThat(completeness.look(office.reader(Duty.SECURITY_OFFICER)).stream()
                        .filter(line -> line.group() == Group.BOOKS))
                .hasSize(2);
        assertThat(completeness.look(office.reader(Duty.INSPECTOR))).isNotEmpty();
    }

    private static void issue(TextKind kind, String symbol) {
        var desk = office.bean(LibraryDesk.class);
        var today = office.today();
        var id = desk.enter(
                office.reader(Duty.SECURITY_OFFICER),
                new NewText(
                        kind, symbol, today, null, "Bảo vệ bí mật", "Điều 1", null, today, null, null, null, "", null));
        desk.issue(
                office.bean(Readers.class)
                        .named(office.second(Duty.HEAD).username())
                        .orElseThrow(),
                id,
                TestOffice.PIN);
    }
}
