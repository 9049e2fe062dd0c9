package vn.somat.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.browser.BrowserTest;
import vn.somat.browser.Desk;
import vn.somat.browser.House;
import vn.somat.browser.Staff;
import vn.somat.browser.Visitor;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place.Kind;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;

/** The scanner types a code and Enter, one after another. */
@BrowserTest
class ScanningBrowserTests {

    private static final AtomicInteger COUNT = new AtomicInteger(300);

    private static List<Carrier> came(House house) {
        var desk = new Desk(house);
        var number = COUNT.incrementAndGet() + "-BC/" + Desk.word();
        DocumentId paper = desk.incoming(desk.book("bmnn-den"), "Ban Nội chính", number, "Kín quét mã", "mat");
        return house.bean(Carriers.class)
                .of(Staff.reader(house, Duty.CLERK_INCOMING), List.of(paper), null)
                .carriers();
    }

    private static PlaceId place(House house, Kind kind, @Nullable PlaceId around) {
        return house.bean(Places.class)
                .open(
                        Staff.reader(house, Duty.SECURITY_OFFICER),
                        new OpenPlace(
                                kind,
                                around == null ? null : around.value(),
                                "QM" + COUNT.incrementAndGet(),
                                "Nơi quét",
                                "mat",
                                Staff.reader(house, Duty.CLERK_INCOMING)
                                        .person()
                                        .value(),
                                "1/PA"));
    }

    private static void typed(Visitor visitor, String code) {
        visitor.page().locator("[name=label]").pressSequentially(code);
        visitor.page().keyboard().press("Enter");
    }

    @Test
    @DisplayName("Codes are scanned one after another, each answered at once, the place inside named by its own code.")
    void oneAfterAnother(House house, Visitor visitor) {
        var clerk = Staff.reader(house, Duty.CLERK_INCOMING);
        var room = place(house, Kind.ROOM, null);
        var drawer = place(house, Kind.DRAWER, room);
        var first = came(house);
        var second = came(house);
        house.bean(Moves.class)
                .putAway(clerk, List.of(Seen.read(first.getFirst().seen())), room);
        house.bean(Moves.class)
                .putAway(clerk, List.of(Seen.read(second.getFirst().seen())), drawer);
        var stray = came(house).getFirst();
        var id = house.bean(Stocktakings.class).begin(clerk, room);
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/stocktakings/" + id.value());
        typed(visitor, first.getFirst().label());
        visitor.page().waitForSelector("#scan:has-text('đúng chỗ')");
        var code = house.bean(Places.class).require(clerk, drawer).code();
        typed(visitor, code.toLowerCase(java.util.Locale.ROOT));
        visitor.page().waitForSelector("#scan:has-text('Đang quét ở')");
        typed(visitor, stray.label());
        visitor.page().waitForSelector("#scan:has-text('THỪA')");
        typed(visitor, "B-999999999");
        visitor.page().waitForSelector("#scan:has-text('Không có bản mang số này')");
        typed(visitor, second.getFirst().label());
        visitor.page().waitForSelector("#scan:has-text('Đã thấy 2 trên 2')");
        assertThat(visitor.page().locator("input[name=found]:checked").count()).isEqualTo(2);
        visitor.isAccessible().picture("custody-scanning");
        visitor.go("/custody/stocktakings/" + id.value());
        assertThat(visitor.text()).contains("Thừa", stray.label());
    }

    @Test
    @DisplayName(
            "What is scanned leads to what bears the code; of what is not there, or not the reader's, the same is said.")
    void foundByItsCode(House house, Visitor visitor) {
        var copy = came(house).getFirst();
        visitor.signedIn(Duty.CLERK_INCOMING).go("/custody/find");
        visitor.isAccessible().picture("custody-find");
        visitor.page().keyboard().type(copy.label());
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL("**/custody/carriers/*");
        assertThat(visitor.path()).isEqualTo("/custody/carriers/" + copy.id().value());
        visitor.page().context().clearCookies();
        visitor.signedIn(Duty.DRAFTER).go("/custody/find?code=" + copy.label());
        assertThat(visitor.text()).contains("Không có gì mang mã này").doesNotContain(copy.label());
        visitor.go("/custody/find?code=B-99999999");
        assertThat(visitor.text()).contains("Không có gì mang mã này");
        visitor.go("/custody/find?code=LS-01/1999");
        assertThat(visitor.text()).contains("Không có gì mang mã này");
    }
}
