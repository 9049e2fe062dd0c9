package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Facts;

@BrowserTest
class RegulationPagesTests {

    private static final String KEY = "registers.bmnn-den.column.8.label";

    private static Visitor enters(Visitor visitor, Duty duty, String where) {
        visitor.go(where).fill("username", Staff.username(duty)).fill("password", Staff.PASSWORD);
        return visitor.submit();
    }

    @Test
    @DisplayName("All parts of the packs stand side by side, each value with its article and standing.")
    void allPartsStandSideBySide(Visitor visitor) {
        enters(visitor, Duty.CLERK_INCOMING, "/regulation");
        for (var part : LawTables.PARTS.keySet()) {
            visitor.go("/regulation?part=" + part).isAccessible().picture("regulation-" + part);
            assertThat(visitor.text()).contains("RS-2018", "RS-2025", "01/03/2026");
            assertThat(visitor.page().locator("table.law .status").count()).isGreaterThan(8);
            assertThat(visitor.page().locator("table.law .article").count()).isGreaterThan(8);
        }
        visitor.go("/regulation?part=registers");
        assertThat(visitor.text()).contains("Cơ quan, tổ chức ban hành tài liệu, vật chứa BMNN");
        visitor.go("/regulation?part=levels");
        assertThat(visitor.text()).contains("không được ghi", "chỉ ghi khi người có thẩm quyền đồng ý");
        visitor.go("/regulation?part=nothing");
        assertThat(visitor.text()).contains("Không có");
    }

    @Test
    @DisplayName("A security officer sets a value nobody has verified, with a reason, and takes it back.")
    void anOverrideAndBack(Visitor visitor, House house) {
        enters(visitor, Duty.SECURITY_OFFICER, "/regulation/RS-2018/" + KEY).isAccessible();
        visitor.fill("text", "").fill("reason", "Theo sổ in sẵn");
        visitor.page().locator("#f-text").evaluate("field => field.required = false");
        visitor.submit();
        assertThat(visitor.refusal()).contains("Ô này cần được điền");
        visitor.fill("text", "Nơi nhận, ký nhận").submit();
        assertThat(visitor.text())
                .contains("Đã áp dụng", "Nơi nhận, ký nhận", "Đơn vị hoặc người nhận, ký nhận", "Theo sổ in sẵn");
        visitor.isAccessible().picture("regulation-value");
        var regulations = house.bean(Regulations.class);
        assertThat(regulations.of("RS-2018").value(KEY).text()).isEqualTo("Nơi nhận, ký nhận");
        visitor.go("/regulation/history").isAccessible().picture("regulation-history");
        assertThat(visitor.text()).contains("Theo sổ in sẵn", Staff.name(Duty.SECURITY_OFFICER));
        visitor.go("/regulation?part=registers").picture("regulation-overridden");
        assertThat(visitor.text()).contains("Cơ quan đặt");

        visitor.go("/regulation/RS-2018/" + KEY).press("Trở về giá trị của bộ quy định");
        visitor.page().locator("#f-w-reason").fill("Đã có mẫu");
        visitor.page().locator("button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã trở về", "Đã có mẫu");
        assertThat(regulations.of("RS-2018").value(KEY).overridden()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"levels.mat.shape", "types.state.QyĐ.symbol", "stamp.mat.width", "numbering.state.perType"})
    void everyKeyHasAPage(String key, Visitor visitor) {
        enters(visitor, Duty.HEAD, "/regulation/RS-2025/" + key).isAccessible();
        assertThat(visitor.text()).contains(key, "Đặt giá trị của cơ quan");
    }

    @Test
    @DisplayName("A verified value has no form, and a clerk sees none at all.")
    void whereThereIsNoForm(Visitor visitor, Visitor clerk) {
        enters(visitor, Duty.HEAD, "/regulation/RS-2018/levels.mat.label");
        assertThat(visitor.text()).contains("đã đối chiếu");
        assertThat(visitor.page().locator("main form").count()).isZero();
        enters(clerk, Duty.CLERK_INCOMING, "/regulation/RS-2018/" + KEY);
        assertThat(clerk.page().locator("main form").count()).isZero();
    }

    @Test
    @DisplayName("Every rule stands with its article in both regimes, and is found by words, act and regime.")
    void theRules(Visitor visitor) {
        enters(visitor, Duty.DRAFTER, "/regulation/rules").isAccessible().picture("rules");
        assertThat(visitor.page().locator("table.rules tr[id]").count()).isEqualTo(89);
        assertThat(visitor.text())
                .contains("Không tính được", "Luật này không có", "Luật 29/2018/QH14, Điều 20 khoản 2");
        visitor.go("/regulation/rules?q=gia han&act=extend");
        assertThat(visitor.page().locator("table.rules tr[id]").count()).isEqualTo(2);
        visitor.page().locator("#R-TRM-02 details summary").first().click();
        assertThat(visitor.text()).contains("ít nhất 60", "Độ mật: Mật hoặc Tối mật hoặc Tuyệt mật");
        visitor.isAccessible().picture("rules-found");
        visitor.go("/regulation/rules?pack=RS-2018");
        assertThat(visitor.page().locator("table.rules tr[id]").count()).isEqualTo(80);
        visitor.go("/regulation/rules?q=khongco");
        assertThat(visitor.text()).contains("Không có quy tắc nào như vậy");
    }

    @Test
    @DisplayName("A rule nobody has verified may be turned into a reminder by the office; a verified one may not.")
    void theOutcomeOfAnUnverifiedRule(Visitor visitor, House house) {
        var key = "rules.R-TRM-02.outcome";
        enters(visitor, Duty.SECURITY_OFFICER, "/regulation/RS-2025/" + key).isAccessible();
        visitor.page().locator("#f-text").selectOption("warned");
        visitor.fill("reason", "Chờ đối chiếu Điều 20").submit();
        assertThat(visitor.text()).contains("R-TRM-02: khi không giữ", "nhắc");
        var regulations = house.bean(Regulations.class);
        var facts =
                Facts.none().level("level", "mat").count("days-to-term-end", 5).count("extension-years", 1);
        assertThat(regulations.of("RS-2025").judge("extend", facts).verdict()).isEqualTo("warned");
        assertThat(regulations.of("RS-2018").judge("extend", facts).verdict()).isEqualTo("refused");
        regulations.withdraw("RS-2025", key, "Đã đối chiếu", "system");
        visitor.go("/regulation/RS-2018/" + key);
        assertThat(visitor.page().locator("main form").count()).isZero();
    }
}
