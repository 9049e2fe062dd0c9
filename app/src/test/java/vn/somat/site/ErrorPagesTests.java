package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

@BrowserTest
class ErrorPagesTests {

    @Test
    @DisplayName(
            "What is not there and what is not the reader's look the same; what is not their duty says so. Each shows a way on.")
    void whatIsNotThere(Visitor clerk) {
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + UUID.randomUUID());
        assertThat(clerk.refusal()).contains("Không có");
        clerk.isAccessible().picture("error-404");
        clerk.go("/refusals");
        assertThat(clerk.refusal()).contains("không được giao");
        clerk.isAccessible().picture("error-403");
        clerk.press("Về trang chính");
        assertThat(clerk.path()).isEqualTo("/");
    }

    @Test
    @DisplayName("A file that is too large is refused in words, and the page stays as it was.")
    void aFileTooLarge(House house, Visitor clerk, @TempDir Path folder) throws IOException {
        var desk = new Desk(house);
        var paper = desk.incoming(desk.book("vb-den"), "Ban Dân vận", "7-BC/" + Desk.word(), "Tệp quá lớn", "thuong");
        var large = folder.resolve("lon.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(60L << 20);
        }
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + paper.value());
        clerk.page().setInputFiles("#f-file", large);
        clerk.page().locator("form:has(#f-file) button").first().click();
        clerk.page().waitForSelector(".refusal");
        assertThat(clerk.refusal()).contains("quá lớn");
        assertThat(clerk.path()).isEqualTo("/documents/" + paper.value());
        clerk.picture("error-413");
    }

    @Test
    @DisplayName("An unforeseen failure says a reference and never a message of its own, and what was typed stays.")
    void anUnforeseenFailure(House house, Visitor clerk) {
        var word = Desk.word();
        var sql = house.bean(JdbcTemplate.class);
        var book = new Desk(house).book("vb-den");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        clerk.fill("issuer", "Ban Dân vận").fill("date", "01/10/2026");
        clerk.page().fill("#entry [name=number]", "8-BC/" + word);
        clerk.fill("type", "Báo cáo").fill("title", "Đang gõ " + word);
        sql.execute("alter table registry.document add constraint refuse_all check (false) not valid");
        try {
            clerk.page().locator("#entry button.primary").click();
            clerk.settle();
        } finally {
            sql.execute("alter table registry.document drop constraint refuse_all");
        }
        assertThat(clerk.refusal())
                .contains("CHƯA được ghi")
                .containsPattern("[0-9a-f]{8}")
                .doesNotContain("refuse_all", "Exception", word);
        assertThat(clerk.page().inputValue("main [name=title]")).isEqualTo("Đang gõ " + word);
        clerk.picture("error-500");
    }

    @Test
    @DisplayName("Of two who wait for each other one is told to do it again, and nothing of theirs is written.")
    void whoWaitsForEachOther(House house, Visitor clerk) {
        var sql = house.bean(JdbcTemplate.class);
        var book = new Desk(house).book("vb-den");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        clerk.fill("issuer", "Ban Dân vận").fill("date", "01/10/2026");
        clerk.page().fill("#entry [name=number]", "9-BC/" + Desk.word());
        clerk.fill("type", "Báo cáo").fill("title", "Đang gõ");
        sql.execute("create function registry.wait() returns trigger language plpgsql as"
                + " 'begin raise exception ''x'' using errcode = ''deadlock_detected''; end'");
        sql.execute("create trigger wait before insert on registry.document execute function registry.wait()");
        try {
            clerk.page().locator("#entry button.primary").click();
            clerk.settle();
        } finally {
            sql.execute("drop function registry.wait() cascade");
        }
        assertThat(clerk.refusal()).contains("CHƯA được ghi", "làm lại");
    }
}
