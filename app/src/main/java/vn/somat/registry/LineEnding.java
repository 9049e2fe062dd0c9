package vn.somat.registry;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Hủy số, hủy nội dung: a line that stands for no paper any more, and words that should never have been written. */
@Component
class LineEnding {

    private static final Set<String> WORDS = Set.of(
            "title",
            "title.old",
            "issuer",
            "issuer.old",
            "signer",
            "signer.old",
            "note",
            "note.old",
            "type",
            "type.old",
            "recipients",
            "recipients.old",
            "reason",
            "inside.title",
            "inside.signer",
            "inside.note");

    private final Lines lines;
    private final LineStore store;
    private final InsideStore insides;
    private final LineChanger changer;
    private final ContentRenewal renewal;
    private final Ledger ledger;
    private final OfficeDay day;
    private final LevelBasis basis;
    private final CopyKeeping copies;
    private final KeptBack kept;

    LineEnding(
            Lines lines,
            LineStore store,
            InsideStore insides,
            LineChanger changer,
            ContentRenewal renewal,
            Ledger ledger,
            OfficeDay day,
            LevelBasis basis,
            CopyKeeping copies,
            KeptBack kept) {
        this.lines = lines;
        this.store = store;
        this.insides = insides;
        this.changer = changer;
        this.renewal = renewal;
        this.ledger = ledger;
        this.day = day;
        this.basis = basis;
        this.copies = copies;
        this.kept = kept;
    }

    /** The number stays given for good. Why it had been reserved or inserted is kept as what the line said before. */
    @Transactional
    void cancel(Reader reader, Line known, String reason, Confirmed confirmed) {
        var line = lines.hold(reader, known);
        line.requireNotCancelled();
        if (line.waits() && !line.destroyed()) {
            throw Refusal.conflict("registry.unmarked.waits", line.serial().toString());
        }
        var before = changer.open(line);
        var entry = ledger.record(entry("registry.document.cancelled", reader, line, confirmed)
                .with("serial", line.serial())
                .with("number", line.facts().number())
                .commit("reason", reason));
        store.cancel(line.cancelled(changer.seal(line, before.texts().because(reason))));
        if (line.determination() != null) {
            basis.release(reader, line.id(), line.determination());
        }
        if (before.texts().reason() != null) {
            try (var keys = changer.keys(line)) {
                var plain = new CorrectionStore.Sealed(
                        before.nextCorrection(),
                        "reason",
                        null,
                        null,
                        reader.person(),
                        confirmed.second(),
                        day.now(),
                        entry.value());
                changer.keep(keys, line, plain, before.texts().reason(), reason);
            }
        }
    }

    /** Also in a closed volume: what must not be read any more does not wait. */
    @Transactional
    void destroy(Reader reader, Line known, String reason, Confirmed confirmed) {
        destroyHeld(reader, lines.holdAlone(reader, known), reason, confirmed);
    }

    /** The same for a line that is held already, by an act that was decided on elsewhere. */
    void destroyHeld(Reader reader, Line line, String reason, Confirmed confirmed) {
        line.requireNotDestroyed();
        kept.requireFree(line.id());
        var before = changer.open(line);
        ledger.forgetAll("document", line.id().value(), WORDS, reader.actor());
        ledger.record(entry("registry.content.destroyed", reader, line, confirmed)
                .with("content", line.texts().content().value())
                .commit("reason", reason));
        var sealed = renewal.withoutWords(before, reason);
        insides.destroy(line.id());
        copies.forgotten(line.id());
        if (line.determination() != null) {
            basis.forgotten(reader, line.id(), line.determination());
        }
        store.destroyed(line.corrected(line.facts(), line.unit(), sealed), day.now());
    }

    private static Entry entry(String act, Reader reader, Line line, Confirmed confirmed) {
        return confirmed.witnessed(Entry.of(act)
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(line.ruling().level()));
    }
}
