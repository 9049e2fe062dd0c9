package vn.somat.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.somat.vault.AssociatedData.Kind;
import vn.somat.vault.shares.Share;

/** Opens sealed backups; needs no vault and no database. */
@Component
class BackupOpening {
    private final Format1 format;
    private final Algorithms algorithms;

    BackupOpening(Format1 format, Algorithms algorithms) {
        this.format = format;
        this.algorithms = algorithms;
    }

    InputStream open(InputStream in, char[] passphrase) throws IOException {
        return open(in, unseal -> {
            if (!Passphrases.possible(passphrase)) {
                throw new Damaged();
            }
            return unseal.passphrase().open(algorithms, format, unseal.vaultId(), passphrase);
        });
    }

    InputStream open(InputStream in, List<String> shares) throws IOException {
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

    SegmentKey dataKey(UUID backupId, Key backup) {
        return new SegmentKey(format, algorithms.derive(backup, "backup-data"), Kind.BACKUP_DATA, backupId);
    }

    private record FileSource(InputStream in) implements SealedInput.Source {
        @Override
        public void next(ByteBuffer room) throws IOException {
            Format1.nextSegment(in, room);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
