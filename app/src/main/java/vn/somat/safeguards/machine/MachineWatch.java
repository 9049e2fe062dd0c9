package vn.somat.safeguards.machine;

import org.springframework.stereotype.Component;
import vn.somat.ledger.Turning;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/**
 * Looks at the machine at start and then as often as the rules want it, and at once when the clock jumped. Not before
 * there is a vault: a house nobody has set up has no ledger to write into.
 */
@Component
class MachineWatch extends Turning {

    private final Checker checker;
    private final Vault vault;
    private boolean looked;

    MachineWatch(Checker checker, Vault vault, MachineSettings settings) {
        super("machine-watch", settings.lookEvery());
        this.checker = checker;
        this.vault = vault;
    }

    /** One turn: looks when it is time to. */
    @Override
    protected synchronized void turn() {
        if (vault.state() == VaultState.ABSENT) {
            return;
        }
        if (looked) {
            checker.due().ifPresent(cause -> checker.look(cause, null));
        } else {
            var unused = checker.look(Cause.START, null);
            looked = true;
        }
    }
}
