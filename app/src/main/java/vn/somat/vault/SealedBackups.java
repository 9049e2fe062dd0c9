package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Encrypted backups (bản sao lưu mã hóa) that open with the passphrase or the shares of their vault on any machine,
 * whether or not there is a vault on it. A backup that was cut off or altered throws while it is read, before its end is
 * answered: use nothing of it until then.
 */
@Service
public class SealedBackups {
    private final VaultStore store;
    private final KeyCabinet cabinet;
    private final Format1 format;
    private final Algorithms algorithms;
    private final BackupOpening opening;

    SealedBackups(VaultStore store, KeyCabinet cabinet, Format1 format, Algorithms algorithms, BackupOpening opening) {
        this.store = store;
        this.cabinet = cabinet;
        this.format = format;
        this.algorithms = algorithms;
        this.opening = opening;
    }

    /** Refuses while the vault is sealed. */
    public void requireOpen() {
        var unused = cabinet.require();
    }

    /** Starts a backup; it is complete only after {@link SealedOutput#finish}. Needs an unsealed vault. */
    public SealedOutput seal(OutputStream out) throws IOException {
        UUID backupId = format.freshId();
        UnsealHeader unseal = store.require();
        try (Key wrapping = algorithms.derive(cabinet.require().root(), "backups");
                Key fresh = format.freshKey()) {
            byte[] wrapped = format.wrap(wrapping, BackupHeader.place(backupId, unseal), fresh);
            out.write(new BackupHeader(backupId, unseal, wrapped).toBytes());
            return new SealedOutput(opening.dataKey(backupId, fresh), new FileSink(out));
        }
    }

    /** The plain backup, by the passphrase its vault had on that day. Throws {@link WrongPassphrase}. */
    public InputStream open(InputStream in, char[] passphrase) throws IOException {
        return opening.open(in, passphrase);
    }

    /** The plain backup, by as many shares as its vault asks for, as they are printed. */
    public InputStream open(InputStream in, List<String> shares) throws IOException {
        return opening.open(in, shares);
    }

    private record FileSink(OutputStream out) implements SealedOutput.Sink {
        @Override
        public void segment(int number, ByteBuffer sealed) throws IOException {
            out.write(sealed.array(), 0, sealed.limit());
        }

        @Override
        public void finished() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
