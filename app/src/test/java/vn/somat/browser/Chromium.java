package vn.somat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for the whole test run: that of the machine, never a downloaded one. Playwright wants one thread. */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");

    private static final Browser BROWSER = start();

    private Chromium() {}

    /** A window of its own: no cookie of another test. */
    static BrowserContext window(String url, boolean scripts) {
        var context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1366, 768)
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static Browser start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium-close"));
        return browser;
    }

    private static Path executable() {
        var named = System.getenv("SOMAT_CHROMIUM");
        return (named == null ? PLACES : List.of(named))
                .stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Browser tests need Chromium and found none at "
                                + (named == null ? PLACES : named)
                                + ". Install it (Debian: apt-get install chromium) or name it in SOMAT_CHROMIUM."));
    }
}
