package vn.somat.bench;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.somat.rehearsal.BenchOffice;

/**
 * A trained hand at the entry form in a real browser: eight keys a second and no mouse. The sender is known to the book, its
 * name is typed by its first letters.
 */
final class Typist implements AutoCloseable {

    private static final int PAUSE_MS = 125;
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final String ISSUER = "Ban Chỉ đạo Yên Xuân";
    private static final String ABSTRACT = "Về việc báo cáo kết quả công tác quý ba";

    private final Playwright playwright;
    private final Page page;
    private int serial = 1000;

    private Typist(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
    }

    /**
     * One paper, from the empty form to the book with its number.
     *
     * @param keys beyond those of the abstract
     */
    record Entry(double seconds, int keys) {}

    /** The browser of the machine, or the one that {@code SOMAT_CHROMIUM} names. */
    static Optional<Path> browser() {
        var named = System.getenv("SOMAT_CHROMIUM");
        return (named == null ? BROWSERS : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Typist at(Product product, Path browser) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(browser)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"));
        var page = playwright.chromium().launch(options).newPage();
        page.setViewportSize(1366, 768);
        var typist = new Typist(playwright, page);
        page.navigate("http://127.0.0.1:" + product.port() + "/sign-in");
        page.fill("[name=username]", "vanthuden");
        page.fill("[name=password]", BenchOffice.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(address -> !address.endsWith("/sign-in"));
        return typist;
    }

    /** Some papers of one sender into one book; the first, which makes the sender known, is not counted. */
    List<Entry> enter(String address, boolean secret, int papers) {
        write(address, secret, ISSUER);
        return IntStream.range(0, papers)
                .mapToObj(any -> write(address, secret, initials()))
                .toList();
    }

    private Entry write(String address, boolean secret, String issuer) {
        page.navigate(address);
        page.waitForFunction("document.activeElement.name == 'issuer'");
        long begun = System.nanoTime();
        int keys = type(issuer) + press("Enter");
        keys += type(++serial + "-CV/TU 253") + press("Enter");
        if (issuer.equals(ISSUER)) {
            page.focus("#entry [name=type]");
            keys += type("CV");
            page.focus("#entry [name=title]");
        }
        type(ABSTRACT);
        if (secret) {
            if (issuer.equals(ISSUER)) {
                page.focus("#entry [name=level]");
            } else {
                keys += press("Enter");
            }
            keys += press("ArrowUp"); // round to the last one: Mật
        }
        keys += press("Control+Enter");
        page.getByText("Đã vào sổ số").first().waitFor();
        return new Entry((System.nanoTime() - begun) / 1e9, keys);
    }

    private int type(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(PAUSE_MS));
        return text.length();
    }

    private int press(String chord) {
        page.keyboard().press(chord);
        page.waitForTimeout(PAUSE_MS);
        return chord.split("\\+", -1).length;
    }

    private static String initials() {
        var initials = new StringBuilder();
        for (var word : ISSUER.split(" ", -1)) {
            initials.append(word.charAt(0));
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
