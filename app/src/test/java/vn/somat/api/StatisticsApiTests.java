package vn.somat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.organisation.Duty;

/** Statistics for programs. */
class StatisticsApiTests {

    private static final House HOUSE = House.shared();
    private static final Contract CONTRACT = new Contract();
    private static final Promises PROMISES = new Promises(HOUSE, CONTRACT, "statistics", Duty.HEAD);
    private static final String ADDRESS = "/api/v1/statistics";

    @AfterAll
    static void everyPromiseOfTheDocumentWasKeptHere() {
        PROMISES.allKept();
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
    }

    @Test
    @DisplayName(
            "A number leads to its papers, of which a program is told those that its owner may see, and how many it is not told.")
    void behindTheNumber() {
        var desk = new Desk(HOUSE);
        var id = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", Desk.word(), "Nội dung QXZU", "mat");
        var query = "/papers?column=CAME&by=LEVEL&key=mat";
        var head = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "read");
        var papers = head.get(ADDRESS + query);
        assertThat(papers.text()).contains(id.value().toString()).doesNotContain("QXZU");
        assertThat(papers.json().path("visible").longValue())
                .isEqualTo(papers.json().path("counted").longValue());
        var drafter = ApiClient.of(HOUSE, Duty.DRAFTER, CONTRACT, "read");
        assertThat(drafter.get(ADDRESS + query).text())
                .doesNotContain(id.value().toString());
        assertThat(head.get(ADDRESS + "/papers?column=BROUGHT").status()).isEqualTo(422);
        var printer = ApiClient.of(HOUSE, Duty.HEAD, CONTRACT, "print");
        assertThat(printer.get(ADDRESS + ".csv?to=2026-06-30").text()).contains("Mật");
        assertThat(printer.get(ADDRESS + ".xlsx?by=MONTH").bytes()).startsWith('P', 'K');
        for (var file : new String[] {".csv", ".xlsx"}) {
            assertThat(printer.get(ADDRESS + file + "?by=KING").status()).isEqualTo(422);
        }
    }

    @Test
    @DisplayName("Every path of statistics refuses alike; nothing is told while the vault is sealed.")
    void refused() {
        var asked = Map.of("papersBehindNumber", "?column=CAME");
        PROMISES.refusedAlike(Map.of(), asked);
        PROMISES.nothingWhileSealed(asked);
    }
}
