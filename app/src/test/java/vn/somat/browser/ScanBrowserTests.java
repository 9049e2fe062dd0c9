package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.printing.Previews;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.scans.WaitingScans;

/** Scans of the watched folder at the screen. Needs tesseract-ocr and tesseract-ocr-vie. */
@BrowserTest
class ScanBrowserTests {

    private static final String WORDS = """
            Căn cứ tình hình thủy lợi lưu vực sông Thạch Hãn,
            Ủy ban nhân dân huyện đề nghị sửa chữa trạm bơm Nhan Biều
            trước mùa mưa bão và báo cáo kết quả về Văn phòng.
            """;

    @Test
    @DisplayName(
            "Enter puts the scan that waits to the first entry without one; what is read on it finds the paper and is shown as unchecked.")
    void oneKey(House house, Visitor visitor) throws IOException {
        var desk = new Desk(house);
        var word = Desk.word();
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        var book = desk.book("vb-den");
        var first = desk.incoming(book, "Sở Nông nghiệp", "12-BC/" + word, "Việc " + word, "thuong");
        var second = desk.incoming(book, "Sở Nông nghiệp", "13-BC/" + word, "Việc khác " + word, "thuong");
        alone(house, clerk, first);
        lay(house, word);
        visitor.signedIn(Duty.CLERK_INCOMING);
        until(() -> visitor.go("/scans").text().contains(word + ".png"));
        visitor.go("/").press("bản quét chờ gắn vào sổ");

        assertThat(visitor.text()).contains("12-BC/" + word, "Gắn, sang bản tiếp theo");
        assertThat(visitor.page().locator(".sheet.picture img").count()).isEqualTo(1);
        visitor.isAccessible().picture("scan-waiting");
        visitor.page().keyboard().press("Enter");
        visitor.settle();

        assertThat(visitor.path()).isEqualTo("/scans");
        assertThat(visitor.page().locator("body").innerText()).contains("Đã gắn bản quét");
        assertThat(visitor.text()).contains("Không có bản quét nào đang chờ");
        var attachments = house.bean(Attachments.class);
        assertThat(attachments.of(clerk, first))
                .extracting(Attachments.Attachment::name)
                .containsExactly(word + ".png");
        assertThat(attachments.of(clerk, second)).isEmpty();

        until(() -> visitor.go("/find?q=tram+bom+nhan+bieu").text().contains("12-BC/" + word));
        visitor.press("12-BC/" + word);
        assertThat(visitor.text()).contains("tìm được theo chữ nhận dạng, chưa kiểm");
        visitor.isAccessible().picture("scan-found");
        visitor.press(word + ".png").press("Văn bản nhận dạng, chưa kiểm");
        assertThat(visitor.text()).contains("lưu vực sông Thạch Hãn", "Máy đọc trên bản quét, có thể sai");
        visitor.isAccessible().picture("scan-read");
    }

    @Test
    @DisplayName(
            "The head decides up to which level scans are read, beside how they stand; others see it and have no form.")
    void theOfficeDecides(House house, Visitor head, Visitor administrator) {
        head.signedIn(Duty.HEAD).go("/scans/state");
        assertThat(head.text())
                .contains(House.SCANS.toString(), "đang canh", "đã cài", "Cơ quan chưa quyết định: chỉ đọc chữ");
        decide(head, "mat", "Quyết định 12-QĐ/VPTU");
        assertThat(head.text()).contains("đọc chữ đến mức Mật", "Quyết định 12-QĐ/VPTU", Staff.name(Duty.DEPUTY));
        head.isAccessible().picture("scan-state");
        decide(head, "thuong", "Thôi");

        administrator.signedIn(Duty.ADMINISTRATOR).go("/scans/state");
        assertThat(administrator.text())
                .contains(House.SCANS.toString(), "đang canh")
                .doesNotContain("chờ đọc");
        assertThat(administrator.page().locator("main form").count()).isZero();
        administrator.isAccessible();
    }

    private static void decide(Visitor head, String level, String reason) {
        var form = head.page().locator("details:has(input[name=matter][value=WORDS])");
        form.locator("summary").click();
        form.locator("[name=level][value=" + level + "]").check();
        form.locator("[name=reason]").fill(reason);
        form.locator("[name='second.username']").fill(Staff.username(Duty.DEPUTY));
        form.locator("[name='second.pin']").fill(Staff.PIN);
        form.locator("button").click();
        head.settle();
        assertThat(head.page().locator("body").innerText()).contains("Đã ghi quyết định");
    }

    /** Entries other tests made before have something attached, so that this one is the first without. */
    private static void alone(House house, Reader clerk, DocumentId first) {
        var scans = house.bean(WaitingScans.class);
        for (var next = scans.entries(clerk).getFirst().id();
                !next.equals(first);
                next = scans.entries(clerk).getFirst().id()) {
            var unused = house.bean(Attachments.class)
                    .add(clerk, next, "ghi-chu.txt", new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void lay(House house, String name) throws IOException {
        var drawn = house.bean(Previews.class)
                .legible(new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8)), 0)
                .pages()
                .getFirst();
        Files.write(House.SCANS.resolve(name + ".png"), drawn);
    }

    private static void until(Supplier<Boolean> so) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(so::get);
    }
}
