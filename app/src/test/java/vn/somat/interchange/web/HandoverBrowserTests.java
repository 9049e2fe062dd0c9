package vn.somat.interchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.custody.Keeping;
import vn.somat.interchange.handover.HandingOver;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.interchange.handover.Packing;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.NewDevice;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.testing.TestOffice;

/** An office that ended is taken over at the screen. */
@BrowserTest
class HandoverBrowserTests {

    @Test
    @DisplayName("A package is checked, accepted, and its papers are found and say whose they were.")
    void anOfficeIsTakenOver(House house, Visitor visitor) throws Exception {
        visitor.signedIn(Duty.HEAD).go("/handover");
        visitor.isAccessible().picture("handover");
        visitor.page().locator("details:has-text('Bàn giao toàn bộ') summary").click();
        visitor.picture("handover-order");
        try (var ended = TestOffice.party("2026-09-14")) {
            var keeping = new Keeping(ended);
            keeping.came("mat", 2);
            keeping.went("toi-mat");
            keeping.room("toi-mat");
            equipment(ended);
            visitor.page()
                    .locator("input[name=parcel]")
                    .setInputFiles(new FilePayload(
                            "khong-phai.somat",
                            "application/octet-stream",
                            "không phải".getBytes(StandardCharsets.UTF_8)));
            visitor.page().locator("form[action='/handover/parcels'] button").click();
            visitor.settle();
            assertThat(visitor.refusal()).contains("không phải gói bàn giao");

            visitor.go("/handover");
            visitor.page()
                    .locator("input[name=parcel]")
                    .setInputFiles(new FilePayload("ban-giao.somat", "application/octet-stream", packed(house, ended)));
            visitor.page().locator("form[action='/handover/parcels'] button").click();
            visitor.settle();
            assertThat(visitor.text()).contains("Gói nguyên vẹn", "Thời hạn bảo vệ đang chạy");
            visitor.isAccessible().picture("handover-parcel");
            visitor.fill("fingerprint", ended.bean(OfficeCards.class).ours().fingerprint());
            visitor.page()
                    .locator("select[name=receiver]")
                    .selectOption(Staff.reader(house, Duty.SECURITY_OFFICER)
                            .person()
                            .value()
                            .toString());
            visitor.page().locator("[name='second.username']").fill(Staff.username(Duty.SECURITY_OFFICER));
            visitor.page().locator("[name='second.pin']").fill(Staff.PIN);
            visitor.page().locator("form[action$='/accept'] button.primary").click();
            visitor.settle();
            assertThat(visitor.text()).contains("Đã tiếp nhận", "Tải biên nhận");
            visitor.isAccessible().picture("handover-accepted");
        }
        visitor.go("/find?q=QXZV");
        assertThat(visitor.text()).contains(Keeping.TITLE, "(đã sáp nhập)");
        visitor.isAccessible().picture("handover-found");
        visitor.page().locator("a.handle").first().click();
        visitor.settle();
        assertThat(visitor.text()).contains("(đã sáp nhập)");
        visitor.isAccessible().picture("handover-paper");
        visitor.go("/books").picture("handover-books");
        for (var list : List.of("organisation", "devices", "seals")) {
            visitor.go("/" + list);
            assertThat(visitor.text()).contains("(đã sáp nhập)");
            visitor.isAccessible().picture("handover-" + list);
        }
        visitor.go("/handover").isAccessible().picture("handover-after");
    }

    private static void equipment(TestOffice ended) {
        var officer = ended.reader(Duty.SECURITY_OFFICER);
        var keeper = ended.person(Duty.CLERK_OUTGOING).value();
        var device = new NewDevice(
                DeviceKind.PRINTER, "HP", "VNC-1", "In mật", Network.NONE, "mat", "NP-1", null, keeper, "Phòng 2");
        var seal = new NewSeal(SealKind.OTHER, "Dấu chìm", null, null, ended.today(), keeper, "Két số 2");
        assertThat(ended.bean(DeviceDesk.class).enter(officer, device)).isNotNull();
        assertThat(ended.bean(SealDesk.class).enter(officer, seal)).isNotNull();
    }

    private static byte[] packed(House house, TestOffice ended) throws Exception {
        var head = ended.reader(Duty.HEAD);
        var unused = ended.bean(HandingOver.class)
                .order(
                        head,
                        house.bean(OfficeCards.class).file(),
                        "Nghị quyết 12-NQ/TU ngày 01/9/2026",
                        ended.today(),
                        ended.second(Duty.SECURITY_OFFICER));
        var out = new ByteArrayOutputStream();
        ended.bean(Packing.class).write(head, out);
        return out.toByteArray();
    }
}
