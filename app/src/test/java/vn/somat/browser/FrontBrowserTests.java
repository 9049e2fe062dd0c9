package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.somat.organisation.Duty;

/** The front of the house: home, language, errors, keyboard. */
@BrowserTest
class FrontBrowserTests {

    @ParameterizedTest
    @EnumSource(Duty.class)
    @DisplayName("Everybody's home says what matters to their duty, and everything in the navigation opens.")
    void everybodyHasAHome(Duty duty) {
        try (var visitor = new Visitor(House.shared()).signedIn(duty)) {
            visitor.go("/");
            assertThat(visitor.text()).contains("Chào đồng chí " + Staff.name(duty));
            visitor.isAccessible().picture("home-" + Staff.username(duty));
            var doors = visitor.page().locator("nav.nav a").evaluateAll("all => all.map(a => a.getAttribute('href'))");
            for (var door : (Iterable<?>) doors) {
                var answer = visitor.page().navigate(door.toString());
                assertThat(answer.status()).as("%s for %s", door, duty).isEqualTo(200);
                assertThat(visitor.page()
                                .locator("nav.nav a[aria-current=page]")
                                .count())
                        .as("where am I, on %s", door)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("Vietnamese or English, on every page, remembered by the browser.")
    void theLanguageIsSwitched(Visitor visitor) {
        visitor.go("/sign-in");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("vi");
        visitor.page().click("header form[action='/language'] button");
        assertThat(visitor.path()).isEqualTo("/sign-in");
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        visitor.isAccessible();
        visitor.signedIn(Duty.HEAD).go("/ledger?refused=true");
        assertThat(visitor.text()).contains("Ledger");
        visitor.picture("ledger-english");
        visitor.page().click("header form[action='/language'] button");
        assertThat(visitor.page().url()).endsWith("/ledger?refused=true");
        assertThat(visitor.text()).contains("Nhật ký");
    }

    @Test
    @DisplayName("The keyboard reaches the content first, and shows where it is.")
    void theKeyboardSkipsTheNavigation(Visitor visitor) {
        visitor.signedIn(Duty.HEAD).go("/");
        visitor.page().keyboard().press("Tab");
        assertThat(visitor.page().evaluate("document.activeElement.className")).isEqualTo("skip");
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("main");
        visitor.page().keyboard().press("Tab");
        assertThat(visitor.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    @DisplayName("A page that is not there says so in the house's own words, with the way on.")
    void notThere(Visitor visitor) {
        visitor.signedIn(Duty.CLERK_INCOMING);
        var answer = visitor.page().navigate("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(visitor.refusal()).contains("Không có trang");
        assertThat(visitor.page().locator("nav.nav").isVisible()).isTrue();
        visitor.isAccessible().picture("error-not-there");
        assertThat(visitor.page().navigate("/documents/not-an-id").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("What is not somebody's to do is refused with the article and those who may.")
    void notAllowed(Visitor visitor) {
        visitor.signedIn(Duty.CLERK_INCOMING);
        assertThat(visitor.page().navigate("/ledger").status()).isEqualTo(403);
        assertThat(visitor.refusal()).contains("Căn cứ: ").contains(Staff.name(Duty.HEAD));
        visitor.isAccessible().picture("error-not-allowed");
    }

    @Test
    @DisplayName("A form that outlived its session is refused in words, and nothing is changed.")
    void anOldFormIsRefused(Visitor visitor) {
        visitor.signedIn(Duty.HEAD).go("/vault");
        visitor.page().locator("input[name=_csrf]").evaluateAll("all => all.forEach(i => i.value = 'old')");
        visitor.press("Niêm phong kho ngay");
        assertThat(visitor.refusal()).isNotBlank();
        visitor.isAccessible().picture("error-form-expired");
        visitor.go("/");
        assertThat(visitor.path()).isEqualTo("/");
    }
}
