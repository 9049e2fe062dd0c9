package vn.somat.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import vn.somat.vault.OneTimeCodes;

/**
 * Hình của hướng dẫn sử dụng: takes the pictures of the user guide. {@code ./somat pictures} starts a rehearsal
 * office and a house that is not set up yet, and tells where they are. Its name keeps it out of the gate.
 */
class GuidePictures {

    private static final String PASSWORD = "Dien-tap-2026";
    private static final String PASSPHRASE = "một câu dài chỉ để chụp hình";

    private static final String LETTER = """
            <body style="font: 17px serif; margin: 60px 70px"><p style="display: flex; justify-content: space-between">
            <b>SỞ NÔNG NGHIỆP</b><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p>Số: 112/BC-SNN</p>
            <h3 style="text-align: center">BÁO CÁO<br>Về sửa chữa trạm bơm trước mùa mưa bão</h3>
            <p>Kính gửi: Văn phòng Tỉnh ủy</p><p>Căn cứ tình hình thủy lợi, Sở đề nghị sửa chữa trạm bơm số 3
            trước mùa mưa bão và báo cáo kết quả về Văn phòng.</p></body>""";

    private static final Path FOLDER = Path.of("..", "docs", "pictures");

    @Test
    void ofRehearsal() {
        var url = System.getProperty("somat.rehearsal");
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "vanthuden");
            take(page, "/", "home");
            take(page, "/books", "books");
            var shelf = page.locator("a[href^='/books/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            take(page, shelf.getFirst(), "book");
            page.locator("table.book a[href^='/documents/']").nth(4).click();
            page.waitForLoadState();
            shoot(page, "document");
            take(page, "/find?q=bao+cao", "find");
            take(page, "/import", "import");
            scan(window);
            page.waitForCondition(
                    () -> Objects.requireNonNull(page.navigate("/scans")).text().contains("class=\"sheet picture\""));
            shoot(page, "scan-waiting");
            first(page, "/meetings", "main tbody tr:nth-child(2) a", "meeting");
        }
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "vanthudi");
            page.navigate("/books");
            page.locator("a[href^='/books/']")
                    .filter(new Locator.FilterOptions().setHasText("SỔ ĐĂNG KÝ VĂN BẢN ĐI"))
                    .first()
                    .click();
            page.waitForURL("**/books/*-*");
            shoot(page, "outgoing");
            take(page, "/lists", "lists");
            first(page, "/batches", "main tbody a", "batch");
            first(page, "/issues", "main tbody a", "issue");
            page.navigate("/books");
            var book = page.locator("a[href^='/books/']").first().getAttribute("href");
            take(page, book + "/scans", "scans");
            page.navigate("/custody/recalls");
            page.locator("main tbody a").first().click();
            page.waitForURL("**/recalls/*-*");
            shoot(page, "recall");
            page.navigate("/terms/notices");
            page.locator("main table a[href$='/level']").first().click();
            page.waitForURL("**/level");
            shoot(page, "level");
        }
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "baove");
            take(page, "/terms", "terms");
            take(page, "/calendar", "calendar");
            take(page, "/custody/places", "places");
            take(page, "/custody/destructions", "destructions");
            take(page, "/ledger", "ledger");
            take(page, "/regulation", "regulation");
            take(page, "/organisation", "organisation");
            take(page, "/handover", "handover");
            take(page, "/meetings", "meetings");
            take(page, "/people", "people");
            take(page, "/library", "library");
            take(page, "/completeness", "completeness");
            first(page, "/seals", "main tbody a", "seal");
            take(page, "/inspections", "inspections");
            first(page, "/inspections", "main tbody tr:nth-child(4) a", "inspection");
            first(page, "/inspections/findings", "main tbody a", "finding");
            take(page, "/inspections/comparison", "comparison");
            first(page, "/incidents", "main tbody a", "incident");
            take(page, "/statistics", "statistics");
            first(page, "/reports", "main tbody a", "report");
        }
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "bithu");
            take(page, "/scans/state", "scan-state");
            codes(page);
            page.navigate("/accounts");
            card(page, "demand", "codes-order");
        }
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "quantri");
            try (var elsewhere = Chromium.window(url, true)) {
                signedIn(elsewhere, "quantri").close();
            }
            page.navigate("/account");
            card(page, "visits", "visits");
            take(page, "/accounts", "accounts");
            first(page, "/accounts", "main tbody a", "account-one");
            page.navigate("/organisation");
            var person = page.locator("form[action='/organisation/people']");
            person.evaluate(
                    "form => { for (let e = form; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true; }");
            person.locator("[name='name']").fill("Đinh Thị Minh Thu");
            person.locator("button").first().click();
            page.waitForURL("**/people/*-*");
            page.navigate("/accounts/new");
            page.locator("main select[name='person']").selectOption(new SelectOption().setLabel("Đinh Thị Minh Thu"));
            fill(page, "username", "minhthu");
            page.locator("main form button.primary").first().click();
            page.waitForSelector("p.token");
            shoot(page, "first-password");
        }
        try (var window = Chromium.window(url, true)) {
            var page = signedIn(window, "chuyenvien");
            take(page, "/secret-lists", "secret-lists");
            page.getByText("01/QĐ-DT").first().click();
            page.waitForURL("**/secret-lists/*-*");
            shoot(page, "secret-list");
            page.navigate("/coach");
            fill(page, "type", "Báo cáo");
            fill(page, "text", "Báo cáo công tác quy hoạch cán bộ xã An Lộc");
            page.locator("main select[name='answers']").selectOption("toi-mat");
            page.locator("main select[name='reuses']").selectOption("no");
            page.locator("main form button.primary").first().click();
            page.waitForSelector("article.candidate");
            shoot(page, "coach");
        }
    }

    /** Turns on codes, as the telephone of whoever sits there would. */
    private void codes(Page page) {
        page.navigate("/account/codes");
        fill(page, "password", PASSWORD);
        page.locator("main form button.primary").first().click();
        page.waitForSelector("svg.qr");
        shoot(page, "codes");
        var secret = new Base32().decode(page.locator("p.mono").innerText().replace(" ", ""));
        fill(page, "code", OneTimeCodes.at(secret, Instant.now()));
        page.locator("main form button.primary").first().click();
        page.waitForSelector("ol.recovery-codes");
    }

    /** A page as a scanner would lay it into the watched folder. */
    private static void scan(BrowserContext window) {
        try (var paper = window.newPage()) {
            paper.setViewportSize(620, 877);
            paper.setContent(LETTER);
            paper.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("somat.scans"), "may-quet-0001.png")));
        }
    }

    @Test
    void ofSetUp() {
        var url = System.getProperty("somat.empty");
        try (var window = Chromium.window(url, true)) {
            var page = window.newPage();
            take(page, "/setup", "setup");
            fill(page, "office", "Văn phòng Tỉnh ủy Sơn Hải");
            fill(page, "superior", "Tỉnh ủy Sơn Hải");
            fill(page, "symbol", "TU");
            fill(page, "term", "15/10/2025");
            fill(page, "person", "Ngô Gia Bảo");
            fill(page, "username", "quantri");
            fill(page, "password", PASSWORD);
            fill(page, "passwordAgain", PASSWORD);
            fill(page, "passphrase", PASSPHRASE);
            fill(page, "passphraseAgain", PASSPHRASE);
            page.locator("main form button.primary").first().click();
            page.waitForURL("**/setup/recovery**");
            shoot(page, "recovery");
            page.locator("[name='kept']").check();
            page.locator("main form button.primary").last().click();
            page.waitForURL("**/sign-in**");
            shoot(page, "sign-in");
            fill(page, "username", "quantri");
            fill(page, "password", PASSWORD);
            page.locator("main form button.primary").first().click();
            page.waitForURL(address -> !address.endsWith("/sign-in"));
            take(page, "/vault", "vault");
            page.locator("form[action='/vault/reseal'] button").click();
            page.waitForURL("**/unseal**");
            shoot(page, "unseal");
        }
    }

    private static Page signedIn(BrowserContext window, String username) {
        var page = window.newPage();
        page.navigate("/sign-in");
        fill(page, "username", username);
        fill(page, "password", PASSWORD);
        page.locator("main form button.primary").first().click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return page;
    }

    private static void fill(Page page, String name, String value) {
        page.locator("main [name='" + name + "']").first().fill(value);
    }

    private void take(Page page, String path, String name) {
        page.navigate(path);
        shoot(page, name);
    }

    /** The first that such links of a page lead to. */
    private void first(Page page, String path, String links, String name) {
        page.navigate(path);
        page.navigate(page.locator(links).first().getAttribute("href"));
        shoot(page, name);
    }

    /** One part of a page alone. */
    private void card(Page page, String id, String name) {
        page.waitForLoadState();
        page.locator("#" + id).screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private void shoot(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
