package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.Duty;
import vn.somat.printing.PaperLab;

/** What a refusal offers: who may allow it in this office today, and the form that asks for it, filled in. */
@BrowserTest
class RequestBrowserTests {

    /** The button pressed, the answer kept in the page: address, kind and bytes. */
    private static final String PRESSED = """
            format => {
              const form = document.querySelector('form.request');
              const body = new URLSearchParams(new FormData(form));
              return fetch(form.action.replace(/pdf$/, format), {method: 'POST', body})
                .then(answer => answer.arrayBuffer().then(bytes => {
                  let text = '';
                  new Uint8Array(bytes).forEach(one => text += String.fromCharCode(one));
                  return answer.status + ' ' + answer.url + ' ' + btoa(text);
                }));
            }""";

    @Test
    @DisplayName(
            "A refused paper offers the request form, filled from what was typed, to whoever may allow it today; nothing of it stays.")
    void filledFromWhatWasTyped(House house, Visitor clerk) throws Exception {
        var book = new Desk(house).book("bmnn-di");
        var word = Desk.word();
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/books/" + book.value());
        clerk.fill("type", "CV").fill("title", "Nhân sự " + word).fill("signer", Staff.name(Duty.HEAD));
        clerk.fill("recipients", "Ban Tổ chức Tỉnh ủy x 2");
        clerk.page().check("#entry [name=level][value=mat]");
        clerk.page().locator("#entry button.primary").click();
        clerk.settle();
        assertThat(clerk.refusal())
                .contains("Căn cứ", Staff.name(Duty.HEAD), "Lập phiếu đề nghị (điền sẵn): Phiếu trình");
        assertThat(clerk.page().inputValue("[name=title]")).isEqualTo("Nhân sự " + word);
        clerk.isAccessible().picture("refused-with-form");

        var answer = pressed(clerk, "pdf");
        assertThat(answer[0]).isEqualTo("200");
        assertThat(answer[1]).endsWith("/requests/submission.pdf").doesNotContain(word);
        var pdf = PaperLab.keep("request-submission.pdf", Base64.getDecoder().decode(answer[2]));
        PaperLab.assertArchivable(pdf);
        assertThat(PaperLab.words(pdf))
                .contains(
                        "Kính trình: " + Staff.name(Duty.HEAD),
                        "Nhân sự " + word,
                        "Độ mật đề xuất: Mật",
                        "Ban Tổ chức Tỉnh ủy",
                        "Người soạn thảo: " + Staff.name(Duty.CLERK_OUTGOING));
        assertThat(pressed(clerk, "docx")[2]).startsWith("UEs");
        assertThat(clerk.page().url()).doesNotContain(word);
        var kept = house.bean(Ledger.class)
                .history("account", Staff.reader(house, Duty.CLERK_OUTGOING).account(), null, 50);
        assertThat(kept.toString()).doesNotContain(word);
    }

    @Test
    @DisplayName("What only others may do offers a request to them by name; a password or a PIN is never on it.")
    void toWhoeverMay(House house, Visitor archivist, Visitor clerk) throws Exception {
        archivist.signedIn(Duty.ARCHIVIST).go("/refusals");
        assertThat(archivist.page().locator("form.request").count()).isEqualTo(1);
        assertThat(PaperLab.words(Base64.getDecoder().decode(pressed(archivist, "pdf")[2])))
                .contains("PHIẾU ĐỀ NGHỊ", "Người đề nghị: " + Staff.name(Duty.ARCHIVIST));

        var desk = new Desk(house);
        var word = Desk.word();
        var paper = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", "7-BC/" + word, "Về " + word, "mat");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/documents/" + paper.value());
        clerk.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        clerk.page().check("form[action$='/correct'] [name=level][value=tuyet-mat]");
        clerk.page().fill("#f-relevel-reason", "Lý do " + word);
        clerk.page()
                .locator("form[action$='/correct']:has(#f-relevel-reason) [name='second.username']")
                .fill(Staff.username(Duty.HEAD));
        clerk.page()
                .locator("form[action$='/correct']:has(#f-relevel-reason) [name='second.pin']")
                .fill("999999");
        clerk.page()
                .locator("form[action$='/correct']:has(#f-relevel-reason) button")
                .last()
                .click();
        clerk.settle();
        assertThat(clerk.page().locator("form.request [value='999999']").count())
                .isZero();
        assertThat(clerk.refusal()).isNotBlank();
    }

    @Test
    @DisplayName("A slip of the tongue that offends no law offers no form.")
    void notForAMistypedDay(House house, Visitor clerk) {
        var book = new Desk(house).book("vb-den");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        clerk.fill("issuer", "Ban Nội chính").fill("number", "1").fill("date", "31/02/2026");
        clerk.page().locator("#entry button.primary").click();
        clerk.settle();
        assertThat(clerk.refusal()).isNotBlank();
        assertThat(clerk.page().locator("form.request").count()).isZero();
    }

    private static String[] pressed(Visitor visitor, String format) {
        return visitor.page().evaluate(PRESSED, format).toString().split(" ", 3);
    }
}
