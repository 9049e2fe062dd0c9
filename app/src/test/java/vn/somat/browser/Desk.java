package vn.somat.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.regulation.Direction;
import vn.somat.testing.TestLevels;

/** The books of the shared office: opened when they are not, and papers put into them past the screen. */
public final class Desk {

    private final House house;

    public Desk(House house) {
        this.house = house;
    }

    public LocalDate today() {
        return LocalDate.now(house.bean(Clock.class));
    }

    /** This year's book of a form, opened by its clerk. */
    public BookId book(String form) {
        var books = house.bean(BookDesk.class);
        return books.books(clerk(form)).stream()
                .filter(book -> book.form().code().equals(form)
                        && book.year() == today().getYear()
                        && book.openVolume().isPresent())
                .map(BookView::id)
                .findFirst()
                .orElseGet(() -> books.open(clerk(form), form, today().getYear()));
    }

    /** A book of a year of its own, so that a test can close it. */
    public BookId oldBook(String form, int year) {
        return house.bean(BookDesk.class).open(clerk(form), form, year);
    }

    public DocumentId incoming(BookId book, String issuer, String number, String title, String level) {
        return house.bean(IncomingDesk.class)
                .register(clerk("vb-den"), paper(book, issuer, number, title, level, UUID.randomUUID()));
    }

    public RegisterIncoming paper(BookId book, String issuer, String number, String title, String level, UUID key) {
        return new RegisterIncoming(
                book,
                null,
                issuer,
                number,
                today(),
                "Báo cáo",
                level.equals("tuyet-mat") ? null : title,
                level,
                null,
                3,
                1,
                null,
                null,
                null,
                null,
                false,
                key);
    }

    public DocumentId outgoing(BookId book, String type, String title, String level) {
        var paper = new RegisterOutgoing(
                book,
                today(),
                type,
                null,
                level.equals("tuyet-mat") ? null : title,
                level,
                null,
                Staff.name(Duty.HEAD),
                java.util.List.of(new DocumentView.Recipient("Ban Nội chính Tỉnh ủy", 1)),
                null,
                2,
                null,
                null,
                null,
                UUID.randomUUID());
        return house.bean(OutgoingDesk.class)
                .register(clerk("vb-di"), TestLevels.needed(level) ? levels().decided(paper) : paper);
    }

    /** Decisions on levels, signed by the head. */
    public TestLevels levels() {
        return new TestLevels(
                house::bean, clerk("vb-di"), Staff.reader(house, Duty.HEAD).person());
    }

    /** A word no other test has used. */
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }

    private Reader clerk(String form) {
        var direction = form.endsWith("-den") ? Direction.INCOMING : Direction.OUTGOING;
        return Staff.reader(house, direction == Direction.INCOMING ? Duty.CLERK_INCOMING : Duty.CLERK_OUTGOING);
    }
}
