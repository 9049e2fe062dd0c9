package vn.somat.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.somat.access.Noticed;
import vn.somat.access.Reader;
import vn.somat.access.Shares;
import vn.somat.access.Tokens;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** What one account may ask for, and what is on its way at once. */
class FairSharesTests {

    private final TestOffice office = TestOffice.party("2026-11-26");
    private final FairShares shares = new FairShares(office.bean(Shares.class), office.bean(Noticed.class));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName("One account may ask for so much a minute; beyond it stand 429, when to come again, and an entry.")
    void soMuchAMinute() throws Exception {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        assertThat(asked(clerk, "GET", "/find", 6000)).containsOnly(200);
        assertThat(asked(clerk, "GET", "/find/issuers", 3)).containsOnly(429);
        assertThat(asked(clerk, "GET", "/api/v1/documents", 1))
                .as("pages and tokens together")
                .containsOnly(429);
        assertThat(asked(office.reader(Duty.HEAD), "GET", "/find", 5))
                .as("somebody else")
                .containsOnly(200);
        assertThat(asked(clerk, "GET", "/account", 5)).as("another share").containsOnly(200);
        assertThat(asked(clerk, "GET", "/documents/1/slip.pdf", 600)).containsOnly(200);
        assertThat(asked(clerk, "POST", "/books/1/print", 1)).containsOnly(429);
        assertThat(asked(clerk, "GET", "/account", 29_995)).containsOnly(200);
        assertThat(asked(clerk, "GET", "/account", 1)).containsOnly(429);
        assertThat(asked(clerk, "POST", "/api/v1/incoming", 40_000))
                .as("registering has no share")
                .containsOnly(200);
        office.forward(java.time.Duration.ofSeconds(12));
        assertThat(asked(clerk, "GET", "/find", 1200)).containsOnly(200);
        assertThat(asked(clerk, "GET", "/find", 1)).containsOnly(429);
        assertThat(office.sql()
                        .queryForList(
                                "select convert_from(leaf, 'utf8') from ledger.entry where act = 'access.share.used-up'",
                                String.class))
                .as("one for each share, in a while")
                .hasSize(3)
                .allMatch(leaf -> leaf.contains(clerk.account().toString()));
    }

    private List<Integer> asked(Reader reader, String method, String path, int times) throws Exception {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            var request = new MockHttpServletRequest(method, path);
            request.setAttribute(Present.ATTRIBUTE, reader);
            var response = new MockHttpServletResponse();
            boolean goesOn = shares.preHandle(request, response, this);
            assertThat(goesOn).isEqualTo(response.getStatus() == 200);
            if (!goesOn) {
                assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                        .isBetween(1, 60);
            }
            answers.add(response.getStatus());
        }
        return answers;
    }

    @Test
    @DisplayName(
            "All files on their way in at once have a share of the memory; nobody sends one who has not signed in.")
    void filesOnTheirWay() {
        var house = House.shared();
        var stranger = new Screen(house);
        var file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "chữ ".repeat(600_000) + "\r\n--x--\r\n";
        var type = "multipart/form-data; boundary=x";
        assertThat(stranger.send("/documents/1/attachments", type, file).statusCode())
                .isEqualTo(302);
        assertThat(stranger.send("/api/v1/incidents/1/files", type, file, "Authorization", "Bearer somat_x")
                        .statusCode())
                .isEqualTo(401);

        var reader = Staff.reader(house, Duty.CLERK_INCOMING);
        var token = "Bearer "
                + house.bean(Tokens.class)
                        .issue(reader, reader.account(), "tệp", java.util.Set.of("read", "register"), 1);
        var path = "/api/v1/incidents/" + java.util.UUID.randomUUID() + "/files";
        var free = house.bean(FilesUnderWay.class).free();
        int all = free.drainPermits();
        try {
            var busy = stranger.send(path, type, file, "Authorization", token);
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).hasValue("15");
            assertThat(busy.body()).contains("Đang có nhiều tệp gửi lên cùng lúc");
            assertThat(stranger.send(path, type, "--x--", "Authorization", token)
                            .statusCode())
                    .as("what is small goes on")
                    .isNotEqualTo(503);
        } finally {
            free.release(all);
        }
        assertThat(stranger.send(path, type, file, "Authorization", token).statusCode())
                .isNotEqualTo(503);
        assertThat(free.availablePermits()).as("given back").isEqualTo(all);
    }
}
