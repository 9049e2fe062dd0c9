package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.somat.organisation.Duty;

/** Somebody in front of the screen: one browser window, and what every test of a page asks of it. */
public final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    /**
     * A refusal answers with 4xx, and browser and htmx say so by themselves; a completion is overtaken by the next letter; for a
     * picture an empty style is put in.
     */
    private static final List<String> NO_FAULT_OF_THE_PAGE = List.of(
            "htmx:sendAbort",
            "htmx:afterRequest", // said of what was aborted; what failed says htmx:sendError too
            "Failed to load resource",
            "Response Status Error Code 4",
            "Response Status Error Code 503",
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");

    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    public Visitor(House house) {
        this(house, true);
    }

    /** @param scripts false: an old browser, or one that was told not to run scripts */
    public Visitor(House house, boolean scripts) {
        window = Chromium.window(house.url(), scripts);
        page = window.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && NO_FAULT_OF_THE_PAGE.stream().noneMatch(said.text()::contains)) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The window, for all that is not said here. */
    public Page page() {
        return page;
    }

    public Visitor signedIn(Duty duty) {
        go("/sign-in");
        fill("username", Staff.username(duty));
        fill("password", Staff.PASSWORD);
        submit();
        assertThat(path()).as("after sign-in as %s", duty).isNotEqualTo("/sign-in");
        return this;
    }

    public Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }

    /** Types into the field with this form name. */
    public Visitor fill(String name, String value) {
        page.locator("main [name='" + name + "']").first().fill(value);
        return this;
    }

    /** Chooses in the list with this form name, by the option's value. */
    public Visitor choose(String name, String value) {
        page.locator("main select[name='" + name + "']").first().selectOption(value);
        return this;
    }

    /** Presses the button or follows the link with these words. */
    public Visitor press(String words) {
        Locator button = page.locator("button, a, summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        button.click();
        settle();
        return this;
    }

    /** Sends the first form of the page. */
    public Visitor submit() {
        page.locator("main form button.primary").first().click();
        settle();
        return this;
    }

    /** What stands on the page, as a person reads it. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** The refusal above the form. */
    public String refusal() {
        return page.locator(".refusal").first().innerText();
    }

    /** No violation of WCAG 2.2 A and AA that axe calls serious or critical, and nothing for the browser to complain about. */
    public Visitor isAccessible() {
        var found = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": " + violation.getHelp() + " "
                                + violation.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(found).as("axe on %s", path()).isEmpty();
        assertThat(complaints).as("console on %s", path()).isEmpty();
        return this;
    }

    /** Saves what is to be seen, top to bottom, as {@code target/pictures/<name>.png}. */
    public Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Waits until the waiting after a wrong passphrase is over. */
    public void waitOut() {
        page.waitForCondition(() -> page.locator("[data-opens]:disabled").count() == 0);
    }

    /** Waits until htmx has swapped in what it asked for. */
    public void settle() {
        page.waitForLoadState();
        page.waitForCondition(() ->
                page.locator(".htmx-request, .htmx-swapping, .htmx-settling").count() == 0);
    }

    @Override
    public void close() {
        window.close();
    }
}
