package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.machine.Machine;
import vn.somat.safeguards.machine.MachineDesk;
import vn.somat.safeguards.machine.Policy;
import vn.somat.vault.Hand;
import vn.somat.vault.RecoveryKit;
import vn.somat.vault.Rekeying;
import vn.somat.vault.ResealCause;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** The guard of the machine at the screen, and at the door of a vault that it keeps shut. In a house of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineBrowserTests {

    private static final Hand SOMEBODY = new Hand("system", null);

    @TempDir
    static Path folder;

    private Machine machine;
    private House house;

    @BeforeAll
    void moveIn() {
        machine = new Machine(folder.resolve("machine"), "may-van-thu-mat").like("independent-lan");
        house = House.empty("somat.machine.root=" + folder.resolve("machine"));
        Staff.moveInto(house);
    }

    @BeforeEach
    void cutOff() {
        machine.like("independent-lan");
        var vault = house.bean(Vault.class);
        if (vault.state() == VaultState.SEALED) {
            vault.unseal(Staff.PASSPHRASE.toCharArray());
        }
        var desk = house.bean(MachineDesk.class);
        var officer = Staff.reader(house, Duty.SECURITY_OFFICER);
        if (desk.policies(officer).stream()
                .findFirst()
                .filter(now -> now.policy() == Policy.REFUSE)
                .isPresent()) {
            desk.decide(officer, Policy.WARN, "xong", Staff.second(Duty.HEAD));
        }
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    @DisplayName(
            "The light says normal, needs a look, forbidden or not checked; the security officer answers for what is known.")
    void watchingTheMachine() {
        try (var visitor = new Visitor(house).signedIn(Duty.SECURITY_OFFICER)) {
            machine.with("etc/resolv.conf", "nameserver 192.168.7.1\n");
            visitor.go("/machine").press("Kiểm tra ngay");
            assertThat(visitor.text()).contains("Cần xem", "Có khai máy chủ tên miền (DNS)", "192.168.7.1");
            visitor.go("/").isAccessible().picture("home-machine");
            assertThat(visitor.text()).contains("Canh máy độc lập", "Cần xem");
            visitor.press("Xem kết quả kiểm tra");
            visitor.press("Ghi nhận điều này");
            visitor.page().locator("[name=reason]").first().fill("Máy chủ tên của mạng nội bộ");
            send(visitor, "/machine/acknowledgements");
            assertThat(visitor.text()).contains("Đã ghi nhận", "Máy chủ tên của mạng nội bộ", "Bình thường");
            visitor.isAccessible().picture("machine-known");

            machine.like("laptop");
            visitor.press("Kiểm tra ngay");
            assertThat(visitor.text()).contains("Trái quy định", "Nối với mạng viễn thông", "usb0", "Mới thấy");
            visitor.isAccessible().picture("machine-forbidden");
            visitor.page().locator("#history tbody a").nth(1).click();
            visitor.settle();
            assertThat(visitor.text()).contains("Kiểm tra lần");
            visitor.isAccessible().picture("machine-one");
        }
    }

    @Test
    @DisplayName(
            "While it refuses, the passphrase opens nothing on a machine with a forbidden finding, and the page says which finding, which article and what to do. Several people open by shares even then.")
    void theDoorStaysShut() {
        try (var visitor = new Visitor(house).signedIn(Duty.HEAD)) {
            visitor.go("/machine").press("Đổi cách xử lý");
            visitor.page()
                    .locator("form[action='/machine/policy'] [name=reason]")
                    .fill("Theo nội quy của cơ quan");
            visitor.page().locator("#f-policy-username").fill(Staff.username(Duty.SECURITY_OFFICER));
            visitor.page().locator("#f-policy-pin").fill(Staff.PIN);
            send(visitor, "/machine/policy");
            assertThat(visitor.text()).contains("từ chối mở kho bằng mật khẩu");
        }
        var kit = freshShares();
        house.bean(Vault.class).reseal(ResealCause.BY_HAND, SOMEBODY);
        machine.joinedToTheInternet();
        try (var visitor = new Visitor(house)) {
            visitor.go("/unseal");
            assertThat(visitor.text())
                    .contains("Có đường ra ngoài mạng", "Luật 117/2025/QH15, Điều 2", "Xóa địa chỉ cổng")
                    .doesNotContain("192.168.7.1");
            visitor.isAccessible().picture("unseal-refused");
            visitor.fill("passphrase", Staff.PASSPHRASE).submit();
            assertThat(visitor.refusal()).contains("trái quy định ở 1 điều", "Luật 117/2025/QH15");
            visitor.isAccessible().picture("unseal-refused-answer");
            assertThat(house.bean(Vault.class).state()).isEqualTo(VaultState.SEALED);
            assertThat(house.bean(Vault.class).nextAttempt()).isEmpty();

            visitor.go("/unseal").press("Mở bằng mảnh khôi phục");
            offer(visitor, kit.shares().get(0));
            offer(visitor, kit.shares().get(2));
            assertThat(house.bean(Vault.class).state()).isEqualTo(VaultState.UNSEALED);
        }
        assertThat(house.bean(Ledger.class).latest(false, null, 5))
                .filteredOn(act -> act.act().equals("safeguards.machine.opened-anyway"))
                .singleElement()
                .satisfies(act -> assertThat(act.facts())
                        .containsEntry("method", "SHARES")
                        .containsEntry("policy", "REFUSE"));
        try (var visitor = new Visitor(house).signedIn(Duty.INSPECTOR)) {
            visitor.go("/ledger");
            assertThat(visitor.text()).contains("Mở kho trong khi máy trái quy định", "Có đường ra ngoài mạng");
            visitor.isAccessible().picture("ledger-machine");
        }
    }

    private RecoveryKit freshShares() {
        return house.bean(Rekeying.class).renewShares(Staff.PASSPHRASE.toCharArray(), 2, 3, SOMEBODY);
    }

    private static void send(Visitor visitor, String action) {
        visitor.page()
                .locator("form[action='" + action + "'] button.primary")
                .first()
                .click();
        visitor.settle();
    }

    private static void offer(Visitor visitor, String share) {
        visitor.page().fill("[name=share]", share);
        visitor.page().click("details[open] form[action='/unseal/share'] button");
        visitor.settle();
    }
}
