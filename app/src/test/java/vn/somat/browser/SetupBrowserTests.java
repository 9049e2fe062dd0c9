package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Accounts;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.vault.Rekeying;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** From a machine nobody has set up to somebody at work. */
class SetupBrowserTests {

    private static final String PASSWORD = "con-trau-di-truoc-2026";
    private static final String PASSPHRASE = "cái cày theo sau con trâu";

    @Test
    @DisplayName("Before set-up every page leads to it; afterwards it leads away.")
    void fromAnEmptyMachineToTheFirstBook() throws Exception {
        try (var house = House.empty();
                var visitor = new Visitor(house)) {
            visitor.go("/books");
            assertThat(visitor.path()).isEqualTo("/setup");
            visitor.isAccessible().picture("setup");
            fill(visitor);
            visitor.page().check("#f-alsoClerk");
            visitor.choose("clearance", "3").submit();
            assertThat(visitor.path()).as(visitor.text()).isEqualTo("/setup/recovery");
            visitor.isAccessible().picture("recovery");
            var shares = visitor.page().locator(".share code").allInnerTexts();
            assertThat(shares).hasSize(5).allMatch(share -> share.matches("([2-9CFHKMPTX]{4}[ \\n]?){25}"));
            printsThemAll(visitor, shares.getFirst().replaceAll("\\s", ""));

            visitor.submit();
            assertThat(visitor.refusal()).contains("đánh dấu xác nhận");
            visitor.page().check("#f-kept");
            visitor.submit();
            assertThat(visitor.path()).isEqualTo("/sign-in");
            visitor.go("/setup/recovery");
            assertThat(visitor.text()).doesNotContain(shares.getFirst());
            visitor.go("/setup");
            assertThat(visitor.path()).isEqualTo("/sign-in");

            visitor.fill("username", "quantri").fill("password", PASSWORD).submit();
            assertThat(visitor.path()).isEqualTo("/");
            visitor.isAccessible().picture("home-first-day");
            assertThat(visitor.text()).contains("Chào đồng chí Đỗ Văn Minh").contains("Chưa mở sổ năm");
            assertThat(visitor.text()).contains("Chưa có ai được giao chức vụ có thẩm quyền xác định độ mật");
            visitor.press("Mở sổ");
            assertThat(visitor.path()).startsWith("/books/");
            assertThat(house.bean(Organisation.class).office().orElseThrow().symbol())
                    .isEqualTo("TU");
        }
    }

