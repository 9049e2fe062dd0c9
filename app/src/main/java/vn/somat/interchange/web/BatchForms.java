package vn.somat.interchange.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.BatchView;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.LevelBasis;
import vn.somat.registry.LevelBasis.Decided;
import vn.somat.registry.OutgoingDesk;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** What the form of a new run offers to choose from, and the names that its pages show for ids and codes. */
@Component
class BatchForms {

    private final BookDesk books;
    private final OutgoingDesk outgoing;
    private final DistributionLists lists;
    private final LevelBasis basis;
    private final Regulations regulations;
    private final Organisation organisation;
    private final Clock clock;

    BatchForms(
            BookDesk books,
            OutgoingDesk outgoing,
            DistributionLists lists,
            LevelBasis basis,
            Regulations regulations,
            Organisation organisation,
            Clock clock) {
        this.books = books;
        this.outgoing = outgoing;
        this.lists = lists;
        this.basis = basis;
        this.regulations = regulations;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param wanted book; null, or no open book of outgoing papers: the books to choose from are laid */
    void lay(Reader reader, @Nullable UUID wanted, Model model) {
        var open = open(reader);
        model.addAttribute("books", titles(open));
        var book = open.stream()
                .filter(one -> one.id().value().equals(wanted))
                .findFirst()
                .orElse(open.size() == 1 ? open.getFirst() : null);
        model.addAttribute("book", book);
        if (book == null) {
            return;
        }
        var office = organisation.office().orElseThrow(Refusal::notThere);
        var rules = regulations.of(book.regime());
        var today = LocalDate.now(clock);
        model.addAttribute(
                "levels",
                rules.levels().stream()
                        .filter(level -> level.secret() == book.form().secret())
                        .filter(level -> level.rank() <= reader.clearance())
                        .filter(level -> !level.secret() || level.abstracts() == AbstractRule.ALLOWED)
                        .toList());
        model.addAttribute("urgencies", rules.urgencies());
        model.addAttribute(
                "types",
                rules.types().stream()
                        .filter(type -> type.side() == office.side())
                        .toList());
        model.addAttribute("symbol", office.symbol());
        model.addAttribute("today", book.year() < today.getYear() ? LocalDate.of(book.year(), 12, 31) : today);
        model.addAttribute("lists", saved(reader));
        model.addAttribute("units", units(today));
        model.addAttribute(
                "standing",
                book.form().secret()
                        ? basis.waiting(reader).stream()
                                .filter(Decided::standing)
                                .toList()
                        : List.of());
    }

    /** Titles of the books of outgoing papers, by id. */
    Map<UUID, String> books(Reader reader) {
        return titles(books.books(reader).stream()
                .filter(book -> book.form().direction() == Direction.OUTGOING)
                .toList());
    }

    String titled(Reader reader, BookId book) {
        return books.find(reader, book).map(BatchForms::title).orElse("");
    }

    /** Levels by their codes. */
    Map<String, Level> labels(Reader reader) {
        return regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(level -> level.rank() <= reader.clearance())
                .collect(Collectors.toMap(Level::code, Function.identity()));
    }

    /** The number its next paper would get now; empty where nobody can tell. */
    String next(Reader reader, BatchView batch) {
        try {
            return outgoing.next(reader, batch.book(), batch.type(), batch.symbol(), batch.date(), batch.level())
                    .orElse("");
        } catch (Refusal untold) {
            return "";
        }
    }

    Function<PersonId, String> named() {
        return person -> organisation.person(person).map(Person::name).orElse("");
    }

    private List<BookView> open(Reader reader) {
        return books.books(reader).stream()
                .filter(book -> book.form().direction() == Direction.OUTGOING)
                .filter(book -> book.predecessor() == null && book.openVolume().isPresent())
                .toList();
    }

    private Map<String, String> saved(Reader reader) {
        var choice = new LinkedHashMap<String, String>();
        lists.all(reader)
                .forEach(list -> choice.put(
                        list.id().toString(),
                        list.name() + " (" + list.members().size() + ")"));
        return choice;
    }

    private Map<String, String> units(LocalDate today) {
        var choice = new LinkedHashMap<String, String>();
        organisation.unitsOn(today).forEach(unit -> choice.put(unit.id().value().toString(), unit.name()));
        return choice;
    }

    private static Map<UUID, String> titles(List<BookView> some) {
        var titles = new LinkedHashMap<UUID, String>();
        some.forEach(book -> titles.put(book.id().value(), title(book)));
        return titles;
    }

    private static String title(BookView book) {
        return book.form().title() + " " + book.year();
    }
}
