package vn.somat.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/**
 * Đổi mức bảo vệ của văn bản đến chưa đóng dấu: its words and files go under the keys of another level, and the line keeps what
 * level it had. In a closed volume too: protection does not wait for a book on paper. In the caller's transaction.
 */
@Component
class UnmarkedLevel {

    static final String RULE = "R-DET-09";

    private final Relevelling relevelling;
    private final UnmarkedStore store;
    private final Regulations regulations;
    private final Ledger ledger;
    private final OfficeDay day;

    UnmarkedLevel(Relevelling relevelling, UnmarkedStore store, Regulations regulations, Ledger ledger, OfficeDay day) {
        this.relevelling = relevelling;
        this.store = store;
        this.regulations = regulations;
        this.ledger = ledger;
        this.day = day;
    }

    /** The article it rests on, by the pack of the day. */
    String article() {
        return regulations
                .on(day.today())
                .rulebook()
                .find(RULE)
                .map(rule -> rule.citation().article())
                .orElseThrow();
    }

    Rules rules(Line line) {
        return regulations.of(line.ruling().regime());
    }

    /**
     * @param until last day of its protection, once that is decided
     * @param confirmed by whom an abstract that goes was seen too; null where none goes, or who decides lets it go
     */
    void change(
            Reader reader,
            Line line,
            Ruling to,
            Unmarked now,
            @Nullable LocalDate until,
            String act,
            String reason,
            @Nullable Confirmed confirmed) {
        var done = Entry.of("registry.unmarked." + act)
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(to.level())
                .with("levelBefore", line.ruling().level())
                .with("until", until)
                .with("citation", article())
                .commit("reason", reason);
        var entry = ledger.record(confirmed == null ? done : confirmed.witnessed(done));
        // The database holds every such state against the level of its line, so none stands while the level changes.
        store.state(line.id(), null);
        relevelling.change(new Relevel(
                relevelling.held(line.id()),
                to.level(),
                until,
                reason,
                reader.person(),
                confirmed == null ? null : confirmed.second(),
                entry.value()));
        store.state(line.id(), now);
    }
}
