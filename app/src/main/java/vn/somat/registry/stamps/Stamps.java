package vn.somat.registry.stamps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.PlacedStamp;
import vn.somat.printing.StampPrinter;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Bàn đóng dấu: the stamps a paper may carry, by the rules of its own day, shown, printed alone or upon its scan. */
@Service
public class Stamps {

    private static final int LONGEST = 120;
    /** A paper that is stamped is rarely longer, and all of it is drawn in memory. */
    private static final int MOST_PAGES = 40;

    private final DocumentDesk documents;
    private final Attachments attachments;
    private final Regulations regulations;
    private final StampPrinter printer;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Stamps(
            DocumentDesk documents,
            Attachments attachments,
            Regulations regulations,
            StampPrinter printer,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.documents = documents;
        this.attachments = attachments;
        this.regulations = regulations;
        this.printer = printer;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every stamp of a pack, in its order. */
    public List<StampForm> all(Rules rules) {
        return StampForms.of(rules);
    }

    /** The stamp of this code in a pack, such as that of a level by the level's code. */
    public Optional<StampForm> find(Rules rules, String code) {
        return StampForms.find(rules, code);
    }

    /** All stamps of all packs with nothing filled in, the newest pack first. */
    public List<ShownStamp> gallery() {
        return regulations.all().reversed().stream()
                .flatMap(rules -> all(rules).stream()
                        .map(form -> new ShownStamp(rules.id(), form, picture(form.filled(Map.of())))))
                .toList();
    }

    /** The stamp of this code under the rules of the paper's day. */
    public StampForm form(DocumentView paper, String code) {
        return StampForms.find(regulations.of(paper.regime()), code).orElseThrow(Refusal::notThere);
    }

    /** How it looks, in its own size, as SVG. */
    public String picture(PlacedStamp stamp) {
        return printer.svg(stamp.stamp());
    }

    /** Where it goes on the page, as SVG of the whole sheet. */
    public String onSheet(PlacedStamp stamp) {
        return printer.onSheet(stamp);
    }

    /** The stamp alone on a sheet of A4, at its place: to print over the paper itself. */
    public byte[] alone(Reader reader, DocumentId id, String code, Map<String, String> texts) {
        return printed(reader, allowed(reader, id), code, null, List.of(), texts);
    }

    /** The stamp upon the pictures of an attached scan. What a secret scan shows leaves the house on paper only. */
    public byte[] over(Reader reader, DocumentId id, String code, UUID attachment, Map<String, String> texts) {
        var paper = allowed(reader, id);
        var attached =
                attachments.of(reader, id).stream().anyMatch(file -> file.id().equals(attachment));
        if (!attached) {
            throw Refusal.notThere();
        }
        var pages = attachments.forPrinting(reader, attachment, MOST_PAGES);
        if (pages.total() > MOST_PAGES) {
            throw Refusal.conflict("registry.stamps.too-long", MOST_PAGES);
        }
        return printed(reader, paper, code, attachment, pages.pages(), texts);
    }

    private DocumentView allowed(Reader reader, DocumentId id) {
        var paper = documents.read(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "stamp.print", thing(paper));
        return paper;
    }

    /** Drawn outside of any transaction; the ledger says what was printed before anybody gets it. */
    private byte[] printed(
            Reader reader,
            DocumentView paper,
            String code,
            @Nullable UUID attachment,
            List<byte[]> pages,
            Map<String, String> texts) {
        texts.forEach((blank, text) -> {
            if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                throw Refusal.invalid(blank, "registry.text.long", LONGEST);
            }
        });
        var stamp = form(paper, code).filled(texts);
        var out = new ByteArrayOutputStream();
        try {
            printer.over(pages, List.of(stamp), stamp.stamp().lines().getFirst().text(), clock.instant(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ledger.recordAlone(Entry.of("registry.mark.printed")
                .by(reader.actor())
                .on("document", paper.id().value())
                .level(paper.level().code())
                .with("stamp", code)
                .with("attachment", attachment));
        return out.toByteArray();
    }

    private static Thing thing(DocumentView paper) {
        return Thing.of("document", paper.id().value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction())
                .unit(paper.unit())
                .person(paper.addressee());
    }
}
