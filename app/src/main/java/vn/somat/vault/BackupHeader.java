package vn.somat.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import vn.somat.vault.AssociatedData.Kind;

/**
 * The first bytes of a sealed backup: {@code "SOMATBAK" ‖ 01 ‖ backup id (16) ‖ unseal header ‖ wrapped backup key}.
 * Carries the vault's own unseal header, so that the passphrase or the shares open it on any machine.
 */
record BackupHeader(UUID backupId, UnsealHeader unseal, byte[] wrapped) {
    private static final byte[] MAGIC = "SOMATBAK".getBytes(US_ASCII);
    static final int SIZE = 8 + 1 + 16 + UnsealHeader.SIZE + Format1.WRAPPED;

    AssociatedData place() {
        return place(backupId, unseal);
    }

    static AssociatedData place(UUID backupId, UnsealHeader unseal) {
        return AssociatedData.placed(Kind.BACKUP_KEY, backupId, unseal.toBytes(), true);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(SIZE)
                .put(MAGIC)
                .put(Format1.VERSION)
                .putLong(backupId.getMostSignificantBits())
                .putLong(backupId.getLeastSignificantBits())
                .put(unseal.toBytes())
                .put(wrapped)
                .array();
    }

    static BackupHeader read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        if (bytes.length != SIZE || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new VaultRefusal("vault.backup.foreign");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(MAGIC.length);
        if (rest.get() != Format1.VERSION) {
            throw new VaultRefusal("vault.backup.version");
        }
        UUID backupId = new UUID(rest.getLong(), rest.getLong());
        byte[] unseal = new byte[UnsealHeader.SIZE];
        byte[] wrapped = new byte[Format1.WRAPPED];
        rest.get(unseal).get(wrapped);
        return new BackupHeader(backupId, UnsealHeader.parse(unseal), wrapped);
    }
}
