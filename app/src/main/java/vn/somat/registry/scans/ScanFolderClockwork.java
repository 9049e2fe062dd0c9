package vn.somat.registry.scans;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.somat.registry.Rounds;
import vn.somat.vault.VaultAbsent;
import vn.somat.vault.VaultSealed;

/** Canh thư mục quét: looks every {@code somat.scans.look-every} while a folder is set; a file waits where it lies while the vault is sealed. */
@Component
class ScanFolderClockwork extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFolderClockwork.class);

    private final ScanFolder folder;

    ScanFolderClockwork(ScanFolder folder, ScanFolderSettings settings) {
        super("scans", settings.folder() == null ? Duration.ZERO : settings.lookEvery());
        this.folder = folder;
    }

    @Override
    protected void round() {
        try {
            var unused = folder.look();
        } catch (VaultSealed | VaultAbsent later) {
            // They lie where they are until the vault is opened.
        } catch (IOException | RuntimeException later) {
            // Its message may name a file.
            LOG.warn("scans wait in their folder: {}", later.getClass().getName());
        }
    }
}
