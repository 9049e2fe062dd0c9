package vn.somat.interchange.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

/** A run of papers from a spreadsheet, as the clerk of outgoing papers makes it in the browser. */
@BrowserTest
class BatchBrowserTests {

    @Test
    @DisplayName(
            "A spreadsheet becomes numbered papers: given, looked through, looked at, numbered, printed, accounted for.")
    void aSpreadsheetBecomesPapers(House house, Visitor clerk) {
        var desk = new Desk(house);
        var book = desk.book("vb-di");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/batches/new?book=" + book.value());
        clerk.isAccessible();
        var file = "Họ tên;Nơi nhận\nNguyễn An %1$s;Xã Một\nTrần Bình %1$s;Xã Hai\n;Xã Ba\n".formatted(word);
        var page = clerk.page();
        page.setInputFiles(
                "#f-file", new FilePayload("quyet-dinh.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        clerk.fill("type", "QĐ").fill("signer", "Lê Văn Ký").fill("title", "Khen thưởng {{không có}}");
        clerk.fill("recipients", "{{nơi nhận}}\nLưu Văn phòng").fill("text", "Điều 1. Khen thưởng {{họ tên}}.");
        clerk.press("Soát bảng");
        assertThat(clerk.refusal()).contains("Trường trộn thứ 1");
        clerk.fill("title", "Khen thưởng đồng chí {{họ tên}}").press("Soát bảng");

        var patient = new ContainsTextOptions().setTimeout(20_000);
        assertThat(page.locator("#run")).containsText("2 dòng đúng chờ cho số", patient);
        page.locator("main a:text-is('Sau')").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Khen thưởng đồng chí Trần Bình " + word, "Ô ở cột 1 để trống", "Điều 1.");
        clerk.isAccessible();
        clerk.picture("batch-ready");
        clerk.press("Cho số 2 văn bản");
        assertThat(page.locator("#run")).containsText("Đã cho số 2 văn bản; 1 dòng không được cho số", patient);
        clerk.go(clerk.path());
        assertThat(clerk.text()).contains("-QĐ/", "đã có số");
        clerk.isAccessible();
        clerk.picture("batch-done");
        clerk.go("/batches");
        assertThat(clerk.text()).contains("LĐ-", "Đã xong");
        clerk.isAccessible();
        clerk.go("/books/" + book.value());
        assertThat(clerk.text()).contains("Khen thưởng đồng chí Nguyễn An " + word);
    }
}
