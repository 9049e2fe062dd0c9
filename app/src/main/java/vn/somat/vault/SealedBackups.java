package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.vault.AssociatedData.Kind;
import vn.somat.vault.shares.Share;

/**
 * Encrypted backups (bản sao lưu mã hóa) that open with the passphrase or the shares of their vault on any machine,
 * whether or not there is a vault on it. A backup that was cut off or altered throws while it is read, before its end is
 * answered: use nothing of it until then.
 */
@Service
public class SealedBackups {
    private static final int SEGMENT = Format1.OVERHEAD + Format1.SEGMENT;

    private final VaultStore store;
    private final KeyCabinet cabinet;
    private final Format1 format;
    private final Algorithms algorithms;

    SealedBackups(VaultStore store, KeyCabinet cabinet, Format1 format, Algorithms algorithms) {
        this.store = store;
        this.cabinet = cabinet;
        this.format = format;
        this.algorithms = algorithms;
    }

    /** Starts a backup; it is complete only after {@link SealedOutput#finish}. Needs an unsealed vault. */
    public SealedOutput seal(OutputStream out) throws IOException {
        UUID backupId = format.freshId();
        UnsealHeader unseal = store.require();
        try (Key wrapping = algorithms.derive(cabinet.require().root(), "backups");
                Key fresh = format.freshKey()) {
            byte[] wrapped = format.wrap(wrapping, BackupHeader.place(backupId, unseal), fresh);
            out.write(new BackupHeader(backupId, unseal, wrapped).toBytes());
            return new SealedOutput(dataKey(backupId, fresh), new FileSink(out));
        }
    }

    /** The plain backup, by the passphrase its vault had on that day. */
    public InputStream open(InputStream in, char[] passphrase) throws IOException {
        return open(in, unseal -> {
            if (!Passphrases.possible(passphrase)) {
                throw new Damaged();
            }
            return unseal.passphrase().open(algorithms, format, unseal.vaultId(), passphrase);
        });
    }

    /** The plain backup, by as many shares as its vault asks for, as they are printed. */
    public InputStream open(InputStream in, List<String> shares) throws IOException {
        return open(in, unseal -> {
            var given = new TreeMap<Integer, Share>();
            for (String typed : shares) {
                Share share = unseal.shares().accept(unseal.vaultId(), typed);
                given.put(share.index(), share);
            }
            if (given.size() < unseal.shares().threshold()) {
                throw new VaultRefusal(
                        "vault.share.few", given.size(), unseal.shares().threshold());
            }
            try {
                return unseal.shares().open(format, unseal.vaultId(), given);
            } finally {
                given.values().forEach(Share::close);
            }
        });
    }

    private InputStream open(InputStream in, Function<UnsealHeader, Key> opening) throws IOException {
        BackupHeader header = BackupHeader.read(in);
        try (Key root = rootOf(header, opening);
                Key wrapping = algorithms.derive(root, "backups");
                Key backup = format.unwrap(wrapping, header.place(), header.wrapped())) {
            return new SealedInput(dataKey(header.backupId(), backup), new FileSource(in));
        }
    }

    private static Key rootOf(BackupHeader header, Function<UnsealHeader, Key> opening) {
        try {
            return opening.apply(header.unseal());
        } catch (Damaged e) {
            throw WrongPassphrase.forBackup();
        }
    }

    private SegmentKey dataKey(UUID backupId, Key backup) {
        return new SegmentKey(format, algorithms.derive(backup, "backup-data"), Kind.BACKUP_DATA, backupId);
    }

    private record FileSink(OutputStream out) implements SealedOutput.Sink {
        @Override
        public void segment(int number, byte[] sealed) throws IOException {
            out.write(sealed);
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

    private record FileSource(InputStream in) implements SealedInput.Source {
        @Override
        public byte @Nullable [] next() throws IOException {
            byte[] sealed = in.readNBytes(SEGMENT);
            return sealed.length == 0 ? null : sealed;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
