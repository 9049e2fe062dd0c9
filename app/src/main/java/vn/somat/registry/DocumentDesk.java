package vn.somat.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.regulation.Regulations;

/** Bàn tra cứu, sửa, hủy: one paper: reading it, correcting it with reason, cancelling it. Nothing is deleted. */
@Service
public class DocumentDesk {

    private final DocumentStore documents;
    private final DocumentReading reading;
    private final Lines lines;
    private final Corrections corrections;
    private final LineEnding ending;
    private final LineAdding adding;
    private final Access access;
    private final Regulations regulations;
    private final Ledger ledger;

    DocumentDesk(
            DocumentStore documents,
            DocumentReading reading,
            Lines lines,
            Corrections corrections,
            LineEnding ending,
            LineAdding adding,
            Access access,
            Regulations regulations,
            Ledger ledger) {
        this.documents = documents;
        this.reading = reading;
        this.lines = lines;
        this.corrections = corrections;
        this.ending = ending;
        this.adding = adding;
        this.access = access;
        this.regulations = regulations;
        this.ledger = ledger;
    }

    /** One paper; reading a secret one leaves its ledger entry. Empty when there is none or it is not the reader's. */
    @Transactional
    public Optional<DocumentView> read(Reader reader, DocumentId id) {
        var shown = documents.find(reader, id);
        var found = shown.map(one -> reading.views(List.of(one)).getFirst());
        found.filter(paper -> paper.level().secret())
                .ifPresent(paper -> ledger.record(Entry.of("registry.document.read")
                        .by(reader.actor())
                        .on("document", id.value())
                        .level(paper.level().code())
                        .with(
                                "basis",
                                ReadingBasis.of(reader, shown.orElseThrow().line()))));
        return found;
    }

    /**
     * Corrects fields; the old values stay, encrypted. A change of {@code level} needs a second person.
     *
     * @param changes field name ({@code title}, {@code number}, {@code arrivalDate} and {@code issuer} of an incoming
     *     paper, {@code date}, {@code signer}, {@code type}, {@code level}, {@code urgency}, {@code pages}, {@code
     *     copies}, {@code note}, {@code unit}) to new value as typed, days as {@code 2026-03-01}; only what differs is
     *     recorded
     */
    public void correct(
            Reader reader, DocumentId id, Map<String, String> changes, String reason, @Nullable SecondPerson second) {
        var line = lines.require(reader, id);
        boolean relevels = changes.containsKey("level")
                && !Typed.line(changes.getOrDefault("level", ""))
                        .equals(line.ruling().level());
        if (!relevels || changes.size() > 1) {
            access.require(reader, "document.correct", line.thing());
        }
        var why = reason(reason);
        var confirmed = relevels ? confirmed(reader, line, changes.getOrDefault("level", ""), second) : null;
        corrections.correct(reader, line, changes, why, confirmed);
    }

    public void cancel(Reader reader, DocumentId id, String reason, @Nullable SecondPerson second) {
        var line = lines.require(reader, id);
        access.require(reader, "number.cancel", line.thing());
        var why = reason(reason);
        ending.cancel(reader, line, why, access.confirm(reader, "number.cancel", line.thing(), second));
    }

    /** RS-2018: the determining person consents to an abstract of a Tuyệt mật paper and writes it. */
    public void consentToAbstract(Reader reader, DocumentId id, String title) {
        var line = lines.require(reader, id);
        access.require(reader, "abstract.consent", line.thing());
        var typed = new Typed();
        var words = typed.required("title", title, Check.LONGEST_TITLE);
        typed.refuse();
        adding.consent(reader, line, words);
    }

    /** A title that should never have been written is destroyed with its key; the line and the proof stay. */
    public void destroyContent(Reader reader, DocumentId id, String reason, @Nullable SecondPerson second) {
        var line = lines.require(reader, id);
        access.require(reader, "content.destroy", line.thing());
        var why = reason(reason);
        ending.destroy(reader, line, why, access.confirm(reader, "content.destroy", line.thing(), second));
    }

    /** Whoever changes a level must be cleared for both; an unknown one is refused with the other flaws. */
    private Confirmed confirmed(Reader reader, Line line, String typed, @Nullable SecondPerson second) {
        var rules = regulations.of(line.ruling().regime());
        access.require(reader, "level.correct", Line.unwritten(line.direction(), rules, Typed.line(typed)));
        return access.confirm(reader, "level.correct", line.thing(), second);
    }

    static String reason(@Nullable String raw) {
        var typed = new Typed();
        var why = typed.required("reason", raw, Check.LONGEST_REASON);
        typed.refuse();
        return why;
    }
}
