package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import vn.somat.access.Access;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.LevelBasis;
import vn.somat.regulation.Regulations;
import vn.somat.testing.TestOffice;

class EntryFormsTests {

    @Test
    @DisplayName("A book of this year proposes today; an older one that is still open proposes its own last day.")
    void anOlderBookProposesItsLastDay() {
        try (var office = TestOffice.party("2026-02-10")) {
            var clerk = office.reader(Duty.CLERK_INCOMING);
            var secret = office.book("bmnn-den");
            var ordinary = office.book("vb-den");
            var older = office.bean(BookDesk.class).open(clerk, "vb-den", 2025);
            assertThat(proposed(office, secret)).isEqualTo(LocalDate.of(2026, 2, 10));
            assertThat(proposed(office, older)).isEqualTo(LocalDate.of(2025, 12, 31));
            office.move("2026-11-20");
            assertThat(proposed(office, secret)).as("of the rules before").isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(proposed(office, ordinary)).as("carried over").isEqualTo(LocalDate.of(2026, 11, 20));
            office.move("2027-01-05");
            assertThat(proposed(office, ordinary)).isEqualTo(LocalDate.of(2026, 12, 31));
        }
    }

    private static @Nullable Object proposed(TestOffice office, BookId id) {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var model = new ExtendedModelMap();
        var clock = office.bean(Clock.class);
        var organisation = office.bean(Organisation.class);
        new EntryForms(
                        office.bean(Regulations.class),
                        organisation,
                        office.bean(DistributionLists.class),
                        office.bean(DocumentDesk.class),
                        new Things(office.bean(Access.class)),
                        new Names(organisation, clock),
                        office.bean(LevelBasis.class),
                        clock)
                .lay(clerk, office.bean(BookDesk.class).find(clerk, id).orElseThrow(), null, null, null, model);
        return model.getAttribute("today");
    }
}
