package vn.somat.registry;

import java.time.Instant;
import vn.somat.organisation.PersonId;

/**
 * Nguồn của dòng nhập từ sổ cũ: which file it stood in, where, and who brought it when. Stays with the line for ever.
 *
 * @param sha256 of the whole file
 */
public record Origin(DocumentId document, String sha256, int sheet, int line, Instant at, PersonId by) {

    /** Enough of the checksum to tell files apart on paper. */
    public String file() {
        return sha256.substring(0, 12);
    }
}