    @Test
    @DisplayName("Every field that is not right is named at once, and nothing that was typed is lost.")
    void everyFlawIsToldAtOnce() {
        try (var house = House.empty();
                var visitor = new Visitor(house)) {
            visitor.go("/setup")
                    .fill("office", "Văn phòng Tỉnh ủy")
                    .fill("term", "31/02/2025")
                    .fill("username", "Quản Trị")
                    .fill("password", "ngắn")
                    .fill("passwordAgain", "ngan")
                    .fill("passphrase", "ngắn quá")
                    .fill("shares", "1")
                    .submit();
            assertThat(visitor.path()).isEqualTo("/setup");
            assertThat(visitor.page().locator("[data-flaw]").evaluateAll("all => all.map(f => f.dataset.flaw)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .containsExactlyInAnyOrder(
                            "symbol",
                            "term",
                            "person",
                            "username",
                            "password",
                            "passwordAgain",
                            "passphrase",
                            "passphraseAgain",
                            "shares");
            assertThat(visitor.page().inputValue("#f-office")).isEqualTo("Văn phòng Tỉnh ủy");
            assertThat(visitor.page().evaluate("document.activeElement.name")).isEqualTo("symbol");
            visitor.isAccessible().picture("setup-refused");
            assertThat(house.bean(Vault.class).state()).isEqualTo(VaultState.ABSENT);
            assertThat(house.bean(Organisation.class).office()).isEmpty();
        }
    }

    @Test
    @DisplayName("Without scripts a refused set-up comes back with all that was typed but the secrets.")
    void withoutScriptsNothingIsLostEither() {
        try (var house = House.empty();
                var visitor = new Visitor(house, false)) {
            visitor.go("/setup");
            fill(visitor);
            visitor.fill("term", "31/02/2025");
            visitor.page().check("#f-alsoClerk");
            visitor.page().locator("main button.primary").first().click();
            assertThat(visitor.refusal()).contains("Gõ như 18/10/2025");
            assertThat(visitor.page().inputValue("#f-office")).isEqualTo("Văn phòng Tỉnh ủy");
            assertThat(visitor.page().inputValue("#f-term")).isEqualTo("31/02/2025");
            assertThat(visitor.page().isChecked("#f-alsoClerk")).isTrue();
            assertThat(visitor.page().inputValue("#f-password")).isEmpty();
            assertThat(visitor.page().content()).doesNotContain(PASSWORD).doesNotContain(PASSPHRASE);
            visitor.picture("setup-refused-without-scripts");
        }
    }

    @Test
    @DisplayName("A set-up that was cut off after the vault goes on with what is missing.")
    void anInterruptedSetUpGoesOn() {
        try (var house = House.empty();
                var visitor = new Visitor(house)) {
            var unused = house.bean(Vault.class).initialise(PASSPHRASE.toCharArray(), 2, 3);
            visitor.go("/");
            assertThat(visitor.path()).isEqualTo("/setup");
            assertThat(visitor.text()).contains("bị ngắt giữa chừng");
            assertThat(visitor.page().locator("[name=passphrase]").count()).isZero();
            visitor.isAccessible().picture("setup-continued");
            fill(visitor);
            visitor.submit();
            assertThat(visitor.path()).as(visitor.text()).isEqualTo("/sign-in");
            assertThat(house.bean(Accounts.class).any()).isTrue();
            assertThat(house.bean(Rekeying.class).waysIn().shares()).isEqualTo(3);
            visitor.fill("username", "quantri").fill("password", PASSWORD).submit();
            assertThat(visitor.text()).contains("Tình trạng máy");
        }
    }

    @Test
    @DisplayName("The set-up needs no mouse.")
    void theSetUpNeedsNoMouse() {
        try (var house = House.empty();
                var visitor = new Visitor(house)) {
            visitor.go("/setup");
            var keys = visitor.page().keyboard();
            for (var typed : new String[] {
                "Văn phòng Tỉnh ủy",
                "Tỉnh ủy Lạc Hồng",
                null,
                null,
                "TU",
                "18/10/2025",
                "Đỗ Văn Minh",
                "quantri",
                PASSWORD,
                PASSWORD,
                null,
                PASSPHRASE,
                PASSPHRASE,
                "5",
                "3"
            }) {
                if (typed != null) {
                    keys.insertText(typed);
                }
                keys.press("Enter");
            }
            assertThat(visitor.page().evaluate("document.activeElement.tagName"))
                    .isEqualTo("BUTTON");
            keys.press("Enter");
            visitor.page().waitForURL("**/setup/recovery");
        }
    }

    private static void fill(Visitor visitor) {
        visitor.fill("office", "Văn phòng Tỉnh ủy")
                .fill("superior", "Tỉnh ủy Lạc Hồng")
                .fill("symbol", "TU")
                .fill("term", "18/10/2025")
                .fill("person", Staff.name(Duty.ADMINISTRATOR))
                .fill("username", "quantri")
                .fill("password", PASSWORD)
                .fill("passwordAgain", PASSWORD);
        if (visitor.page().locator("[name=passphrase]").count() > 0) {
            visitor.fill("passphrase", PASSPHRASE).fill("passphraseAgain", PASSPHRASE);
        }
    }

    private static void printsThemAll(Visitor visitor, String firstShare) throws Exception {
        var download = visitor.page().waitForDownload(() -> visitor.press("Tải phiếu PDF"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(5);
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("Mảnh1/5")
                    .contains(firstShare.substring(0, 20));
        }
    }
}
