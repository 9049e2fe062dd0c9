package vn.somat.safeguards.machine;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.KeyEvents;
import vn.somat.vault.PassphraseCondition;
import vn.somat.vault.UnsealMethod;

/** Người gác cửa kho: says no to the passphrase while something forbidden stands, and writes down how it was at each opening. */
@Component
class UnsealWitness implements PassphraseCondition, KeyEvents {

    private static final String FORBIDDEN = "safeguards.machine.forbidden";

    private final Checker checker;
    private final MachineGuard guard;
    private final Ledger ledger;
    private volatile String written = "";

    UnsealWitness(Checker checker, MachineGuard guard, Ledger ledger) {
        this.checker = checker;
        this.guard = guard;
        this.ledger = ledger;
    }

    @Override
    public void requireOpenable() {
        if (!guard.refuses()) {
            return;
        }
        var forbidden = guard.forbiddenNow();
        if (!forbidden.isEmpty()) {
            write(forbidden);
            var citation = forbidden.getFirst().citation();
            var refusal = Refusal.conflict(FORBIDDEN, forbidden.size());
            throw citation == null ? refusal : refusal.citing(citation.article());
        }
    }

    /** In the transaction of the unsealing: how the machine stood is recorded with it, or it does not happen. */
    @Override
    public void unsealed(UnsealMethod method) {
        var check = checker.look(Cause.UNSEALING, null);
        if (!check.forbidden().isEmpty()) {
            ledger.record(Entry.of("safeguards.machine.opened-anyway")
                    .on(Checker.KIND, check.id())
                    .with("method", method)
                    .with("policy", guard.refuses() ? Policy.REFUSE : Policy.WARN)
                    .with("findings", Findings.codes(check.forbidden())));
        }
    }

    /** Once for the same findings: whoever goes on knocking does not fill the ledger. */
    private void write(List<Finding> forbidden) {
        var digest = Findings.digest(forbidden);
        if (!digest.equals(written)) {
            var unused = ledger.recordAlone(Entry.of("vault.unseal")
                    .with("method", UnsealMethod.PASSPHRASE)
                    .with("findings", Findings.codes(forbidden))
                    .refused(FORBIDDEN));
            written = digest;
        }
    }
}
