package vn.somat.registry;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;

/**
 * Rút lại lần nhập: all lines of an import leave their books, their words' keys are destroyed and the counters go back to where
 * they stood, as long as nobody did anything with one of them or counted on behind them. What stays is the ledger: each line's
 * entry, and the one that says why they are gone.
 */
@Component
class OldUndoing {

    private final UndoingStore store;
    private final CounterStore counters;
    private final VolumeStore volumes;
    private final Contents contents;
    private final Ledger ledger;
    private final OfficeDay day;

    OldUndoing(
            UndoingStore store,
            CounterStore counters,
            VolumeStore volumes,
            Contents contents,
            Ledger ledger,
            OfficeDay day) {
        this.store = store;
        this.counters = counters;
        this.volumes = volumes;
        this.contents = contents;
        this.ledger = ledger;
        this.day = day;
    }

    /** @return how many lines are gone */
    @Transactional
    long undo(Reader reader, OldSource source, String reason, Confirmed confirmed) {
        long gone = 0;
        // The last first: what was counted on by a later book of the same file is put back before.
        for (var taken : store.taken(source.id())) {
            gone += undo(reader, source, taken, reason, confirmed);
        }
        if (gone == 0) {
            throw Refusal.conflict("registry.old-book.nothing-left");
        }
        return gone;
    }

    private long undo(Reader reader, OldSource source, TakenVolume taken, String reason, Confirmed confirmed) {
        if (!volumes.lockLast(taken.book()).open()) {
            throw Refusal.conflict("registry.old-book.closed-since");
        }
        if (store.wentOn(source.id(), taken)) {
            throw Refusal.conflict("registry.old-book.went-on");
        }
        taken.counters().forEach((scope, counted) -> {
            if (!counters.putBack(scope, counted.before(), counted.behind())) {
                throw Refusal.conflict("registry.old-book.went-on");
            }
        });
        var entry = ledger.record(confirmed
                .witnessed(Entry.of("registry.old-book.taken-back").by(reader.actor()))
                .on("book", taken.book().value())
                .with("import", source.id())
                .with("file", source.sha256())
                .with("lines", taken.lines())
                .commit("reason", reason));
        store.undone(source.id(), taken.book(), day.now(), reader.person(), entry);
        try {
            var words = store.delete(source.id(), taken.book());
            if (words.size() != taken.lines()) {
                throw Refusal.conflict("registry.old-book.touched");
            }
            words.forEach(contents::destroy);
            store.bounds(taken.book());
            return words.size();
        } catch (DataIntegrityViolationException refersToIt) {
            // A correction, a file, a copy, a level: whatever was done with a paper refers to its line.
            throw Refusal.conflict("registry.old-book.touched");
        }
    }
}
