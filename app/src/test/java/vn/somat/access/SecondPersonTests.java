package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.testing.TestOffice;

/** README, rules 9, 10, 12 and 13. */
class SecondPersonTests {

    private TestOffice office;
    private People people;
    private Accounts accounts;
    private People.Somebody administrator;
    private People.Somebody subject;

    @BeforeEach
    void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        accounts = office.bean(Accounts.class);
        administrator = people.with(0, Duty.ADMINISTRATOR);
        subject = people.with(0, Duty.DRAFTER);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("A clearance takes a second person.")
    void aClearanceTakesASecondPerson() {
        var head = people.with(0, Duty.HEAD);
        var alone = refused(null);
        assertThat(alone.code()).isEqualTo("access.second.needed");
        assertThat(alone.mayAllow()).contains("Người " + head.username());
        assertThat(people.reader(subject).clearance()).isZero();
        accounts.clear(people.reader(administrator), subject.account(), 2, head.second());
        assertThat(people.reader(subject).clearance()).isEqualTo(2);
        assertThat(people.history(subject).getFirst().facts())
                .containsEntry("to", "2")
                .containsEntry("second", head.person().value().toString());
    }

    @Test
    @DisplayName("Another person confirms by PIN, charged with it today.")
    void notEverybodyConfirms() {
        var boss = people.with(0, Duty.HEAD, Duty.ADMINISTRATOR);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> accounts.clear(people.reader(boss), subject.account(), 1, boss.second()))
                        .code())
                .isEqualTo("access.second.same");
        assertThat(refused(people.with(3, Duty.CLERK_INCOMING).second()).code()).isEqualTo("access.second.not-charged");
        var officer = people.with(0, Duty.SECURITY_OFFICER);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> accounts.clear(
                                        people.reader(administrator), officer.account(), 1, officer.second()))
                        .code())
                .isEqualTo("access.second.own");
        assertThat(people.reader(subject).clearance()).isZero();
        assertThat(people.history(officer))
                .as("a refused act leaves no confirmation")
                .noneMatch(act -> act.facts().containsKey("second"));
    }

    @Test
    @DisplayName("A wrong PIN makes the next one wait twice as long, up to an hour.")
    void aWrongPinWaits() {
        var head = people.with(0, Duty.HEAD);
        var wrong = new SecondPerson(head.username(), "135790");
        long wait = 1;
        for (int i = 0; i < 14; i++) {
            assertThat(refused(wrong).code()).isEqualTo("access.second.wrong");
            assertThat(refused(head.second()).code()).isEqualTo("access.too-early");
            office.forward(Duration.ofSeconds(Math.min(wait, 3600)));
            wait *= 2;
        }
        accounts.clear(people.reader(administrator), subject.account(), 1, head.second());
        assertThat(refused(wrong).args().getFirst()).isEqualTo(office.now().plusSeconds(1));
        assertThat(office.bean(Ledger.class).latest(true, null, 1).getFirst().refused())
                .isEqualTo("access.second.wrong");
    }

    @Test
    @DisplayName("Right PINs at the same moment do not stand in each other's way.")
    void rightOnesAtTheSameMoment() {
        var head = people.with(0, Duty.HEAD);
        var subjects =
                Stream.generate(() -> people.with(0, Duty.DRAFTER)).limit(6).toList();
        subjects.parallelStream()
                .forEach(one -> accounts.clear(people.reader(administrator), one.account(), 1, head.second()));
        assertThat(subjects).allMatch(one -> people.reader(one).clearance() == 1);
    }

    @Test
    @DisplayName("Where the office has nobody else for it, one person goes on alone, and the ledger says alone.")
    void aSmallOfficeGoesOnAlone() {
        var organisation = office.bean(Organisation.class);
        for (var duty : new Duty[] {Duty.HEAD, Duty.DEPUTY, Duty.SECURITY_OFFICER}) {
            for (var mandate : organisation.mandates(office.person(duty))) {
                organisation.discharge(mandate.id(), office.today().minusDays(1), "system");
            }
        }
        assertThat(office.bean(Access.class).seconds(people.reader(administrator), "account.clearance"))
                .isEmpty();
        accounts.clear(people.reader(administrator), subject.account(), 1, null);
        assertThat(people.history(subject).stream()
                        .filter(act -> act.act().equals("access.account.cleared"))
                        .findFirst()
                        .orElseThrow()
                        .facts())
                .containsEntry("alone", "true");
    }

    @Test
    @DisplayName(
            "Another's password takes a second person, and opens nothing but the page where its owner chooses a new one.")
    void anothersPasswordTakesASecondPerson() {
        var reader = people.reader(administrator);
        assertThat(catchThrowableOfType(Refusal.class, () -> accounts.resetPassword(reader, subject.account(), null))
                        .code())
                .isEqualTo("access.second.needed");
        var drawn = accounts.resetPassword(
                reader, subject.account(), people.with(0, Duty.HEAD).second());
        var visit =
                office.bean(SignIn.class).open(subject.username(), drawn.word().toCharArray(), "", "10.0.0.1");
        assertThat(visit.mustChangePassword()).isTrue();
    }

    private Refusal refused(@Nullable SecondPerson second) {
        return catchThrowableOfType(
                Refusal.class, () -> accounts.clear(people.reader(administrator), subject.account(), 2, second));
    }
}
