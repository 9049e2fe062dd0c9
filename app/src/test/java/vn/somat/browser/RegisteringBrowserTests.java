package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentView;

/** A clerk's day at the screen. Where it says so, no mouse is touched. */
@BrowserTest
class RegisteringBrowserTests {

    @Test
    void threePapersComeInByKeyboardAloneOneOfThemTwice(House house, Visitor clerk) {
        var book = new Desk(house).book("vb-den");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        assertThat(focused(clerk)).isEqualTo("issuer");
        keys(clerk, "Ban Tổ chức Tỉnh ủy", "12-BC/" + word, day(house), "Về công tác cán bộ " + word);
        clerk.page().keyboard().press("Control+Enter");
        clerk.settle();
        assertThat(clerk.text()).contains("Đã vào sổ số", "12-BC/" + word, "Báo cáo");
        assertThat(focused(clerk)).isEqualTo("issuer");
        var serial = clerk.page().locator(".entry .notice strong").innerText().replaceAll("\\D", "");

        keys(clerk, "Ban Tổ chức Tỉnh ủy", "12-BC/" + word, day(house), "Lần hai " + word);
        clerk.page().keyboard().press("Control+Enter");
        clerk.settle();
        assertThat(clerk.page().locator("#refusal").innerText()).contains("đã đăng ký ở số " + serial);
        assertThat(clerk.page().locator("[name=title]").inputValue()).isEqualTo("Lần hai " + word);
        clerk.page().keyboard().press("Tab");
        assertThat(clerk.page().evaluate("document.activeElement.innerText")).isEqualTo("Vẫn vào sổ");
        clerk.page().keyboard().press("Enter");
        clerk.settle();
        assertThat(clerk.text()).contains("Lần hai " + word);
        assertThat(clerk.page().locator("#refusal").innerText()).isBlank();
        clerk.isAccessible();
    }

    @Test
    void aTopSecretPaperHasNoBoxForAnAbstract(House house, Visitor clerk) {
        var book = new Desk(house).book("bmnn-den");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        keys(clerk, "Đảng ủy Công an tỉnh", "05-BC/" + word, day(house));
        assertThat(focused(clerk)).isEqualTo("title");
        clerk.page().keyboard().press("Enter");
        assertThat(focused(clerk)).isEqualTo("level");
        clerk.page().keyboard().press("ArrowDown");
        clerk.page().keyboard().press("ArrowDown");
        assertThat(clerk.page().isDisabled("[name=title]")).isTrue();
        assertThat(clerk.text()).contains("không ghi trích yếu");
        clerk.isAccessible().picture("entry-top-secret");
        clerk.page().keyboard().press("Control+Enter");
        clerk.settle();
        assertThat(clerk.page().locator("tr.fresh").innerText()).contains("Tuyệt mật", "05-BC/" + word);
    }

    @Test
    void withoutScriptsTheRefusalExplainsWhatTheScriptWouldHaveShut(House house) {
        var book = new Desk(house).book("bmnn-den");
        try (var clerk = new Visitor(house, false)) {
            clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
            clerk.fill("issuer", "Ban Nội chính").fill("number", "9-BC/BNC").fill("date", day(house));
            clerk.fill("title", "Không được ghi");
            clerk.page().check("main [name=level][value=tuyet-mat]");
            clerk.page().locator("#entry button.primary").click();
            assertThat(clerk.refusal()).contains("Không ghi trích yếu", "Nghị định 63/2026/NĐ-CP");
        }
    }

    @Test
    void anEnvelopeIsRegisteredByItsOutsideAndCompletedByTheNamedPerson(
            House house, Visitor clerk, Visitor named, Visitor head) {
        var book = new Desk(house).book("bmnn-den");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        clerk.page().check("main [name=addresseeOnly]");
        assertThat(clerk.page().isVisible("main [name=title]")).isFalse();
        assertThat(clerk.page().isVisible("main [name=type]")).isFalse();
        clerk.choose("envelopeFor", person(house, Duty.DRAFTER));
        clerk.fill("issuer", "Ủy ban Kiểm tra " + word).fill("number", "");
        clerk.page().check("main [name=level][value=mat]");
        clerk.isAccessible().picture("entry-envelope");
        clerk.page().locator("#entry button.primary").click();
        clerk.settle();
        assertThat(clerk.page().locator("tr.fresh").innerText()).contains("đích danh " + Staff.name(Duty.DRAFTER));
        var path = clerk.page().locator("tr.fresh a.handle").getAttribute("href");

        named.signedIn(Duty.DRAFTER).go(path);
        named.fill("number", "77-CV/UBKT").fill("date", day(house)).fill("title", "Bên trong " + word);
        named.isAccessible();
        named.page().locator("form[action$='/complete'] button.primary").click();
        named.settle();
        assertThat(named.text()).contains("Đã ghi phần trong bì", "Bên trong " + word);

        clerk.go(path);
        assertThat(clerk.text()).doesNotContain("Bên trong " + word);
        head.signedIn(Duty.HEAD).go(path);
        assertThat(head.text()).doesNotContain("Bên trong " + word);
    }

