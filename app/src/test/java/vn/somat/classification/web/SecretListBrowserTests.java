package vn.somat.classification.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** The lists and the coach at the screen. */
@BrowserTest
class SecretListBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(900);

    private static Visitor upload(Visitor visitor, String name, String text) {
        visitor.go("/secret-lists/import");
        visitor.page().setInputFiles("#f-file", new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        return visitor.submit();
    }

    private static Visitor confirm(Visitor visitor, String form) {
        visitor.page().locator(form + " [name='second.username']").fill(Staff.username(Duty.HEAD));
        visitor.page().locator(form + " [name='second.pin']").fill(Staff.PIN);
        return visitor;
    }

    private static String file(String number) {
        return "số quyết định,ngày ban hành,cơ quan ban hành,tên danh mục,lĩnh vực,hiệu lực từ,điều,khoản,điểm,độ mật,nội dung,điều kiện,từ khóa,câu hỏi\n"
                + number
                + ",01/03/2026,Ban thử,Danh mục thử của bài kiểm tra,Lĩnh vực khác,15/03/2026,1,1,,Tối mật,Kế hoạch bảo vệ kho giấy,chưa công khai,bảo vệ kho giấy^5,Có nêu cách bố trí người gác không?\n"
                + ",,,,,,2,1,,Mật,Sơ đồ kho giấy,chưa công khai,sơ đồ kho giấy^5,\n";
    }

    @Test
    @DisplayName(
            "Everybody signed in reads lists: all of them, one with its items by article, one item by its own address.")
    void everybodyReads(Visitor visitor) {
        visitor.signedIn(Duty.DRAFTER).go("/secret-lists").isAccessible().picture("secret-lists");
        assertThat(visitor.text())
                .contains("2500/QĐ-TTg", "Đang có hiệu lực", "Chưa rõ ngày hiệu lực", "Không công khai");
        assertThat(visitor.page().locator("text=Đã bãi bỏ").count()).isPositive();
        visitor.press("2500/QĐ-TTg").isAccessible().picture("secret-list");
        assertThat(visitor.text())
                .contains("Điều 2", "Tối mật", "Khoản 1, điểm a", "xem bản chính")
                .doesNotContain("Bãi bỏ danh mục");
        visitor.press("Khoản 1, điểm a").isAccessible().picture("secret-list-item");
        assertThat(visitor.text())
                .contains(
                        "điểm a khoản 1 Điều 2 Quyết định số 2500/QĐ-TTg ngày 17 tháng 11 năm 2025 của Thủ tướng Chính phủ");
        visitor.go("/secret-lists").press("1722/QĐ-TTg").isAccessible().picture("secret-list-repealed");
        assertThat(visitor.refusal()).contains("Đã bãi bỏ", "29/07/2025", "1630/QĐ-TTg");
        visitor.go("/secret-lists?q=2500&level=tuyet-mat").isAccessible().picture("secret-lists-found");
        assertThat(visitor.text()).contains("Điều 1", "2500/QĐ-TTg");
        visitor.go("/secret-lists?q=khong+co+chu+nay").isAccessible();
        assertThat(visitor.text()).contains("Không có mục nào như vậy");
        assertThat(visitor.page().navigate("/secret-lists/import").status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "A file with faults is told by line and column; a right one is taken in with a second person, changed and repealed.")
    void aListIsTakenIn(Visitor visitor) {
        var number = COUNT.incrementAndGet() + "/QĐ-THU";
        visitor.signedIn(Duty.SECURITY_OFFICER);
        upload(visitor, "sai.csv", file(number).replace(",2,1,,Mật", ",2,3,,Tuyệt mật"));
        visitor.isAccessible().picture("secret-list-faults");
        assertThat(visitor.text()).contains("Thiếu khoản 1", "Độ mật phải giảm dần", "độ mật", "Chưa ghi gì");

        upload(visitor, "dung.csv", file(number)).isAccessible().picture("secret-list-checked");
        confirm(visitor, "main form").submit();
        assertThat(visitor.text()).contains("Đã ghi danh mục vào sổ", "Kế hoạch bảo vệ kho giấy");

        visitor.press("Thêm hoặc sửa một mục");
        visitor.fill("article", "2")
                .fill("clause", "2")
                .choose("level", "mat")
                .fill("text", "Danh sách người giữ chìa khóa kho giấy");
        visitor.page().locator("#f-e-reason").fill("Theo bản chính");
        visitor.isAccessible().picture("secret-list-change");
        confirm(visitor, "form[action$='/items']");
        visitor.press("Ghi mục này");
        assertThat(visitor.text()).contains("Đã ghi bản mới", "người giữ chìa khóa", "Bản 2", "Theo bản chính");

        visitor.press("Bãi bỏ danh mục");
        visitor.page().locator("#f-r-from").fill("01/10/2026");
        visitor.page().locator("#f-r-reason").fill("Theo quyết định mới");
        confirm(visitor, "form[action$='/repeal']");
        visitor.page().locator("form[action$='/repeal'] button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ghi việc bãi bỏ", "30/09/2026");
        visitor.isAccessible().picture("secret-list-after-repeal");
    }

    @Test
    @DisplayName("The coach leads step by step and keeps nothing of what is typed, with scripts and without.")
    void theCoachLeads(House house, Visitor visitor) {
        var number = COUNT.incrementAndGet() + "/QĐ-THU";
        visitor.signedIn(Duty.SECURITY_OFFICER);
        upload(visitor, "dung.csv", file(number).replace("Lĩnh vực khác", "y-te"));
        confirm(visitor, "main form").submit();
        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.DRAFTER).go("/coach").isAccessible().picture("coach");
        visitor.fill("type", "Kế hoạch")
                .fill("text", "Kế hoạch bảo vệ kho giấy ZQXWABC")
                .choose("field", "y-te");
        visitor.choose("answers", "mat").choose("intended", "mat").submit();
        assertThat(visitor.path()).isEqualTo("/coach");
        assertThat(visitor.text())
                .contains(
                        "Có nêu cách bố trí người gác không?", "bảo vệ kho giấy · 5", "có thể quá thấp", "cần trả lời");
        visitor.isAccessible().picture("coach-asks");
        visitor.page().locator("form.waiting button.primary").click();
        visitor.settle();
        visitor.page().locator("form.waiting button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("có thể áp dụng", "khoản 1 Điều 1 Quyết định số " + number);
        visitor.isAccessible().picture("coach-fits");
        assertThat(visitor.page().locator("[name=text]").first().inputValue()).contains("ZQXWABC");
        assertThat(visitor.page().url()).doesNotContain("ZQXW");

        try (var old = new Visitor(house, false).signedIn(Duty.DRAFTER)) {
            old.go("/coach")
                    .fill("text", "so do kho giay")
                    .choose("field", "y-te")
                    .submit();
            assertThat(old.text()).contains("Sơ đồ kho giấy", "Nội dung này chưa được công khai");
            old.page().locator("form.waiting button[value=no]").click();
            assertThat(old.text()).contains("không áp dụng", "Không mục nào đã nhập khớp");
        }
        var kept = house.bean(JdbcTemplate.class)
                .queryForObject("select count(*) from ledger.entry e where e::text ilike '%ZQXWABC%'", Long.class);
        assertThat(kept).isZero();
    }
}
