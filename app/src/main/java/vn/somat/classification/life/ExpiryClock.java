package vn.somat.classification.life;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Turning;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/** Lets terms run out, soon after the vault is unsealed and as often as {@code somat.classification.expire-every} says. */
@Component
class ExpiryClock extends Turning {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryClock.class);

    private final Expiry expiry;
    private final Vault vault;

    ExpiryClock(Expiry expiry, Vault vault, LifeSettings settings) {
        super("terms", settings.expireEvery());
        this.expiry = expiry;
        this.vault = vault;
    }

    @Override
    protected void turn() {
        if (vault.state() == VaultState.UNSEALED) {
            int ended = expiry.run();
            if (ended > 0) {
                LOG.info("terms ran out: {}", ended);
            }
        }
    }
}