    @Test
    void aPaperGoesOutToAWholeListByKeyboardAlone(House house, Visitor clerk) {
        var book = new Desk(house).book("vb-di");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/lists");
        clerk.fill("name", word + " nơi nhận");
        clerk.fill(
                "members", "- Huyện ủy An Lộc,\n- Huyện ủy Bình Khê; 2\n- Các sở, ban, ngành,\ncác đoàn thể của tỉnh.");
        clerk.isAccessible().submit();
        assertThat(clerk.text()).contains("Đã lập danh sách", word + " nơi nhận");

        clerk.go("/books/" + book.value());
        // The office's own symbol stands there already and is passed over.
        keys(clerk, "CV", "Về việc " + word, Staff.name(Duty.HEAD));
        assertThat(focused(clerk)).isEqualTo("list");
        clerk.page().keyboard().type(word);
        clerk.page().keyboard().press("Control+Enter");
        clerk.settle();
        assertThat(clerk.page().locator(".entry .given").innerText()).endsWith("-CV/TU");
        var line = clerk.page().locator("tr.fresh").innerText();
        assertThat(line)
                .contains("Về việc " + word, "Huyện ủy An Lộc", "Huyện ủy Bình Khê × 2")
                .contains("Các sở, ban, ngành, các đoàn thể của tỉnh", "4");
        assertThat(focused(clerk)).isEqualTo("type");
        assertThat(clerk.page().locator("main [name=signer]").inputValue()).isEqualTo(Staff.name(Duty.HEAD));
        clerk.isAccessible().picture("book-outgoing");
    }

    @Test
    void aNumberIsKeptUsedAndAPaperInserted(House house, Visitor clerk) {
        var book = new Desk(house).book("vb-di");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/books/" + book.value());
        clerk.press("Giữ số cho văn bản chưa ký");
        var keep = clerk.page().locator("form[action$='/reserve']");
        keep.locator("[name=type]").fill("TB");
        keep.locator("[name=reason]").fill("Chờ Thường trực ký " + word);
        keep.locator("button").click();
        clerk.settle();
        assertThat(clerk.page().locator("tr.reserved.fresh").innerText())
                .contains("Giữ số", "Chờ Thường trực ký " + word);
        var number = clerk.page().locator("tr.fresh a.handle").innerText();

        clerk.page()
                .locator("tr.fresh a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Dùng số này"))
                .click();
        clerk.settle();
        assertThat(clerk.text()).contains("lấy số đã giữ: " + number);
        keys(clerk, "TB");
        clerk.page().keyboard().press("Enter");
        keys(clerk, "Thông báo " + word, Staff.name(Duty.DEPUTY));
        clerk.isAccessible();
        clerk.page().keyboard().press("Control+Enter");
        clerk.settle();
        assertThat(clerk.page().locator(".entry .given").innerText()).isEqualTo(number);

