package vn.somat.interchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** A book of another time goes in at the screen. */
@BrowserTest
class ImportBrowserTests {

    private static final String FILE = """
            VĂN PHÒNG TỈNH ỦY SƠN HẢI;;;;;
            SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2021;;;;;
            STT;Ngày đến;Cơ quan gửi;Số KH;Ngày VB;Trích yếu;Số tờ
            1;05/01/2021;Sở Nội vụ;3011-CV/SNV;04/01/2021;Về việc kiểm kê tài sản;2
            2;06/01/2021;Sở Nội vụ;3012-CV/SNV;31/02/2021;Ngày không có thật;1
            3;07/01/2021;Sở Nội vụ;3013-CV/SNV;06/01/2021;Số tờ gõ nhầm;1O
            """;

    @Test
    @DisplayName("Headings are found below their titles, and what each column holds is asked, with what was guessed.")
    void anOlderBookGoesIn(Visitor visitor) {
        visitor.signedIn(Duty.CLERK_INCOMING).go("/import").isAccessible().picture("import");
        visitor.page().locator("#f-form").selectOption("vb-den");
        visitor.page().locator("#f-file").setInputFiles(new FilePayload("so-den-2021.csv", "text/csv", file()));
        visitor.page().locator("form[action='/import'] button.primary").click();
        visitor.page().waitForURL("**/columns");

        assertThat(visitor.text()).contains("Chọn cột", "TCVN3", "Quy ®Þnh vÒ c«ng t¸c", "Quy định về công tác");
        assertThat(visitor.page().locator("select[name='g0.c3']").inputValue()).isEqualTo("number");
        assertThat(visitor.page().locator("select[name='g0.c5']").inputValue()).isEqualTo("title");
        visitor.isAccessible().picture("import-columns");
        visitor.page().locator("input[name='convert.TCVN3']").check();
        visitor.fill("save", "sổ đến cũ của văn thư");
        visitor.page().locator("form[action$='/columns'] button.primary").click();
        visitor.page().waitForSelector("text=Những chỗ chưa đúng");

        assertThat(visitor.text())
                .contains("Sổ năm 2021", "Lịch không có ngày này", "có chữ O, l hoặc I")
                .doesNotContain("Ngày không có thật");
        visitor.isAccessible().picture("import-checked");
        var download = visitor.page()
                .waitForDownload(
                        () -> visitor.page().locator("a[href$='problems.xlsx']").click());
        assertThat(download.suggestedFilename()).isEqualTo("loi-nhap-so.xlsx");
        visitor.page().locator("input[name=volumes]").check();
        visitor.page().locator("form[action$='/write'] button.primary").click();
        visitor.page()
                .waitForSelector("text=Mọi dòng đúng đã vào sổ", new Page.WaitForSelectorOptions().setTimeout(20_000));
        visitor.isAccessible().picture("import-done");

        visitor.go("/find?q=3011-CV%2FSNV");
        visitor.page().locator("a.handle").first().click();
        visitor.settle();
        assertThat(visitor.text()).contains("Nhập từ sổ cũ", "dòng 4 của tệp sổ cũ");
        visitor.isAccessible().picture("import-paper");
    }

    /** The last line was typed under an old font on another machine. */
    private static byte[] file() {
        var one = FILE.getBytes(StandardCharsets.UTF_8);
        var other = "4;08/01/2021;Së Néi vô;3014-CV/SNV;07/01/2021;Quy ®Þnh vÒ c«ng t¸c b¶o vÖ bÝ mËt nhµ n­íc;3\n"
                .getBytes(Charset.forName("windows-1252"));
        var all = new byte[one.length + other.length];
        System.arraycopy(one, 0, all, 0, one.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
