package vn.somat.classification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretLists;
import vn.somat.organisation.Duty;

/** The life of a level at the screen: decided by the head, told and answered by the clerk. */
@BrowserTest
class LevelBrowserTests {

    @Test
    @DisplayName(
            "The head raises a level on an item; the clerk prints the notice, notes that it was sent and answered.")
    void raisedAndTold(House house, Visitor head, Visitor clerk) throws Exception {
        var desk = new Desk(house);
        var word = Desk.word();
        var id = desk.outgoing(desk.book("bmnn-di"), "CV", "Kết luận " + word, "mat");
        var path = "/documents/" + id.value() + "/level";
        head.signedIn(Duty.HEAD).go(path).isAccessible().picture("level");
        assertThat(head.text()).contains("Độ mật chưa thay đổi lần nào", "bảo vệ đến hết");
        head.go(path + "/new?act=RAISED").isAccessible().picture("level-raise");
        head.page().check("main [name=level][value=toi-mat]");
        head.fill("reason", "Theo rà soát " + word);
        head.page().locator("main [name=q]").pressSequentially(item(house, desk).listNumber());
        head.page().locator("#items [name=items]").first().waitFor();
        head.page()
                .locator("#items label", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Tối mật"))
                .first()
                .click();
        head.submit();
        assertThat(head.text()).contains("Đã ghi quyết định", "Tăng độ mật", "Theo rà soát " + word, "chưa gửi");
        head.isAccessible().picture("level-raised");

        clerk.signedIn(Duty.CLERK_OUTGOING).go("/terms/notices").isAccessible().picture("level-notices");
        clerk.go(path);
        var letter = clerk.page()
                .waitForDownload(() -> clerk.page()
                        .locator("form[action$='/notice'] button")
                        .last()
                        .click());
        assertThat(letter.suggestedFilename()).isEqualTo("thong-bao.docx");
        assertThat(Files.size(letter.path())).isPositive();
        clerk.page().locator("summary:has-text('Ghi việc gửi thông báo')").click();
        clerk.fill("notice", "45-TB/TU");
        clerk.page().locator("button:has-text('Ghi đã gửi')").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Đã ghi gửi thông báo", "45-TB/TU");
        clerk.page().locator("summary:has-text('Ghi trả lời của nơi nhận')").click();
        clerk.page().check("main [name=marked]");
        clerk.page().locator("button:has-text('Ghi trả lời của nơi đã chọn')").click();
        clerk.settle();
        clerk.page().locator("button:has-text('Đã đóng dấu lại bản lưu')").click();
        clerk.settle();
        assertThat(clerk.text()).doesNotContain("chưa gửi");
        assertThat(clerk.page().locator("button:has-text('Ghi đã gửi')").count())
                .isZero();
        clerk.isAccessible().picture("level-told");
    }

    @Test
    @DisplayName(
            "The notice is a letter as PDF with the number of the paper, both levels and what its readers are asked to do.")
    void theLetter(House house, Visitor head) throws Exception {
        var desk = new Desk(house);
        var id = desk.outgoing(desk.book("bmnn-di"), "CV", "Kết luận " + Desk.word(), "mat");
        var path = "/documents/" + id.value() + "/level";
        head.signedIn(Duty.HEAD).go(path + "/new?act=RECALLED");
        head.fill("reason", "Phát hành nhầm").submit();
        var form = head.page().locator("form[action$='/notice']").first();
        var answer = head.page()
                .request()
                .post(
                        form.getAttribute("action"),
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("format", "PDF")
                                        .set(
                                                "_csrf",
                                                form.locator("[name=_csrf]").inputValue())));
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Thu hồi văn bản xác định sai", "Trả lại hoặc xóa", "Mật");
        }
    }

    @Test
    @DisplayName("Whoever has no authority is told who has, and the clerk enters what they signed on paper.")
    void signedOnPaper(House house, Visitor drafter, Visitor clerk) {
        var desk = new Desk(house);
        var id = desk.outgoing(desk.book("bmnn-di"), "CV", "Kết luận " + Desk.word(), "mat");
        var path = "/documents/" + id.value() + "/level";
        clerk.signedIn(Duty.CLERK_OUTGOING).go(path + "/new?act=EXTENDED");
        clerk.fill("years", "11").fill("reason", "Còn cần bảo vệ");
        clerk.page()
                .locator("main [name=signer]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(Staff.name(Duty.HEAD)));
        clerk.fill("number", "12-QĐ/TU").fill("second.username", Staff.username(Duty.DEPUTY));
        clerk.fill("second.pin", Staff.PIN).submit();
        assertThat(clerk.refusal()).contains("không quá", "Điều 20");
        clerk.fill("years", "5").fill("second.username", Staff.username(Duty.DEPUTY));
        clerk.fill("second.pin", Staff.PIN).submit();
        assertThat(clerk.text()).contains("Gia hạn thời hạn bảo vệ", Staff.name(Duty.HEAD));
        assertThat(drafter.signedIn(Duty.DRAFTER).page().navigate(path).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "What the issuer of an incoming paper told is noted with a second person; its term may be read off its stamp.")
    void toldByTheIssuer(House house, Visitor clerk) {
        var desk = new Desk(house);
        var word = Desk.word();
        var id = desk.incoming(desk.book("bmnn-den"), "Ban Tổ chức Trung ương", "9-" + word, "Về " + word, "toi-mat");
        var path = "/documents/" + id.value() + "/level";
        clerk.signedIn(Duty.CLERK_INCOMING).go(path).isAccessible().picture("level-incoming");
        var form = "form[action$='/told'] ";
        clerk.page().locator(form + "[name=act]").selectOption("LOWERED");
        clerk.page().locator(form + "[name=level]").selectOption("mat");
        clerk.page().locator(form + "[name=number]").fill("61-TB/BTCTW");
        clerk.page()
                .locator(form + "[name=day]")
                .fill(desk.today().getDayOfMonth() + "/" + desk.today().getMonthValue());
        clerk.page().locator(form + "[name='second.username']").fill(Staff.username(Duty.HEAD));
        clerk.page().locator(form + "[name='second.pin']").fill(Staff.PIN);
        clerk.page().locator(form + "button.primary").click();
        clerk.settle();
        assertThat(clerk.text()).contains("Giảm độ mật", "61-TB/BTCTW", Staff.name(Duty.HEAD));
        clerk.go("/documents/" + id.value());
        assertThat(clerk.page().locator(".head").innerText()).contains("Mật").doesNotContain("Tối mật");
        clerk.go("/terms").isAccessible().picture("terms");
        clerk.go("/terms?show=ENDED").isAccessible();
    }

    /** An item of a list in force that gives Tối mật. */
    private static ListItem item(House house, Desk desk) {
        return house.bean(SecretLists.class).usable(desk.today(), null).stream()
                .filter(one -> one.level().equals("toi-mat"))
                .findFirst()
                .orElseThrow();
    }
}