        clerk.page().locator("tr.fresh a.handle").click();
        clerk.settle();
        clerk.press("Chèn một văn bản sau");
        keys(clerk, "TB");
        clerk.page().keyboard().press("Enter");
        keys(clerk, "Chèn " + word, Staff.name(Duty.DEPUTY));
        clerk.fill("reason", "Ký muộn " + word);
        clerk.isAccessible();
        clerk.page().locator("#entry button.primary").click();
        clerk.settle();
        clerk.go("/find?q=" + "chen+" + word);
        assertThat(clerk.text()).contains(number.replaceFirst("^(\\d+)", "$1a"));
    }

    @Test
    void aPaperIsCorrectedAndCancelledBeforeASecondPerson(House house, Visitor clerk) {
        var desk = new Desk(house);
        var word = Desk.word();
        var id = desk.incoming(desk.book("vb-den"), "Ban Dân vận", "3-BC/" + word, "Trích yếu cũ " + word, "thuong");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + id.value());
        clerk.page()
                .locator("details.deed summary", new Page.LocatorOptions().setHasText("Sửa"))
                .first()
                .click();
        clerk.page().locator("#c-title").fill("Trích yếu mới " + word);
        clerk.page().locator("#c-reason").fill("Gõ nhầm");
        clerk.isAccessible();
        clerk.page().locator("form[action$='/correct'] button.primary").first().click();
        clerk.settle();
        assertThat(clerk.page().locator("dd.title s").innerText()).isEqualTo("Trích yếu cũ " + word);
        assertThat(clerk.text()).contains("Trích yếu mới " + word, "Gõ nhầm");

        clerk.press("Hủy văn bản trong sổ");
        var cancel = clerk.page().locator("form[action$='/cancel']");
        cancel.locator("[name=reason]").fill("Gửi nhầm địa chỉ");
        cancel.locator("[name='second.username']").fill(Staff.username(Duty.CLERK_INCOMING));
        cancel.locator("[name='second.pin']").fill(Staff.PIN);
        cancel.locator("button").click();
        clerk.settle();
        assertThat(clerk.page().locator("#refusal").innerText()).isNotBlank();
        cancel.locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        cancel.locator("[name='second.pin']").fill(Staff.PIN);
        cancel.locator("button").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Đã hủy", "Gửi nhầm địa chỉ");
        clerk.isAccessible().picture("document-cancelled");
        assertThat(house.bean(vn.somat.registry.DocumentDesk.class)
                        .read(Staff.reader(house, Duty.CLERK_INCOMING), id)
                        .orElseThrow()
                        .state())
                .isEqualTo(DocumentView.State.CANCELLED);
    }

    @Test
    void aScanIsAttachedAndSeenAsAPicture(House house, Visitor clerk) throws Exception {
        var desk = new Desk(house);
        var word = Desk.word();
        var id = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", "8-BC/" + word, "Có bản quét " + word, "mat");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + id.value());
        clerk.page().setInputFiles("#f-file", new FilePayload("ban-quet.pdf", "application/pdf", pdf(2)));
        clerk.page().locator(".upload button").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Đã đính kèm", "ban-quet.pdf");
        assertThat(clerk.text()).doesNotContain("Tải về");
        clerk.press("Xem");
        var width = (Number) clerk.page().evaluate("document.querySelector('.picture img').naturalWidth");
        assertThat(width.intValue()).isGreaterThan(300);
        clerk.isAccessible();
        clerk.press("Trang sau");
        assertThat(clerk.text()).contains("Trang 2 / 2");
        clerk.go("/documents/" + id.value()).picture("document");
        clerk.page()
                .setInputFiles(
                        "#f-file", new FilePayload("la.pdf", "application/pdf", new byte[] {0x4d, 0x5a, 0, 1, 2, 3}));
        clerk.page().locator(".upload button").click();
        clerk.settle();
        assertThat(clerk.page().locator("#refusal").innerText()).isNotBlank();
    }

    @Test
    void papersAreFoundWithAndWithoutDiacritics(House house, Visitor clerk) {
        var desk = new Desk(house);
        var word = Desk.word();
        desk.incoming(
                desk.book("vb-den"), "Ban Tuyên giáo", "35-QC/" + word, "Bảo vệ bí mật nhà nước " + word, "thuong");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/find");
        assertThat(focused(clerk)).isEqualTo("q");
        clerk.isAccessible();
        for (var words : new String[] {"bao ve bi mat " + word, "Bảo vệ " + word, "35 qc " + word}) {
            clerk.go("/find?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8));
            assertThat(clerk.page().locator("table.found tbody tr").count())
                    .as(words)
                    .isOne();
        }
        clerk.isAccessible().picture("find");
        clerk.go("/find?q=khongcogi" + word);
        assertThat(clerk.text()).contains("Không tìm thấy");
        clerk.isAccessible();
    }

    @Test
    void lettersTypedOfferTheNamesWrittenBefore(House house, Visitor clerk) {
        var desk = new Desk(house);
        var name = "Đảng ủy xã " + Desk.word();
        desk.incoming(desk.book("vb-den"), name, "1-BC/" + Desk.word(), "Gợi ý", "thuong");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + desk.book("vb-den").value());
        clerk.page()
                .locator("main [name=issuer]")
                .pressSequentially(name.substring(0, 14).toLowerCase(java.util.Locale.ROOT));
        clerk.page().waitForSelector("#o-issuer [role=option]");
        assertThat(clerk.page().locator("#o-issuer [role=option]").first().innerText())
                .isEqualTo(name);
        clerk.isAccessible();
        clerk.page().keyboard().press("ArrowDown");
        clerk.page().keyboard().press("Enter");
        assertThat(clerk.page().inputValue("[name=issuer]")).isEqualTo(name);
        assertThat(focused(clerk)).isEqualTo("number");
    }

    @Test
    void theBookIsPrintedAndItsVolumeClosedAndReopened(House house, Visitor clerk) throws Exception {
        BookId book = new Desk(house).oldBook("vb-den", new Desk(house).today().getYear() - 1);
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value() + "/print");
        clerk.isAccessible();
        clerk.submit();
        clerk.page().waitForSelector("a:has-text('Tải tệp PDF')");
        clerk.isAccessible();
        Download download = clerk.page().waitForDownload(() -> clerk.page().click("a:has-text('Tải tệp PDF')"));
        assertThat(new String(Files.readAllBytes(download.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        clerk.go("/books/" + book.value() + "/volumes");
        clerk.fill("second.username", Staff.username(Duty.HEAD)).fill("second.pin", Staff.PIN);
        clerk.isAccessible().submit();
        assertThat(clerk.text()).contains("Đã đóng quyển");
        clerk.isAccessible();
        clerk.go("/books/" + book.value());
        assertThat(clerk.text()).contains("Sổ đã đóng");
        clerk.isAccessible();

        clerk.go("/books/" + book.value() + "/volumes");
        var reopen = clerk.page().locator("form[action$='/reopen']");
        reopen.locator("[name=reason]").fill("Đóng nhầm");
        reopen.locator("[name='second.username']").fill(Staff.username(Duty.HEAD));
        reopen.locator("[name='second.pin']").fill(Staff.PIN);
        reopen.locator("button").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Đã mở lại quyển", "Đóng nhầm");
        clerk.picture("volumes");
        assertThat(house.bean(BookDesk.class)
                        .find(Staff.reader(house, Duty.CLERK_INCOMING), book)
                        .orElseThrow()
                        .openVolume())
                .isPresent();
    }

    @Test
    void aBookIsOpenedFromTheShelf(House house, Visitor clerk) {
        int year = new Desk(house).today().getYear() - 2;
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/books");
        clerk.isAccessible();
        clerk.choose("form", "vb-di").fill("year", String.valueOf(year)).submit();
        assertThat(clerk.text()).contains("Đã mở sổ", String.valueOf(year), "Sổ chưa có dòng nào");
        clerk.isAccessible();
        clerk.go("/books").picture("books");
        clerk.choose("form", "vb-di").fill("year", String.valueOf(year)).submit();
        assertThat(clerk.page().locator("#refusal").innerText()).contains("đã được mở");
    }

    /** Types into the box with the cursor and goes on with Enter, one text after the other. */
    private static void keys(Visitor clerk, String... texts) {
        for (var text : texts) {
            clerk.page().keyboard().press("Control+a");
            clerk.page().keyboard().type(text);
            clerk.page().keyboard().press("Enter");
        }
    }

    private static String focused(Visitor clerk) {
        return String.valueOf(clerk.page().evaluate("document.activeElement.name"));
    }

    private static String day(House house) {
        LocalDate today = new Desk(house).today();
        return today.getDayOfMonth() + "/" + today.getMonthValue();
    }

    private static String person(House house, Duty duty) {
        return Staff.reader(house, duty).person().value().toString();
    }

    private static byte[] pdf(int pages) throws java.io.IOException {
        try (var document = new PDDocument();
                var bytes = new java.io.ByteArrayOutputStream()) {
            for (int n = 1; n <= pages; n++) {
                var page = new PDPage();
                document.addPage(page);
                try (var ink = new PDPageContentStream(document, page)) {
                    ink.beginText();
                    ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    ink.newLineAtOffset(80, 600);
                    ink.showText("Trang " + n);
                    ink.endText();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
