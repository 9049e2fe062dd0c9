package vn.somat.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.RecipientLines;
import vn.somat.registry.ScanTexts;
import vn.somat.registry.Unmarked;
import vn.somat.registry.UnmarkedDesk;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Một văn bản: everything of one line of a book, its files, its history, and what may be done to it now. */
@Controller
class DocumentPages {

    private static final int HISTORY = 200;
    private static final List<String> ACTS = List.of(
            "document.correct",
            "document.readers",
            "level.correct",
            "number.cancel",
            "number.insert",
            "abstract.consent",
            "content.destroy",
            "attachment.add",
            "attachment.read",
            "attachment.remove",
            "incoming.complete",
            "incoming.protect",
            "incoming.silence",
            "incoming.register",
            "outgoing.distribute",
            "book.print",
            "outgoing.register");

    private final DocumentDesk documents;
    private final BookDesk books;
    private final Attachments attachments;
    private final ScanTexts scanTexts;
    private final DistributionLists lists;
    private final UnmarkedDesk unmarked;
    private final Ledger ledger;
    private final Regulations regulations;
    private final Things things;
    private final Names names;
    private final MessageSource texts;

    DocumentPages(
            DocumentDesk documents,
            BookDesk books,
            Attachments attachments,
            ScanTexts scanTexts,
            DistributionLists lists,
            UnmarkedDesk unmarked,
            Ledger ledger,
            Regulations regulations,
            Things things,
            Names names,
            MessageSource texts) {
        this.documents = documents;
        this.books = books;
        this.attachments = attachments;
        this.scanTexts = scanTexts;
        this.lists = lists;
        this.unmarked = unmarked;
        this.ledger = ledger;
        this.regulations = regulations;
        this.things = things;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/documents/{id}")
    String document(Reader reader, @PathVariable UUID id, Model model, Locale locale) {
        var paper = documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
        var rules = regulations.of(paper.regime());
        var may = things.allowed(reader, Things.of(paper), ACTS);
        boolean waits =
                unmarked.state(reader, paper.id()).filter(Unmarked::waits).isPresent();
        if (waits || paper.direction() == Direction.OUTGOING && paper.level().secret()) {
            may.remove("level.correct");
        }
        if (waits) {
            may.remove("number.cancel");
        }
        model.addAttribute("paper", paper);
        model.addAttribute("book", books.find(reader, paper.book()).orElse(null));
        model.addAttribute("may", may);
        model.addAttribute("named", names.known(rules));
        model.addAttribute("levels", levels(rules.levels(), paper, reader));
        model.addAttribute("urgencies", rules.urgencies());
        model.addAttribute("units", names.units());
        model.addAttribute("files", attachments.of(reader, paper.id()));
        model.addAttribute("recognised", scanTexts.of(reader, paper.id()));
        model.addAttribute("lacksProgram", scanTexts.lacksProgram());
        model.addAttribute("history", ledger.history("document", id, null, HISTORY));
        model.addAttribute("acts", acts(locale));
        model.addAttribute("proofs", things.may(reader, "ledger.read", Thing.none()));
        if (may.containsKey("outgoing.distribute") && paper.direction() == Direction.OUTGOING) {
            model.addAttribute("lists", lists.all(reader));
        }
        unmarked(reader, paper, rules, model);
        model.addAttribute("recipients", RecipientLines.write(paper.recipients()));
        return "registry/document";
    }

    /** What came without a mark: where it stands, and where it goes. */
    private void unmarked(Reader reader, DocumentView paper, Rules rules, Model model) {
        if (paper.direction() == Direction.OUTGOING) {
            return;
        }
        var state = unmarked.state(reader, paper.id()).orElse(null);
        model.addAttribute("unmarked", state);
        model.addAttribute("movedTo", unmarked.movedTo(reader, paper.id()).orElse(null));
        model.addAttribute("supposable", paper.level().secret() ? List.of() : secret(rules, reader));
        model.addAttribute("secretBooks", state == Unmarked.DECIDED ? secretBooks(reader) : Map.of());
    }

    private Map<String, String> secretBooks(Reader reader) {
        var choice = new LinkedHashMap<String, String>();
        for (var book : books.books(reader)) {
            if (book.form().direction() == Direction.INCOMING
                    && book.form().secret()
                    && book.openVolume().isPresent()) {
                choice.put(book.id().value().toString(), book.form().title() + " " + book.year());
            }
        }
        return choice;
    }

    private static List<Level> secret(Rules rules, Reader reader) {
        return rules.levels().stream()
                .filter(level -> level.secret() && level.rank() <= reader.clearance())
                .toList();
    }

    /** Levels a correction may lead to: secret stays secret and ordinary stays ordinary, each in its own book. */
    private static List<Level> levels(List<Level> levels, DocumentView paper, Reader reader) {
        return levels.stream()
                .filter(level -> level.secret() == paper.level().secret() && level.rank() <= reader.clearance())
                .toList();
    }

    /** Acts in words; one that has no words yet stands by its code. */
    private Function<String, String> acts(Locale locale) {
        return act -> String.valueOf(texts.getMessage("ledger.act." + act, null, act, locale));
    }
}
