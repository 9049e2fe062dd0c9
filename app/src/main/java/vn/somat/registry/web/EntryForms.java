package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.registry.BookView;
import vn.somat.registry.BookVolume;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.LevelBasis;
import vn.somat.registry.RecipientLines;
import vn.somat.regulation.Direction;
import vn.somat.regulation.DocumentType;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Ô nhập: what the entry form beside a book offers to choose from, for this reader, this book and this day. */
@Component
class EntryForms {

    private final Regulations regulations;
    private final Organisation organisation;
    private final DistributionLists lists;
    private final DocumentDesk documents;
    private final Things things;
    private final Names names;
    private final LevelBasis basis;
    private final Clock clock;

    EntryForms(
            Regulations regulations,
            Organisation organisation,
            DistributionLists lists,
            DocumentDesk documents,
            Things things,
            Names names,
            LevelBasis basis,
            Clock clock) {
        this.regulations = regulations;
        this.organisation = organisation;
        this.lists = lists;
        this.documents = documents;
        this.things = things;
        this.names = names;
        this.basis = basis;
        this.clock = clock;
    }

    /** Nothing is laid where this reader does not write into this book, or the book has no open volume. */
    void lay(
            Reader reader,
            BookView book,
            @Nullable UUID reserved,
            @Nullable UUID after,
            @Nullable UUID determination,
            Model model) {
        boolean incoming = book.form().direction() == Direction.INCOMING;
        boolean writes = things.may(reader, incoming ? "incoming.register" : "outgoing.register", Things.of(book));
        model.addAttribute("writes", writes);
        model.addAttribute("entry", writes && book.openVolume().isPresent());
        if (!writes || book.openVolume().isEmpty()) {
            return;
        }
        var rules = regulations.of(book.regime());
        model.addAttribute("levels", levels(rules, book, reader));
        model.addAttribute("urgencies", rules.urgencies());
        model.addAttribute("units", names.units());
        model.addAttribute("today", day(book, rules));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("next", next(book));
        model.addAttribute("people", names.people());
        if (incoming) {
            model.addAttribute("types", rules.types());
            model.addAttribute("supposable", book.form().secret() ? List.of() : secret(rules, reader));
        } else {
            var office = organisation.office().orElseThrow(Refusal::notThere);
            model.addAttribute("types", types(rules, office));
            model.addAttribute("symbol", office.symbol());
            model.addAttribute("lists", lists(reader));
            model.addAttribute("reserved", paper(reader, reserved));
            model.addAttribute("after", paper(reader, after));
            if (book.form().secret()) {
                model.addAttribute("waiting", basis.waiting(reader));
                model.addAttribute("chosen", determination == null ? null : basis.chosen(reader, determination));
            }
        }
    }

    /** Today, or the last day of a book that is older: papers stand in the book of their year and their rules. */
    private LocalDate day(BookView book, Rules rules) {
        var today = LocalDate.now(clock);
        var last = LocalDate.of(book.year(), Month.DECEMBER, 31);
        var end = rules.to();
        var until = book.form().carriesOver() || end == null ? last : earlier(last, end);
        return earlier(today, until);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Ghi tiếp như dòng này. */
    Map<String, String> like(Reader reader, UUID id) {
        var paper = documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
        var kept = new LinkedHashMap<>(usual(paper));
        put(kept, "issuer", paper.issuer());
        put(kept, "recipients", RecipientLines.write(paper.recipients()));
        put(kept, "note", paper.direction() == Direction.OUTGOING ? paper.note() : null);
        return kept;
    }

    /** What papers of one issuer have in common. */
    static Map<String, String> usual(DocumentView paper) {
        var usual = new LinkedHashMap<String, String>();
        put(usual, "type", paper.typeSymbol());
        put(usual, "signer", paper.signer());
        put(usual, "unit", paper.unit() == null ? null : paper.unit().value().toString());
        return usual;
    }

    private static void put(Map<String, String> boxes, String box, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            boxes.put(box, value);
        }
    }

    private @Nullable DocumentView paper(Reader reader, @Nullable UUID id) {
        return id == null ? null : documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
    }

    private Map<String, String> lists(Reader reader) {
        var choice = new LinkedHashMap<String, String>();
        for (var list : lists.all(reader)) {
            if (list.closedAt() == null) {
                choice.put(
                        list.id().toString(),
                        list.name() + " (" + list.members().size() + ")");
            }
        }
        return choice;
    }

    /** A book of secret papers takes secret levels only, an ordinary one none; nobody is offered more than they may read. */
    private static List<Level> levels(Rules rules, BookView book, Reader reader) {
        return rules.levels().stream()
                .filter(level -> level.secret() == book.form().secret())
                .filter(level -> level.rank() <= reader.clearance())
                .toList();
    }

    /** Any level of the book, where it only matters whether it is secret. */
    String any(Reader reader, BookView book) {
        var offered = levels(regulations.of(book.regime()), book, reader);
        return offered.isEmpty() ? "" : offered.getFirst().code();
    }

    /** What a paper without a mark may be protected as. */
    private static List<Level> secret(Rules rules, Reader reader) {
        return rules.levels().stream()
                .filter(Level::secret)
                .filter(level -> level.rank() <= reader.clearance())
                .toList();
    }

    private static List<DocumentType> types(Rules rules, Office office) {
        return rules.types().stream()
                .filter(type -> type.side() == office.side())
                .toList();
    }

    /** The next serial as it will probably be: another clerk may take it first. */
    private static String next(BookView book) {
        int last =
                book.volumes().stream().mapToInt(BookVolume::lastSerial).max().orElse(0);
        return String.valueOf(last + 1);
    }
}
