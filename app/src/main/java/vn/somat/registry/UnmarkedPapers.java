package vn.somat.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Văn bản đến chưa đóng dấu mật: what a decision does to its line, in the transaction of the decision. */
@Component
public class UnmarkedPapers {

    private final UnmarkedStore store;
    private final UnmarkedLevel level;

    UnmarkedPapers(UnmarkedStore store, UnmarkedLevel level) {
        this.store = store;
        this.level = level;
    }

    /** Where a paper stands that this reader may see; empty for one that never waited. */
    @Transactional(readOnly = true)
    public Optional<Unmarked> state(Reader reader, DocumentId id) {
        return store.state(reader, id);
    }

    /**
     * Its level is decided: it is protected at this one from now on, and waits for the secret book.
     *
     * @param until last day of its protection
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Reader reader, DocumentId id, String code, @Nullable LocalDate until, String reason) {
        var line = waiting(id);
        var to = level.rules(line).level(code).orElseThrow();
        level.change(reader, line, Ruling.of(level.rules(line), to), Unmarked.DECIDED, until, "decided", reason, null);
    }

    /** No state secret: the protection ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cleared(Reader reader, DocumentId id, String reason) {
        var line = waiting(id);
        var to = level.rules(line).levels().stream()
                .filter(one -> !one.secret())
                .findFirst()
                .orElseThrow();
        level.change(reader, line, Ruling.of(level.rules(line), to), Unmarked.CLEARED, null, "cleared", reason, null);
    }

    private Line waiting(DocumentId id) {
        return store.lock(id)
                .filter(line -> line.unmarked() == Unmarked.WAITING)
                .orElseThrow(() -> Refusal.conflict("registry.unmarked.not-waiting"));
    }
}
