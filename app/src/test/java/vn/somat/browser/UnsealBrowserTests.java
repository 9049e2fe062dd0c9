package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.somat.organisation.Duty;
import vn.somat.vault.Hand;
import vn.somat.vault.RecoveryKit;
import vn.somat.vault.Rekeying;
import vn.somat.vault.ResealCause;
import vn.somat.vault.SealedBackups;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;
import vn.somat.vault.WrongPassphrase;

/** In front of a sealed vault. In a house of its own: a sealed vault would stop every other test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsealBrowserTests {

    private static final Hand SOMEBODY = new Hand("system", null);

    private House house;

    @BeforeAll
    void moveIn() {
        house = House.empty();
        Staff.moveInto(house);
    }

    @BeforeEach
    void seal() throws InterruptedException {
        var vault = house.bean(Vault.class);
        while (vault.nextAttempt().isPresent()) {
            Thread.sleep(100);
        }
        if (vault.state() == VaultState.SEALED) {
            vault.unseal(Staff.PASSPHRASE.toCharArray());
        }
        vault.reseal(ResealCause.BY_HAND, SOMEBODY);
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    @DisplayName("While the vault is sealed every page leads to its opening, and back to where one was going.")
    void itLeadsThereAndBack() {
        try (var visitor = new Visitor(house)) {
            visitor.go("/find?q=qu%E1%BB%91c%20ph%C3%B2ng");
            assertThat(visitor.path()).isEqualTo("/unseal");
            visitor.isAccessible().picture("unseal");
            visitor.fill("passphrase", Staff.PASSPHRASE).submit();
            assertThat(visitor.path()).isEqualTo("/sign-in");
            visitor.fill("username", Staff.username(Duty.HEAD))
                    .fill("password", Staff.PASSWORD)
                    .submit();
            assertThat(visitor.page().url()).contains("/find?q=");
            assertThat(visitor.text()).contains("Đã mở kho");
        }
    }

    @Test
    @DisplayName("A wrong passphrase is told with the moment of the next attempt, and the seconds are counted down.")
    void aWrongPassphraseMakesOneWait() {
        try (var visitor = new Visitor(house)) {
            visitor.go("/unseal");
            for (int i = 0; i < 3; i++) {
                visitor.waitOut();
                visitor.fill("passphrase", "không phải câu này đâu").submit();
            }
            assertThat(visitor.refusal()).contains("Được thử lại từ").contains("Được thử lại sau");
            assertThat(visitor.page().locator("main button.primary").isDisabled())
                    .isTrue();
            visitor.go("/unseal");
            assertThat(visitor.text()).contains("Được thử lại sau");
            visitor.isAccessible().picture("unseal-wrong");
            visitor.waitOut();
            assertThat(visitor.text()).contains("Bây giờ có thể thử lại");
            visitor.fill("passphrase", Staff.PASSPHRASE).submit();
            assertThat(house.bean(Vault.class).state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    @DisplayName("It opens by as many shares as were decided; a typing error is named by line and costs no wait.")
    void itOpensByShares() {
        var kit = freshShares();
        try (var visitor = new Visitor(house)) {
            visitor.go("/unseal");
            visitor.press("Mở bằng mảnh khôi phục");
            offer(visitor, kit.shares().get(0).replaceFirst(".$", "Z"));
            assertThat(visitor.refusal()).contains("Dòng 5");
            visitor.isAccessible().picture("unseal-share-mistyped");
            offer(visitor, kit.shares().get(0).toLowerCase(java.util.Locale.ROOT));
            assertThat(visitor.text()).contains("Đã nhận 1 trong 2 mảnh");
            visitor.isAccessible().picture("unseal-one-share");
            offer(visitor, kit.shares().get(2));
            assertThat(visitor.path()).isEqualTo("/sign-in");
            assertThat(house.bean(Vault.class).state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    @DisplayName("What somebody typed when the vault was sealed under them stays on the screen.")
    void whatWasTypedStays() {
        house.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        try (var visitor = new Visitor(house).signedIn(Duty.HEAD)) {
            visitor.go("/vault");
            visitor.press("Đổi mật khẩu kho");
            house.bean(Vault.class).reseal(ResealCause.BY_HAND, SOMEBODY);
            visitor.fill("old", "một câu đã gõ xong")
                    .fill("fresh", "câu mới dài hơn câu cũ")
                    .fill("freshAgain", "câu mới dài hơn câu cũ");
            visitor.page().locator("details[open] form button.primary").first().click();
            visitor.settle();
            assertThat(visitor.refusal()).contains("niêm phong");
            assertThat(visitor.page().inputValue("[name=old]")).isEqualTo("một câu đã gõ xong");
        }
    }

    @Test
    @DisplayName("Opening the vault needs no script.")
    void itNeedsNoScript() {
        try (var visitor = new Visitor(house, false)) {
            visitor.go("/books").fill("passphrase", "không phải câu này đâu");
            visitor.page().locator("main button.primary").first().click();
            assertThat(visitor.refusal()).contains("Được thử lại từ");
            visitor.go("/unseal");
            visitor.page().waitForTimeout(1_100);
            visitor.fill("passphrase", Staff.PASSPHRASE);
            visitor.page().locator("main button.primary").first().click();
            assertThat(visitor.path()).isEqualTo("/sign-in");
        }
    }

    @Test
    @DisplayName("The passphrase is changed with a second person; from then on the old one opens nothing.")
    void thePassphraseIsChanged() {
        var fresh = "mưa xuân trên phố cổ Hà Nội";
        var vault = house.bean(Vault.class);
        vault.unseal(Staff.PASSPHRASE.toCharArray());
        try (var visitor = new Visitor(house).signedIn(Duty.ADMINISTRATOR)) {
            visitor.go("/vault").press("Đổi mật khẩu kho");
            visitor.fill("old", "không phải câu này đâu").fill("fresh", fresh).fill("freshAgain", fresh);
            confirmed(visitor, "/vault/passphrase");
            assertThat(visitor.refusal()).contains("không đúng");
            visitor.picture("vault-passphrase-refused").waitOut();
            visitor.page().waitForTimeout(1_100);
            visitor.fill("old", Staff.PASSPHRASE);
            confirmed(visitor, "/vault/passphrase");
            assertThat(visitor.text()).contains("Đã đổi mật khẩu kho");
            assertThat(visitor.page().locator(".refusal").count())
                    .as("the refusal before is gone")
                    .isZero();
            visitor.isAccessible().picture("vault");
        }
        vault.reseal(ResealCause.BY_HAND, SOMEBODY);
        assertThatThrownBy(() -> vault.unseal(Staff.PASSPHRASE.toCharArray())).isInstanceOf(WrongPassphrase.class);
        try (var visitor = new Visitor(house)) {
            visitor.go("/unseal").waitOut();
            visitor.fill("passphrase", fresh).submit();
            assertThat(vault.state()).isEqualTo(VaultState.UNSEALED);
        }
        house.bean(Rekeying.class).changePassphrase(fresh.toCharArray(), Staff.PASSPHRASE.toCharArray(), SOMEBODY);
    }

    @Test
    @DisplayName("New shares are shown once and printed; the sheets before them open nothing any more.")
    void newSharesAreMade() {
        var old = freshShares();
        var vault = house.bean(Vault.class);
        vault.unseal(Staff.PASSPHRASE.toCharArray());
        var shares = new ArrayList<String>();
        try (var visitor = new Visitor(house).signedIn(Duty.HEAD)) {
            visitor.go("/vault").press("In bộ mảnh khôi phục mới");
            visitor.page().fill("details[open] [name=passphrase]", Staff.PASSPHRASE);
            visitor.page().fill("details[open] [name=shares]", "3");
            visitor.page().fill("details[open] [name=threshold]", "2");
            confirmed(visitor, "/vault/shares", Duty.SECURITY_OFFICER);
            assertThat(visitor.path()).isEqualTo("/setup/recovery");
            shares.addAll(visitor.page().locator(".share code").allInnerTexts());
            visitor.isAccessible().picture("vault-new-shares");
            visitor.page().check("#f-kept");
            visitor.submit();
            visitor.go("/setup/recovery");
            assertThat(visitor.page().locator(".share").count())
                    .as("shown once")
                    .isZero();
        }
        vault.reseal(ResealCause.BY_HAND, SOMEBODY);
        try (var visitor = new Visitor(house)) {
            visitor.go("/unseal").press("Mở bằng mảnh khôi phục");
            offer(visitor, old.shares().getFirst());
            assertThat(visitor.page().locator(".refusal").count())
                    .as("a sheet of the old set")
                    .isPositive();
            visitor.picture("unseal-old-share");
            offer(visitor, shares.get(0));
            offer(visitor, shares.get(1));
            assertThat(vault.state()).isEqualTo(VaultState.UNSEALED);
        }
    }

    @Test
    @DisplayName("A backup is fetched from the page as one sealed file, and the page says when the last one was made.")
    void aBackupIsFetched() throws IOException {
        house.bean(Vault.class).unseal(Staff.PASSPHRASE.toCharArray());
        try (var visitor = new Visitor(house).signedIn(Duty.ADMINISTRATOR)) {
            visitor.go("/vault");
            assertThat(visitor.text()).contains("Chưa lần nào");
            var download = visitor.page().waitForDownload(() -> visitor.press("Tải bản sao lưu"));
            assertThat(download.suggestedFilename()).matches("so-mat-\\d{4}-\\d\\d-\\d\\d\\.somat");
            var opened = new ByteArrayOutputStream();
            try (var file = Files.newInputStream(download.path());
                    var sealed = house.bean(SealedBackups.class).open(file, Staff.PASSPHRASE.toCharArray())) {
                sealed.transferTo(opened);
            }
            assertThat(opened.size()).isGreaterThan(10_000);
            visitor.go("/vault").isAccessible().picture("vault-after-backup");
            assertThat(visitor.page()
                            .locator("aside .house, aside ul, aside")
                            .first()
                            .innerText())
                    .doesNotContain("Sao lưu gần nhất\nChưa lần nào");
        }
    }

    private static void confirmed(Visitor visitor, String form) {
        confirmed(visitor, form, Duty.HEAD);
    }

    private static void confirmed(Visitor visitor, String form, Duty second) {
        var within = "form[action='" + form + "'] ";
        visitor.page().fill(within + "[name='second.username']", Staff.username(second));
        visitor.page().fill(within + "[name='second.pin']", Staff.PIN);
        visitor.page().click(within + "button.primary");
        visitor.settle();
    }

    private RecoveryKit freshShares() {
        var vault = house.bean(Vault.class);
        vault.unseal(Staff.PASSPHRASE.toCharArray());
        var kit = house.bean(Rekeying.class).renewShares(Staff.PASSPHRASE.toCharArray(), 2, 3, SOMEBODY);
        vault.reseal(ResealCause.BY_HAND, SOMEBODY);
        return kit;
    }

    private static void offer(Visitor visitor, String share) {
        visitor.page().fill("[name=share]", share);
        visitor.page().click("details[open] form[action='/unseal/share'] button");
        visitor.settle();
    }
}
