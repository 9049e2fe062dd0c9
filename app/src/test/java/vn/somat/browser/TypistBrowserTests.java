package vn.somat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.registry.BookId;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterOutgoing;

/** A trained hand at the entry form, eight keys a second and no mouse; what it costs is counted. */
@BrowserTest
class TypistBrowserTests {

    private static final int PAUSE_MS = 125;
    private static final String ABSTRACT = "Về việc báo cáo kết quả công tác quý ba năm 2026";

    @Test
    @DisplayName(
            "An ordinary incoming paper takes at most 25 keys beyond its abstract, and at most 15 seconds with it.")
    void anOrdinaryPaper(House house, Visitor clerk) {
        var desk = new Desk(house);
        var book = desk.book("vb-den");
        var issuer = "Ban Xây dựng " + Desk.word();
        desk.incoming(book, issuer, "1-BC/" + Desk.word(), "Trước", "thuong");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        var hand = new Hand(clerk);

        hand.type(initials(issuer)).press("Enter");
        assertThat(clerk.page().inputValue("#entry [name=issuer]")).isEqualTo(issuer);
        hand.type("1517-CV/TU 253").press("Enter");
        assertThat(clerk.page().inputValue("#entry [name=number]")).isEqualTo("1517-CV/TU");
        assertThat(clerk.page().inputValue("#entry [name=date]")).isEqualTo("253");
        assertThat(clerk.page().inputValue("#entry [name=type]")).isEqualTo("CV");
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("title");
        hand.write(ABSTRACT).press("Control+Enter");
        clerk.settle();

        assertThat(clerk.text()).contains("Đã vào sổ số", "1517-CV/TU", ABSTRACT);
        assertThat(hand.keys).as("keys").isLessThanOrEqualTo(25);
        assertThat(hand.taken()).isLessThan(Duration.ofSeconds(15));
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("issuer");
    }

    @Test
    @DisplayName("A secret incoming paper takes at most 20 seconds.")
    void aSecretPaper(House house, Visitor clerk) {
        var desk = new Desk(house);
        var book = desk.book("bmnn-den");
        var issuer = "Ban Yên bình " + Desk.word();
        desk.incoming(book, issuer, "1-BC/" + Desk.word(), "Trước", "mat");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        var hand = new Hand(clerk);

        hand.type(initials(issuer)).press("Enter");
        hand.type("22-BC/TU ngày 1/4").press("Enter");
        hand.write(ABSTRACT).press("Enter");
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("level");
        hand.press("ArrowUp").press("Control+Enter"); // round to the last: Mật
        clerk.settle();

        assertThat(clerk.text()).contains("Đã vào sổ số", "22-BC/TU");
        assertThat(hand.taken()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName(
            "A name that is written out means itself, whatever the list offers; what was filled in goes as soon as it is typed over.")
    void whatIsWrittenOutIsMeant(House house, Visitor clerk) {
        var desk = new Desk(house);
        var book = desk.book("vb-den");
        var issuer = "Sở Nội vụ " + Desk.word();
        desk.incoming(book, issuer, "1-BC/" + Desk.word(), "Trước", "thuong");
        clerk.signedIn(Duty.CLERK_INCOMING).go("/books/" + book.value());
        var hand = new Hand(clerk);

        hand.type("Sở Nội").press("Enter");
        assertThat(clerk.page().inputValue("#entry [name=issuer]")).isEqualTo("Sở Nội");
        hand.type("9-CV/X 1/2").press("Enter").press("Shift+Tab").type("QĐ");
        assertThat(clerk.page().inputValue("#entry [name=type]")).isEqualTo("QĐ");
        assertThat(clerk.page().locator("#entry [name=type][data-filled]").count())
                .isZero();
        clerk.isAccessible();
    }

    @Test
    @DisplayName(
            "An ordinary outgoing paper takes at most 25 keys beyond its abstract, and at most 15 seconds with it.")
    void anOutgoingPaper(House house, Visitor clerk) {
        var book = new Desk(house).book("vb-di");
        var signer = "Phan Yên Xuân " + Desk.word();
        var word = Desk.word();
        var staff = Staff.reader(house, Duty.CLERK_OUTGOING);
        var unused = house.bean(DistributionLists.class)
                .create(staff, "Z nơi nhận " + word, List.of(new Recipient("Đảng ủy xã " + word, 2)));
        var before = paper(house, book, signer);
        clerk.signedIn(Duty.CLERK_OUTGOING).go("/books/" + book.value());
        var hand = new Hand(clerk);

        hand.type("cv").press("Enter");
        assertThat(clerk.page().evaluate("document.activeElement.name"))
                .as("past the symbol")
                .isEqualTo("title");
        hand.write(ABSTRACT).press("Enter");
        hand.type(initials(signer)).press("Enter");
        assertThat(clerk.page().inputValue("#entry [name=signer]")).isEqualTo(signer);
        assertThat(clerk.page().evaluate("document.activeElement.name")).isEqualTo("list");
        clerk.page()
                .waitForCondition(
                        () -> !clerk.page().inputValue("#entry [name=unit]").isEmpty());
        hand.type("z").press("Control+Enter");
        clerk.settle();

        assertThat(clerk.text()).contains("Đã vào sổ số", ABSTRACT, "Đảng ủy xã " + word);
        assertThat(hand.keys).as("keys").isLessThanOrEqualTo(25);
        assertThat(hand.taken()).isLessThan(Duration.ofSeconds(15));
        clerk.go("/documents/" + before.value()).press("Ghi tiếp");
        assertThat(clerk.page().inputValue("#entry [name=type]")).isEqualTo("TB");
        assertThat(clerk.page().inputValue("#entry [name=recipients]")).isEqualTo("Ban Nội chính Tỉnh ủy; 3");
        assertThat(clerk.page().inputValue("#entry [name=title]")).isEmpty();
    }

    private static DocumentId paper(House house, BookId book, String signer) {
        var unit = house.bean(Organisation.class).units().getFirst().id();
        return house.bean(OutgoingDesk.class)
                .register(
                        Staff.reader(house, Duty.CLERK_OUTGOING),
                        new RegisterOutgoing(
                                book,
                                new Desk(house).today(),
                                "TB",
                                null,
                                "Thông báo trước",
                                "thuong",
                                null,
                                signer,
                                List.of(new Recipient("Ban Nội chính Tỉnh ủy", 3)),
                                null,
                                1,
                                unit,
                                null,
                                null,
                                UUID.randomUUID()));
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.split(" ")) {
            initials.append(word.charAt(0));
        }
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    /** Types like a person; counts what is not the abstract. */
    private static final class Hand {

        private final Visitor clerk;
        private final long began = System.nanoTime();
        private int keys;

        private Hand(Visitor clerk) {
            this.clerk = clerk;
        }

        private Hand type(String text) {
            keys += text.length();
            return write(text);
        }

        private Hand write(String text) {
            clerk.page().keyboard().type(text, new Keyboard.TypeOptions().setDelay(PAUSE_MS));
            return this;
        }

        private Hand press(String chord) {
            keys += chord.split("\\+").length;
            clerk.page().keyboard().press(chord);
            clerk.page().waitForTimeout(PAUSE_MS);
            return this;
        }

        private Duration taken() {
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }
}
