package vn.somat.safeguards.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tệp chứng cứ, as {@code openapi.yaml} describes it.
 *
 * @param about code of the question it answers; null: all of it
 */
public record EvidenceJson(
        UUID id,
        int number,
        @Nullable String about,
        String name,
        String kind,
        long size,
        UUID addedBy,
        Instant addedAt) {

    /** The one with this id; it was just taken in. */
    public static EvidenceJson of(List<EvidenceFile> files, UUID id) {
        return files.stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(EvidenceJson::of)
                .orElseThrow();
    }

    static EvidenceJson of(EvidenceFile file) {
        return new EvidenceJson(
                file.id(),
                file.number(),
                file.about(),
                file.name(),
                file.kind(),
                file.size(),
                file.addedBy().value(),
                file.addedAt());
    }

    @Override
    public String toString() {
        return "EvidenceJson[" + id + "]";
    }
}
