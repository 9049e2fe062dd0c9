package vn.somat.classification.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * One paper in the file of a declassification.
 *
 * @param attachment the file of the document that holds it; null: on paper
 */
public record FilePart(
        Piece piece,
        int number,
        String words,
        @Nullable LocalDate day,
        @Nullable UUID attachment,
        PersonId by,
        Instant at) {

    @Override
    public String toString() {
        return "FilePart " + piece;
    }
}
