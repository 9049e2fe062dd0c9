package vn.somat.registry;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/** Nhận dạng ở phía sau: looks now and then ({@code somat.recognition.look-every}) for scans that wait, one after the other. */
@Component
class RecognitionClockwork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionClockwork.class);

    private final ScanReading reading;

    RecognitionClockwork(ScanReading reading, RecognitionSettings settings) {
        super("recognition", settings.on() ? settings.lookEvery() : Duration.ZERO);
        this.reading = reading;
    }

    @Override
    protected void round() {
        try {
            boolean more = true;
            while (more && !stopping()) {
                more = reading.one();
            }
        } catch (VaultSealed | VaultAbsent later) {
            // They wait until the vault is opened.
        } catch (RuntimeException later) {
            // Its message may quote what was read.
            LOG.warn("scans wait to be read: {}", later.getClass().getName());
        }
    }
}
