package vn.somat.printing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phiếu: one sheet with a title and labelled lines: registration, hand-over, instructions.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param fields an empty value leaves a dotted line to write on
 * @param witness QR with its caption at the upper right, or none
 * @param place place and date above the signatures, or empty
 * @param signatures label = whose, value = printed name; may be none
 * @param hint the line under each label
 */
public record Slip(
        String documentTitle,
        String superior,
        String body,
        String title,
        List<Field> fields,
        @Nullable Witness witness,
        String place,
        List<Field> signatures,
        String hint,
        Instant printedAt) {

    public Slip {
        fields = List.copyOf(fields);
        signatures = List.copyOf(signatures);
    }
}
