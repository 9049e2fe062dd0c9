package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Standings.Standing;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.testing.TestOffice;

/** README, rules 2, 5 and 14, from one request to the next. */
class StandingsTests {

    private static TestOffice office;
    private static People people;
    private static Standings standings;

    @BeforeAll
    static void open() {
        office = TestOffice.party("2026-04-06");
        people = new People(office);
        standings = office.bean(Standings.class);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Reader seen(UUID account) {
        return standings.of(account, Set.of()).map(Standing::reader).orElseThrow();
    }

    @Test
    @DisplayName("Nothing changed is nothing read anew: the same reader answers the next request.")
    void theSameReader() {
        var clerk = people.with(1, Duty.CLERK_INCOMING);
        var other = people.with(1, Duty.DRAFTER);
        var first = seen(clerk.account());
        var mark = office.bean(StandingMarkStore.class).mark();
        office.bean(SignIn.class).open(other.username(), People.PASSWORD.toCharArray(), "", "10.0.0.1");
        assertThat(office.bean(StandingMarkStore.class).mark())
                .as("a sign-in changes nobody")
                .isEqualTo(mark);
        assertThat(seen(clerk.account())).isSameAs(first);
        assertThat(standings
                        .of(clerk.account(), Set.of("read"))
                        .orElseThrow()
                        .reader()
                        .scopes())
                .containsExactly("read");
        assertThat(seen(clerk.account()).scopes()).isEmpty();
    }

    @Test
    @DisplayName(
            "A duty given or ended, a clearance, a name, a closed and a reopened account are seen with the next request.")
    void whatChangedIsSeen() {
        var organisation = office.bean(Organisation.class);
        var accounts = office.bean(Accounts.class);
        var administrator = people.reader(people.with(0, Duty.ADMINISTRATOR));
        var clerk = people.with(0, Duty.CLERK_INCOMING);
        assertThat(seen(clerk.account()).duties()).containsExactly(Duty.CLERK_INCOMING);

        var mandate = organisation.charge(
                clerk.person(), Duty.DRAFTER, null, office.today().minusDays(9), null, "", "system");
        assertThat(seen(clerk.account()).duties()).contains(Duty.DRAFTER);
        organisation.discharge(mandate, office.today().minusDays(1), "system");
        assertThat(seen(clerk.account()).duties()).containsExactly(Duty.CLERK_INCOMING);

        accounts.clear(
                administrator, clerk.account(), 2, people.with(3, Duty.HEAD).second());
        assertThat(seen(clerk.account()).clearance()).isEqualTo(2);

        accounts.disable(administrator, clerk.account());
        assertThat(standings.of(clerk.account(), Set.of())).isEmpty();
        accounts.enable(administrator, clerk.account());
        assertThat(seen(clerk.account()).clearance()).isEqualTo(2);
    }

    @Test
    @DisplayName("An account that ends by the hour opens nothing from that moment on.")
    void theHourCounts() {
        var house = TestOffice.party("2026-04-06");
        try (house) {
            var those = new People(house);
            var guest = those.with(0, Duty.INSPECTOR);
            var remembering = house.bean(Standings.class);
            house.bean(Accounts.class)
                    .end(
                            those.reader(those.with(0, Duty.ADMINISTRATOR)),
                            guest.account(),
                            house.now().plus(Duration.ofHours(2)));
            assertThat(remembering.of(guest.account(), Set.of())).isPresent();
            house.forward(Duration.ofHours(2));
            assertThat(remembering.of(guest.account(), Set.of())).isEmpty();
        }
    }
}
