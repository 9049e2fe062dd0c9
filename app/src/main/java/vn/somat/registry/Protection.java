package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.access.Reader;

/**
 * Thời hạn bảo vệ của các dòng: which protection ends when, and the one way a level or a term changes that the room above
 * has decided on. Tells numbers and levels, no title.
 */
@Service
public class Protection {

    private final ProtectionStore store;
    private final Relevelling relevelling;

    Protection(ProtectionStore store, Relevelling relevelling) {
        this.store = store;
        this.relevelling = relevelling;
    }

    /** One line with its level and term; empty when it is not this reader's. */
    @Transactional(readOnly = true)
    public Optional<Ending> find(Reader reader, DocumentId id) {
        return store.find(reader, id);
    }

    /** Those of these lines that are this reader's, in any order. */
    @Transactional(readOnly = true)
    public List<Ending> all(Reader reader, Collection<DocumentId> ids) {
        return store.all(reader, ids);
    }

    /**
     * Lines whose last day lies between two days, both included, soonest first.
     *
     * @param othersOnly without those that this office decided about itself
     * @param from null: however long ago
     */
    @Transactional(readOnly = true)
    public List<Ending> ending(
            Reader reader,
            boolean othersOnly,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable TermMark after,
            int limit) {
        return store.ending(reader, othersOnly, from, to, after, limit);
    }

    /**
     * Secret lines of which nobody knows how long they are protected, oldest first.
     *
     * @param at when the line was registered that a page ended with; null for the first page
     * @param last that line
     */
    @Transactional(readOnly = true)
    public List<Ending> withoutTerm(Reader reader, @Nullable Instant at, @Nullable UUID last, int limit) {
        return store.withoutTerm(reader, at, last, limit);
    }

    /** Secret lines that rest on one of these decisions, by their ids, behind one of them. */
    @Transactional(readOnly = true)
    public List<Ending> resting(Reader reader, Collection<UUID> determinations, @Nullable UUID after, int limit) {
        return store.resting(reader, determinations, after, limit);
    }

    /** For the house itself: lines it decided about whose last day is past, soonest first. */
    @Transactional(readOnly = true)
    public List<TermMark> ended(LocalDate today, @Nullable TermMark after, int limit) {
        return store.ended(today, after, limit);
    }

    /** For the house itself: one line, held until the act is done. */
    public Ending held(DocumentId id) {
        requireAct();
        return relevelling.held(id);
    }

    /**
     * Changes the line with all that hangs on its level: who sees it, the keys of its words and files, an abstract that the
     * new level forbids. Also in a closed volume: its paper says what it said, and this is no correction of it. Joins the
     * caller's transaction.
     */
    public void change(Relevel to) {
        requireAct();
        relevelling.change(to);
    }

    /** A level changes in the transaction of the act that says why, with its ledger entry. */
    private static void requireAct() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a level changes in the transaction of its act");
        }
    }
}
