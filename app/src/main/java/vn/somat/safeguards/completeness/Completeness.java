package vn.somat.safeguards.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.regulation.Regulations;

/** Kiểm tra đủ: everything the pack of today demands of the office, and how it stands, each with what mends it. */
@Service
public class Completeness {

    private final BooksDemanded books;
    private final StampsDemanded stamps;
    private final PeopleDemanded people;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    Completeness(
            BooksDemanded books,
            StampsDemanded stamps,
            PeopleDemanded people,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.books = books;
        this.stamps = stamps;
        this.people = people;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** In the order of the page; of books only those the reader reads. */
    public List<Demanded> look(Reader reader) {
        access.require(reader, "completeness.read", Thing.none());
        var today = LocalDate.now(clock);
        var rules = regulations.on(today);
        var lines = new ArrayList<Demanded>();
        lines.addAll(books.books(reader, rules, today));
        lines.addAll(books.registers(rules, today));
        lines.addAll(stamps.stamps(rules));
        lines.addAll(stamps.seals(today));
        lines.addAll(stamps.forms(rules));
        lines.addAll(people.texts(rules, today));
        lines.addAll(people.people(rules, today));
        return lines;
    }
}
