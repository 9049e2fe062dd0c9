package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Handovers;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;

/** Somebody leaves, at the screen: from the decision to the closed account. */
@BrowserTest
class LeaverBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(950);

    /** An archivist more, with a PIN, who holds one copy. */
    private static String newcomer(House house, LocalDate today) {
        var name = Desk.word();
        var organisation = house.bean(Organisation.class);
        var person = organisation.enter("Cao Văn Phúc", "Lưu trữ viên", null, "system");
        var unused = organisation.charge(person, Duty.ARCHIVIST, null, today.minusDays(30), null, "", "system");
        var admin = Staff.reader(house, Duty.ADMINISTRATOR);
        var first = house.bean(Accounts.class).open(admin, name, person);
        var account = first.account();
        var own = house.bean(OwnAccount.class);
        own.changePassword(again(house, account), first.word().toCharArray(), Staff.PASSWORD.toCharArray());
        own.setPin(again(house, account), Staff.PASSWORD.toCharArray(), Staff.PIN.toCharArray());
        house.bean(Accounts.class)
                .clear(admin, account, 1, new SecondPerson(Staff.username(Duty.SECURITY_OFFICER), Staff.PIN));
        return name;
    }

    private static Reader again(House house, UUID account) {
        return house.bean(Readers.class).of(account).orElseThrow();
    }

    private static void signIn(Visitor visitor, String name) {
        visitor.page().context().clearCookies();
        visitor.go("/sign-in");
        visitor.fill("username", name).fill("password", Staff.PASSWORD).submit();
    }

    @Test
    @DisplayName("Who leaves hands everything over before a receiver, signs the undertaking, and the head ends it.")
    void theWholeWay(House house, Visitor visitor) {
        var desk = new Desk(house);
        var today = desk.today();
        var name = newcomer(house, today);
        var leaver = house.bean(Readers.class).named(name).orElseThrow();
        var paper =
                desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/TV", "Kín", "mat");
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        var copies = house.bean(Carriers.class).of(clerk, List.of(paper), null).carriers();
        house.bean(Handovers.class)
                .atOnce(
                        clerk,
                        copies.stream().map(one -> Seen.read(one.seen())).toList(),
                        new SecondPerson(name, Staff.PIN));

        visitor.signedIn(Duty.SECURITY_OFFICER)
                .go("/custody/leavers/new")
                .isAccessible()
                .picture("leaver-new");
        visitor.choose("person", leaver.person().value().toString())
                .choose("cause", "RETIRED")
                .fill(
                        "lastDay",
                        "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()))
                .fill("basis", "Quyết định 15-QĐ/TU")
                .submit();
        assertThat(visitor.text())
                .contains("Cao Văn Phúc", "Còn giữ", copies.getFirst().label());
        var page = visitor.path();
        visitor.isAccessible();

        signIn(visitor, name);
        visitor.go("/");
        assertThat(visitor.text()).contains("Anh, chị cần bàn giao");
        visitor.go(page).isAccessible().picture("leaver-hand");
        var form = visitor.page().locator("form[action$='/hand-over']");
        form.locator("[name='receiver.1']").fill(Staff.username(Duty.CLERK_INCOMING));
        form.locator("[name='pin.1']").fill(Staff.PIN);
        form.locator("[name='pin']").fill(Staff.PIN);
        form.locator("button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã bàn giao tất cả", Staff.name(Duty.CLERK_INCOMING));
        var undertake = visitor.page().locator("form[action$='/undertake']");
        undertake.locator("[name='pin']").fill(Staff.PIN);
        undertake.locator("button.primary").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã ký cam kết");
        visitor.isAccessible();

        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.HEAD).go(page).isAccessible().picture("leaver-signed");
        visitor.press("Kết thúc: thôi phân công");
        assertThat(visitor.text()).contains("tài khoản đã đóng", "Đã kết thúc");
        assertThat(house.bean(Readers.class).of(leaver.account())).isEmpty();
        visitor.go("/custody/leavers").isAccessible().picture("leavers");
    }

    @Test
    @DisplayName("From who is absent the head takes over with a second person, and says why something was not found.")
    void takenOver(House house, Visitor visitor) {
        var desk = new Desk(house);
        var name = newcomer(house, desk.today());
        var leaver = house.bean(Readers.class).named(name).orElseThrow();
        var paper =
                desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", COUNT.incrementAndGet() + "-BC/TV", "Kín", "mat");
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        var copies = house.bean(Carriers.class).of(clerk, List.of(paper), null).carriers();
        house.bean(Handovers.class)
                .atOnce(
                        clerk,
                        copies.stream().map(one -> Seen.read(one.seen())).toList(),
                        new SecondPerson(name, Staff.PIN));
        visitor.signedIn(Duty.HEAD).go("/custody/leavers/new");
        var today = desk.today();
        visitor.choose("person", leaver.person().value().toString())
                .choose("cause", "ABSENT")
                .fill(
                        "lastDay",
                        "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear()))
                .fill("basis", "Vắng mặt không báo")
                .submit();
        visitor.isAccessible().picture("leaver-take");
        var form = visitor.page().locator("form[action$='/take-over']");
        form.locator("[name='second.username']").fill(Staff.username(Duty.SECURITY_OFFICER));
        form.locator("[name='second.pin']").fill(Staff.PIN);
        form.locator("button.danger").click();
        visitor.settle();
        assertThat(visitor.refusal()).contains("phải ghi lý do");
        visitor.page().locator("input[name^='missing.']").first().fill("Két trống");
        visitor.page().locator("[name='second.username']").fill(Staff.username(Duty.SECURITY_OFFICER));
        visitor.page().locator("[name='second.pin']").fill(Staff.PIN);
        visitor.page().locator("form[action$='/take-over'] button.danger").click();
        visitor.settle();
        assertThat(visitor.text()).contains("Đã tiếp quản", "Không thấy", "Két trống");
        visitor.isAccessible().picture("leaver-taken");
    }
}
