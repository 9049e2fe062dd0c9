package vn.somat.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/**
 * Cơ quan quyết định về bản quét: up to which level their words are read, and of which level the watched folder is. The head
 * decides, another confirms it; whoever runs the machine has no say in it.
 */
@Service
public class ScanDecisions {

    private static final String DECIDE = "scan.decide";
    private static final int LONGEST = 2000;

    private final ScanDecisionStore store;
    private final ScanTexts texts;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    ScanDecisions(
            ScanDecisionStore store,
            ScanTexts texts,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.texts = texts;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** The newest first. */
    public List<ScanDecision> history(Reader reader) {
        access.require(reader, "scan.state", Thing.none());
        return store.history();
    }

    /** What may be decided upon: no one decides above what they are cleared for. Lowest first. */
    public List<Level> levels(Reader reader) {
        return today().stream()
                .filter(level -> level.rank() <= reader.clearance())
                .toList();
    }

    /** How far a matter goes today. */
    public Level inForce(ScanMatter matter) {
        var levels = today();
        var all = matter == ScanMatter.WORDS ? levels.getFirst() : levels.getLast();
        return store.inForce(matter)
                .flatMap(made -> known(levels, made.level()))
                .orElse(all);
    }

    /**
     * From now on. Words that are wanted no more are gone with the decision; scans whose words are wanted now wait to be read.
     *
     * @param level code of the highest it holds for
     */
    public void decide(
            Reader reader, ScanMatter matter, String level, @Nullable String reason, @Nullable SecondPerson second) {
        access.require(reader, DECIDE, Thing.none());
        var typed = new Typed();
        var why = typed.required("reason", reason, LONGEST);
        var to = known(levels(reader), level);
        if (to.isEmpty()) {
            typed.flaw("level", "registry.scan-state.level");
        }
        typed.refuse();
        if (inForce(matter).equals(to.get())) {
            throw Refusal.conflict("registry.scan-state.same");
        }
        var confirmed = access.confirm(reader, DECIDE, Thing.none(), second);
        var by = confirmed.second();
        together.executeWithoutResult(tx -> {
            store.add(new ScanDecision(
                    matter,
                    to.get().code(),
                    to.get().rank(),
                    why,
                    reader.actor(),
                    by == null ? null : by.value().toString(),
                    clock.instant()));
            ledger.record(confirmed.witnessed(Entry.of("registry.scan.decided")
                    .by(reader.actor())
                    .with("matter", matter)
                    .with("upto", to.get().code())
                    .commit("reason", why)));
            if (matter == ScanMatter.WORDS) {
                texts.wanted(to.get().rank());
            }
        });
    }

    private List<Level> today() {
        return regulations.on(LocalDate.now(clock)).levels().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
    }

    private static Optional<Level> known(List<Level> levels, String code) {
        return levels.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
