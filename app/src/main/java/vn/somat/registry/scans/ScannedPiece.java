package vn.somat.registry.scans;

import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;

/**
 * Một phần của tập quét, and what became of it.
 *
 * @param first page of the scan it begins with, from 1
 * @param document it was attached to; null when it was not
 * @param number of the document, and where it stands in its book
 * @param refusal code of why it was not attached; null when it was
 */
public record ScannedPiece(
        int first,
        int pages,
        @Nullable DocumentId document,
        @Nullable String number,
        @Nullable String refusal) {

    public int last() {
        return first + pages - 1;
    }
}
