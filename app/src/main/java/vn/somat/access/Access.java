package vn.somat.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Refusal;

/**
 * Quyền: the ONE answer to "may this person do this act to that thing now, and by which article". Acts and their
 * duties are data (acts.yaml); duties come from mandates held today, clearance from the account.
 */
@Service
public class Access {

    private final Acts acts;

    Access(Acts acts) {
        this.acts = acts;
    }

    /** The answer, without consequences: for pages that show or hide a button. An unknown act is a programming error. */
    public Verdict may(Reader reader, String act, Thing thing) {
        var rule = acts.rule(act);
        var code = refusal(rule, reader, thing);
        return new Verdict(act, code.isEmpty(), code, rule.citation("any"), rule.dutiesFor(thing), rule.second());
    }

    /** Returns when the act is allowed; otherwise records the refusal and throws it, with the article and who may allow. */
    public Verdict require(Reader reader, String act, Thing thing) {
        var verdict = may(reader, act, thing);
        if (!verdict.allowed()) {
            throw Refusal.notAllowed(verdict.code());
        }
        return verdict;
    }

    /**
     * The same with a second person's PIN where the act asks for one. A wrong PIN is a refusal with a growing delay; a
     * PIN where none is asked for is ignored.
     */
    public Confirmed confirm(Reader reader, String act, Thing thing, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    /** Message keys of the duties this reader combines though they weaken each other; shown, never a wall. */
    public List<String> warnings(Reader reader) {
        return acts.warnings(reader.duties());
    }

    private static String refusal(ActRule rule, Reader reader, Thing thing) {
        if (rule.content() && !reader.readsTitles()) {
            return "access.refused.no-content";
        }
        if (thing.rank() > Math.max(0, reader.clearance())) {
            return "access.refused.clearance";
        }
        return rule.opens(reader, thing) ? "" : "access.refused.duty";
    }
}
