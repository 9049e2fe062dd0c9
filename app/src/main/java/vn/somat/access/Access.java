package vn.somat.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Closings;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Person;
import vn.somat.regulation.Regulations;

/**
 * Quyền: the ONE answer to "may this person do this act to that thing now, and by which article". Acts and their
 * duties are data (acts.yaml); duties come from mandates held today, clearance from the account.
 */
@Service
public class Access {

    private static final String HANDED_OVER = "access.refused.handed-over";

    private final Acts acts;
    private final Holders holders;
    private final SecondPersons seconds;
    private final Closings closings;
    private final Withholding withholding;
    private final Regulations regulations;
    private final Ledger ledger;
    private final Clock clock;

    Access(
            Acts acts,
            Holders holders,
            SecondPersons seconds,
            Closings closings,
            Withholding withholding,
            Regulations regulations,
            Ledger ledger,
            Clock clock) {
        this.acts = acts;
        this.holders = holders;
        this.seconds = seconds;
        this.closings = closings;
        this.withholding = withholding;
        this.regulations = regulations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The answer, without consequences: for pages that show or hide a button. An unknown act is a programming error. */
    public Verdict may(Reader reader, String act, Thing thing) {
        var rule = acts.rule(act);
        var withheld = withheld(rule, reader, thing);
        var code = withheld.map(ClearanceCondition::why).orElseGet(() -> refusal(rule, reader, thing));
        var citation = withheld.map(ClearanceCondition::citation)
                .orElseGet(
                        () -> rule.citation(regulations.on(LocalDate.now(clock)).regime()));
        return new Verdict(act, code.isEmpty(), code, citation, rule.dutiesFor(thing), rule.second());
    }

    /**
     * Returns when the act is allowed; otherwise records the refusal by itself and throws it, with the article and who
     * may do it today. To whom the thing is hidden it is not there: the refusal tells nothing about it.
     */
    public Verdict require(Reader reader, String act, Thing thing) {
        var verdict = may(reader, act, thing);
        if (!verdict.allowed()) {
            throw refused(reader, verdict, thing);
        }
        return verdict;
    }

    /**
     * The same with a second person's PIN where the act asks for one. A wrong PIN is a refusal with a growing delay; a
     * PIN where none is asked for is ignored. Where nobody else in the office could confirm, one person goes on alone.
     * The act's own entry says which of it ({@link Confirmed#witnessed}).
     */
    public Confirmed confirm(Reader reader, String act, Thing thing, @Nullable SecondPerson second) {
        var verdict = require(reader, act, thing);
        if (!verdict.needsSecondPerson()) {
            return new Confirmed(act, verdict.citation(), null, false);
        }
        var who = seconds.confirm(reader, acts.rule(act), thing, second);
        return new Confirmed(act, verdict.citation(), who == null ? null : who.person(), who == null);
    }

    /** Who confirmed, for {@link Signing}; null where nobody else could. */
    @Nullable
    Account second(Reader reader, String act, Thing thing, SecondPerson second) {
        var unused = require(reader, act, thing);
        return seconds.confirm(reader, acts.rule(act), thing, second);
    }

    /** The names of those who can confirm an act of this reader as second person today; none: the reader goes on alone. */
    public List<String> seconds(Reader reader, String act) {
        return seconds.others(acts.rule(act), reader.person()).stream()
                .map(Person::name)
                .toList();
    }

    /** Refuses a token that is not meant for this; a person at the screen may do what their duties say. */
    public void requireScope(Reader reader, String scope) {
        if (!reader.scopes().isEmpty() && !reader.scopes().contains(scope)) {
            var unused = ledger.recordAlone(Entry.of("access.refused")
                    .by(reader.actor())
                    .with("scope", scope)
                    .refused("access.refused.scope"));
            throw Refusal.notAllowed("access.refused.scope", scope);
        }
    }

    /** Message keys of the duties this reader combines though they weaken each other; shown, never a wall. */
    public List<String> warnings(Reader reader) {
        return warnings(reader.duties());
    }

    /** The same for anybody who holds these duties together. */
    public List<String> warnings(Set<Duty> duties) {
        return acts.warnings(duties);
    }

    private Refusal refused(Reader reader, Verdict verdict, Thing thing) {
        var unused =
                ledger.recordAlone(thing.mentionedIn(Entry.of("access.refused").by(reader.actor()))
                        .with("act", verdict.act())
                        .refused(verdict.code()));
        if (verdict.code().equals(HANDED_OVER)) {
            return Refusal.conflict(HANDED_OVER);
        }
        var rule = acts.rule(verdict.act());
        boolean hidden =
                withheld(rule, reader, thing).isEmpty() ? !reader.sees(thing) : !withholding.wouldSee(reader, thing);
        if (!rule.makes() && thing.isThere() && hidden) {
            return Refusal.notThere();
        }
        var refusal = Refusal.notAllowed(verdict.code());
        return (verdict.citation() == null ? refusal : refusal.citing(verdict.citation()))
                .allowedBy(holders.ableTo(rule, thing));
    }

    /** What keeps from this reader what their duties and their account would open. */
    private Optional<ClearanceCondition> withheld(ActRule rule, Reader reader, Thing thing) {
        return thing.rank() > Math.max(0, reader.clearance()) && rule.opens(reader, thing)
                ? withholding.of(reader, thing.rank())
                : Optional.empty();
    }

    private String refusal(ActRule rule, Reader reader, Thing thing) {
        if (rule.content() && !reader.readsTitles()) {
            return "access.refused.no-content";
        }
        if (thing.rank() > Math.max(0, reader.clearance())) {
            return "access.refused.clearance";
        }
        if (!rule.opens(reader, thing)) {
            return "access.refused.duty";
        }
        return rule.reads() || rule.afterwards() || !closings.closed() ? "" : HANDED_OVER;
    }
}
