package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.vault.Hand;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;

/** Statistics for programs. */
class StatisticsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final String ADDRESS = "/api/v1/statistics";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        assertThat(CONTRACT.notYetKept("statistics"::equals)).isEmpty();
    }

    @Test
    @DisplayName("A program is told the numbers that its owner would see on the page, as of any day.")
    void numbers() {
        var head = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read");
        var clerk = ApiClient.of(HOUSE, Duty.CLERK_OUTGOING, CONTRACT, "read");
        var all = head.get(ADDRESS + "?by=MONTH&from=2026-01-01");
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.json().path("whole").booleanValue()).isTrue();
        assertThat(clerk.get(ADDRESS).json().path("whole").booleanValue()).isFalse();
        assertThat(head.get(ADDRESS + "?from=2026-02-01&to=2026-01-01").status())
                .isEqualTo(422);
        assertThat(new ApiClient(HOUSE, null, CONTRACT).get(ADDRESS).status()).isEqualTo(401);
        assertThat(ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "register")
                        .get(ADDRESS)
                        .status())
                .isEqualTo(403);
        HOUSE.bean(Vault.class).reseal(ResealCause.BY_HAND, new Hand("system", null));
        try {
            assertThat(head.get(ADDRESS).status()).isEqualTo(503);
        } finally {
            HOUSE.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        }
    }
}
