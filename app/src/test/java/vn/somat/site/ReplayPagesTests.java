package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Visitor;
import vn.somat.organisation.Duty;

@BrowserTest
class ReplayPagesTests {

    @Test
    @DisplayName("An inspector has the decisions of a year judged again on the page.")
    void judgedAgain(Visitor inspector) {
        inspector.signedIn(Duty.INSPECTOR).go("/regulation/replay");
        inspector.submit();
        assertThat(inspector.text()).contains("tất cả như đã ghi");
        inspector.isAccessible().picture("replay");
        inspector.fill("to", "01/01/2020").submit();
        assertThat(inspector.refusal()).contains("366");
    }
}
