package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookView;
import vn.somat.registry.Today;
import vn.somat.registry.UnmarkedDesk;
import vn.somat.registry.UnmarkedWaiting;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Gathers what matters today to one reader, by what they may do and not by what they are called. */
@Component
class HomeDesk {

    private final BookDesk books;
    private final Today today;
    private final UnmarkedDesk unmarked;
    private final Access access;
    private final Authority authority;
    private final Regulations regulations;
    private final Clock clock;

    HomeDesk(
            BookDesk books,
            Today today,
            UnmarkedDesk unmarked,
            Access access,
            Authority authority,
            Regulations regulations,
            Clock clock) {
        this.books = books;
        this.unmarked = unmarked;
        this.today = today;
        this.access = access;
        this.authority = authority;
        this.regulations = regulations;
        this.clock = clock;
    }

    TodaysWork of(Reader reader) {
        int year = LocalDate.now(clock).getYear();
        var all = books.books(reader).stream()
                .filter(book -> book.predecessor() == null)
                .toList();
        var counts = today.registered(reader);
        var open = all.stream()
                .filter(book -> book.year() == year && book.openVolume().isPresent())
                .map(book -> new TodaysWork.OpenBook(book, counts.getOrDefault(book.id(), 0L), enters(reader, book)))
                .toList();
        var leftOpen = all.stream()
                .filter(book -> book.year() < year && book.openVolume().isPresent() && closes(reader, book))
                .toList();
        boolean reserves =
                access.may(reader, "number.reserve", in(Direction.OUTGOING)).allowed();
        return new TodaysWork(
                year,
                open,
                missing(reader, year, all),
                leftOpen,
                today.envelopes(reader),
                reserves ? today.reserved(reader) : List.of(),
                today.passedToMyUnits(reader),
                access.may(reader, "incoming.protect", in(Direction.INCOMING)).allowed()
                        ? unmarked.waiting(reader, null).lines().stream()
                                .map(UnmarkedWaiting::line)
                                .toList()
                        : List.of());
    }

    /** Whether nobody may decide on any level today, told to those who can give the position (first days of an office). */
    boolean lacksDecider(Reader reader) {
        if (!access.may(reader, "mandate.change", Thing.none()).allowed()) {
            return false;
        }
        var today = LocalDate.now(clock);
        return regulations.on(today).levels().stream()
                .filter(Level::secret)
                .noneMatch(level ->
                        !authority.people("determine", level.rank(), today).isEmpty());
    }

    private Map<String, String> missing(Reader reader, int year, List<BookView> all) {
        var missing = new LinkedHashMap<String, String>();
        for (var form : regulations.on(LocalDate.now(clock)).forms()) {
            boolean there = all.stream()
                    .anyMatch(book -> book.year() == year && book.form().code().equals(form.code()));
            if (!there && access.may(reader, "book.open", in(form.direction())).allowed()) {
                missing.put(form.code(), form.title());
            }
        }
        return missing;
    }

    private boolean enters(Reader reader, BookView book) {
        var direction = book.form().direction();
        var act = direction == Direction.INCOMING ? "incoming.register" : "outgoing.register";
        return access.may(reader, act, in(direction)).allowed();
    }

    private boolean closes(Reader reader, BookView book) {
        return access.may(reader, "book.close", in(book.form().direction())).allowed();
    }

    private static Thing in(Direction direction) {
        return Thing.none().in(direction);
    }
}
