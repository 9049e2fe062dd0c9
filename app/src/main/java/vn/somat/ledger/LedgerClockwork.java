package vn.somat.ledger;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/** Chains every half second and seals every minute, on one virtual thread, from start to stop of the house. */
@Component
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerClockwork.class);

    private final Sequencer sequencer;
    private final Seals seals;
    private final LedgerSettings settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    LedgerClockwork(Sequencer sequencer, Seals seals, LedgerSettings settings) {
        this.sequencer = sequencer;
        this.seals = seals;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("ledger").start(this::work);
    }

    private void work() {
        var sinceSeal = Duration.ZERO;
        while (running) {
            try {
                Thread.sleep(settings.chainEvery());
                sequencer.chainAll();
                sinceSeal = sinceSeal.plus(settings.chainEvery());
                if (sinceSeal.compareTo(settings.sealEvery()) >= 0) {
                    sinceSeal = Duration.ZERO;
                    seals.seal();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (VaultSealed | VaultAbsent | Refusal later) {
                // Nothing can be signed now; the next turn tries again.
            } catch (RuntimeException trouble) {
                // The database may be away for a while. What is recorded waits; nothing is lost. Messages may quote
                // data.
                LOG.warn("ledger waits: {}", trouble.getClass().getName());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
