package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.DelegationState;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

@BrowserTest
class AuthorityPagesTests {

    private static Visitor enters(Visitor visitor, Duty duty) {
        visitor.go("/organisation/delegations")
                .fill("username", Staff.username(duty))
                .fill("password", Staff.PASSWORD);
        return visitor.submit();
    }

    @Test
    @DisplayName(
            "A paper of delegation is entered with a second person, shown in the matrix, and taken back; refusals keep what"
                    + " was typed.")
    void aPaperFromEntryToRevoking(Visitor visitor, House house) {
        var organisation = house.bean(Organisation.class);
        var first = LocalDate.of(2026, 3, 1);
        var giver = organisation.enter("Đinh Công Quyết", "Bí thư Tỉnh ủy", null, "test");
        var unused = organisation.charge(giver, Duty.HEAD, null, "bi-thu-tinh-uy", first, null, "", "test");
        var deputy = organisation.enter("Lý Thị Thay", "Phó Bí thư", null, "test");
        unused = organisation.charge(deputy, Duty.DEPUTY, null, "pho-bi-thu-tinh-uy", first, null, "", "test");

        enters(visitor, Duty.ADMINISTRATOR).isAccessible();
        var page = visitor.page();
        page.locator("#f-giver").selectOption(giver.value() + "/bi-thu-tinh-uy");
        page.locator("#f-receiver").selectOption(deputy.value().toString());
        page.locator("input[value='carry-out']").check();
        page.locator("#f-level").selectOption("toi-mat");
        page.locator("#f-scope").fill("Công tác trong nước của Văn phòng");
        page.locator("#f-from").fill("1/4/2026");
        page.locator("#f-to").fill("1/3/2026");
        page.locator("#f-basisNumber").fill("77-QĐ/TU");
        page.locator("#f-basisDay").fill("30/3/2026");
        page.locator("#f-second-username").fill(Staff.username(Duty.SECURITY_OFFICER));
        page.locator("#f-second-pin").fill(Staff.PIN);
        page.locator("form[action='/organisation/delegations'] button.primary").click();
        visitor.settle();
        assertThat(visitor.refusal()).contains("Ngày kết thúc không được trước ngày bắt đầu");
        assertThat(page.locator("#f-basisNumber").inputValue()).isEqualTo("77-QĐ/TU");
        page.locator("#f-to").fill("31/12/2027");
        page.locator("form[action='/organisation/delegations'] button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi văn bản ủy quyền", "77-QĐ/TU", "Đang có hiệu lực");
        visitor.isAccessible().picture("delegations");
        var paper = house.bean(Delegations.class).to(deputy).getFirst();
        assertThat(paper.acts()).containsExactly("carry-out");

        visitor.go("/organisation/authority?government=tinh");
        assertThat(visitor.text()).contains("Đinh Công Quyết", "theo 77-QĐ/TU", "Luật 117/2025/QH15");
        visitor.isAccessible().picture("authority");
        visitor.go("/organisation/authority?day=28/02/2026&government=huyen");
        assertThat(visitor.text())
                .contains("Bí thư huyện ủy", "Điều 11 khoản 2 điểm e")
                .doesNotContain("Đinh Công Quyết", "77-QĐ/TU (");
        visitor.isAccessible().picture("authority-2018");

        visitor.go("/organisation/delegations");
        page.locator("tr:has-text('77-QĐ/TU') summary").click();
        page.locator("tr:has-text('77-QĐ/TU') input[name=reason]").fill("Phân công lại");
        page.locator("tr:has-text('77-QĐ/TU') input[name='second.username']")
                .fill(Staff.username(Duty.SECURITY_OFFICER));
        page.locator("tr:has-text('77-QĐ/TU') input[name='second.pin']").fill(Staff.PIN);
        page.locator("tr:has-text('77-QĐ/TU') button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã thu hồi ủy quyền", "Phân công lại");
        var today = LocalDate.now(house.bean(java.time.Clock.class));
        assertThat(house.bean(Delegations.class)
                        .state(house.bean(Delegations.class).find(paper.id()).orElseThrow(), today))
                .isEqualTo(DelegationState.REVOKED);
    }

    @Test
    @DisplayName("The position of a head or deputy is guessed from the level of the office, and can be named later.")
    void thePositionIsGuessed(Visitor visitor, House house) {
        var organisation = house.bean(Organisation.class);
        var somebody = organisation.enter("Kiều Văn Đoán", "", null, "test");
        enters(visitor, Duty.ADMINISTRATOR).go("/organisation");
        visitor.page().locator("summary:text-is('Ghi cấp của cơ quan')").click();
        visitor.page().locator("#f-o-government").selectOption("tinh");
        visitor.page().locator("form[action='/organisation/government'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi cấp của cơ quan", "Cấp tỉnh");
        visitor.go("/organisation/people/" + somebody.value());
        visitor.choose("duty", "DEPUTY");
        visitor.page().locator("form[action$='/mandates'] button").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã giao nhiệm vụ", "Phó Bí thư tỉnh ủy, thành ủy");
        visitor.isAccessible().picture("person-position");
        assertThat(organisation.mandates(somebody).getFirst().position()).isEqualTo("pho-bi-thu-tinh-uy");
    }

    @Test
    @DisplayName("Whoever may not enter papers sees them without a form.")
    void aClerkOnlyLooks(Visitor visitor) {
        enters(visitor, Duty.CLERK_INCOMING).isAccessible();
        assertThat(visitor.page().locator("main form[method=post]").count()).isZero();
        visitor.go("/organisation/authority").isAccessible();
        assertThat(visitor.text()).contains("Ai được quyết định gì", "Sao, chụp");
    }
}
