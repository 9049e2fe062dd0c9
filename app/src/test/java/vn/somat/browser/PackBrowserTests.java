package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.somat.organisation.Duty;
import vn.somat.regulation.PackMaker;
import vn.somat.regulation.Regulations;

/** Packs from signed files at the screen. In a house of its own, because a loaded pack changes the law for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackBrowserTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PackMaker maker = new PackMaker();
    private House house;

    @BeforeAll
    void moveIn() {
        house = House.empty();
        Staff.moveInto(house);
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    @DisplayName("Two persons trust a key, see what a signed file changes, load it and take it back; one alone cannot.")
    void fromKeyToPack() {
        var from = LocalDate.now(house.bean(Clock.class)).plusMonths(1);
        try (var visitor = new Visitor(house).signedIn(Duty.SECURITY_OFFICER)) {
            visitor.go("/regulation/packs").isAccessible();
            assertThat(visitor.text()).contains("Chưa nạp gói nào", "Chưa tin dùng khóa nào", "Trước hết hai người");
            trust(visitor, new PackMaker().fingerprint(), Duty.HEAD);
            assertThat(visitor.refusal()).contains("không phải của khóa đã dán");
            visitor.go("/regulation/packs");
            trust(visitor, maker.fingerprint(), Duty.SECURITY_OFFICER);
            assertThat(visitor.refusal()).contains("người khác");
            visitor.go("/regulation/packs");
            trust(visitor, maker.fingerprint(), Duty.HEAD);
            assertThat(visitor.text()).contains("Đã ghi nhận khóa", "Vụ Pháp chế", maker.fingerprint());
            visitor.isAccessible().picture("packs-key");

            check(visitor, new PackMaker().wider("RS-2025-a", "RS-2025", from.toString()));
            assertThat(visitor.refusal()).contains("chưa tin dùng");
            visitor.go("/regulation/packs");
            check(visitor, maker.wider("RS-2025-a", "RS-2018", from.toString()));
            assertThat(visitor.refusal()).contains("Không nạp gì cả", "RS-2025-a/pack.yaml", "dòng 5");
            visitor.go("/regulation/packs");
            check(visitor, maker.wider("RS-2025-a", "RS-2025", from.toString()));
            assertThat(visitor.text())
                    .contains(
                            "Những gì thay đổi từ ngày " + DAY.format(from),
                            "Gói đã kiểm tra, chưa nạp",
                            "dấu ĐẾN: ngang",
                            "50",
                            "60",
                            "Nghị định 30/2020/NĐ-CP, Phụ lục IV");
            visitor.isAccessible().picture("pack-difference");
            visitor.fill("second.username", Staff.username(Duty.SECURITY_OFFICER))
                    .fill("second.pin", Staff.PIN)
                    .submit();
            assertThat(visitor.refusal()).contains("người khác");
            visitor.fill("second.username", Staff.username(Duty.HEAD))
                    .fill("second.pin", Staff.PIN)
                    .submit();
            assertThat(visitor.text()).contains("Đã nạp gói quy định", "Rút gói trước ngày có hiệu lực");
            visitor.isAccessible().picture("pack-loaded");
            var regulations = house.bean(Regulations.class);
            assertThat(regulations.on(from).id()).isEqualTo("RS-2025-a");
            assertThat(regulations.on(from.minusDays(1)).id()).isEqualTo("RS-2025");

            visitor.go("/regulation/packs").isAccessible().picture("packs");
            assertThat(visitor.text()).contains("RS-2025-a", "chờ đến ngày", Staff.name(Duty.HEAD));
            visitor.go("/regulation?part=stamps").isAccessible().picture("regulation-three-packs");
            visitor.go("/regulation/packs/RS-2025-a")
                    .fill("reason", "Nạp nhầm")
                    .fill("second.username", Staff.username(Duty.HEAD))
                    .fill("second.pin", Staff.PIN)
                    .press("Rút gói này");
            assertThat(visitor.text()).contains("Đã rút gói", "Nạp nhầm");
            visitor.isAccessible();
            assertThat(regulations.on(from).id()).isEqualTo("RS-2025");
        }
        try (var clerk = new Visitor(house).signedIn(Duty.CLERK_INCOMING)) {
            clerk.go("/regulation/packs").isAccessible();
            assertThat(clerk.page().locator("main form").count()).isZero();
            assertThat(clerk.page().navigate("/regulation/packs/RS-2025-x").status())
                    .isEqualTo(404);
        }
    }

    private void trust(Visitor visitor, String fingerprint, Duty second) {
        visitor.page().locator("summary").first().click();
        visitor.fill("holder", PackMaker.SIGNER).fill("key", maker.publicKey()).fill("fingerprint", fingerprint);
        var form = visitor.page().locator("form[action='/regulation/packs/keys']");
        form.locator("[name='second.username']").fill(Staff.username(second));
        form.locator("[name='second.pin']").fill(Staff.PIN);
        form.locator("button.primary").click();
        visitor.settle();
    }

    private static void check(Visitor visitor, byte[] file) {
        visitor.page().setInputFiles("#f-file", new FilePayload("goi.zip", "application/zip", file));
        visitor.page()
                .locator("form[action='/regulation/packs/check'] button.primary")
                .click();
        visitor.settle();
    }
}
