package vn.somat.interchange.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.registry.OldSource;
import vn.somat.vault.ContentId;

/**
 * Tệp sổ cũ đang nhập, as its row says; what is sealed is not in here.
 *
 * @param rows lines read by the last check
 * @param good those of them that may be written
 * @param done of the work that goes on
 * @param beat when whoever works on it last said so
 * @param trouble message key: what the work broke off with
 */
public record OldFile(
        UUID id,
        String form,
        Instant receivedAt,
        PersonId receivedBy,
        String sha256,
        long bytes,
        ContentId content,
        FileState state,
        int rows,
        int good,
        int done,
        int total,
        Instant beat,
        @Nullable String trouble) {

    OldSource source() {
        return new OldSource(id, sha256);
    }

    public int bad() {
        return rows - good;
    }
}
