package vn.somat.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    private static final Set<String> TITLES = Set.of("title", "title.old");

    private final LineChanger changer;
    private final ContentRenewal renewal;
    private final Regulations regulations;
    private final Ledger ledger;
    private final OfficeDay day;

    UnmarkedLevel(LineChanger changer, ContentRenewal renewal, Regulations regulations, Ledger ledger, OfficeDay day) {
        this.changer = changer;
        this.renewal = renewal;
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

    void change(Reader reader, Line line, Ruling to, Unmarked now, String act, @Nullable String reason) {
        var before = changer.open(line);
        boolean titleGoes = before.texts().title() != null && !to.allowsAbstract();
        var entry = ledger.record(Entry.of("registry.unmarked." + act)
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(to.level())
                .with("levelBefore", line.ruling().level())
                .with("citation", article())
                .with("titleDestroyed", titleGoes ? "true" : null)
                .commit("reason", reason));
        boolean same = to.equals(line.ruling());
        if (!same) {
            changer.regroup(line, to);
        }
        var texts = titleGoes ? before.texts().titled(null) : before.texts();
        var sealed = titleGoes ? renewal.withoutTitle(before, to, texts) : changer.seal(line, texts);
        var changed = line.corrected(to, line.facts(), line.unit(), sealed).unmarked(now);
        changer.write(changed, texts, before.names());
        if (titleGoes) {
            ledger.forgetAll("document", line.id().value(), TITLES, reader.actor());
        }
        if (same) {
            return;
        }
        try (var keys = changer.keys(changed)) {
            var plain = new CorrectionStore.Sealed(
                    before.nextCorrection(), "level", null, null, reader.person(), null, day.now(), entry.value());
            changer.keep(keys, changed, plain, line.ruling().level(), reason);
        }
    }
}
