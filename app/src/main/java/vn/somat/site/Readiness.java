package vn.somat.site;

import org.springframework.stereotype.Component;
import vn.somat.access.Accounts;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Whether the house can be worked in. Cheap while it can: nothing is asked of the database then. */
@Component
class Readiness {

    enum State {
        /** No vault, or a vault and nobody who could sign in: a set-up that was cut off goes on where it stopped. */
        NOT_SET_UP,
        SEALED,
        OPEN
    }

    private final Vault vault;
    private final Accounts accounts;
    private volatile boolean somebodyHasAnAccount;

    Readiness(Vault vault, Accounts accounts) {
        this.vault = vault;
        this.accounts = accounts;
    }

    State now() {
        return switch (vault.state()) {
            case ABSENT -> State.NOT_SET_UP;
            case SEALED -> State.SEALED;
            case UNSEALED -> somebody() ? State.OPEN : State.NOT_SET_UP;
        };
    }

    /** Throws what the database driver throws when it is away. */
    void askTheDatabase() {
        accounts.any();
    }

    boolean vaultIsAbsent() {
        return vault.state() == VaultState.ABSENT;
    }

    /** Accounts are closed, never removed: once there is one there is always one. */
    private boolean somebody() {
        if (!somebodyHasAnAccount) {
            somebodyHasAnAccount = accounts.any();
        }
        return somebodyHasAnAccount;
    }
}
