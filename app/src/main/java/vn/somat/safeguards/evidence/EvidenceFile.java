package vn.somat.safeguards.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Tệp chứng cứ.
 *
 * @param number within what it is evidence of
 * @param about code of the question it answers; null: all of it
 * @param kind as told by content: {@code PDF}, {@code PNG} …
 */
public record EvidenceFile(
        UUID id,
        int number,
        @Nullable String about,
        String name,
        String kind,
        long size,
        PersonId addedBy,
        Instant addedAt) {

    @Override
    public String toString() {
        return "EvidenceFile[" + id + "]";
    }
}
