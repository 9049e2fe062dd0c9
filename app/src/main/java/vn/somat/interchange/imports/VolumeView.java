package vn.somat.interchange.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Quyển: what the file brings for one book, and whether it is in.
 *
 * @param form code of its register
 * @param regime {@code *}: a book that goes on whatever pack is in force
 * @param first serial; null where the lines have none
 * @param goesOn the serial counting goes on at behind its lines; 1: they say so themselves
 * @param missing serials between the first and the last that no line has
 * @param trouble message key: why it did not go in
 */
public record VolumeView(
        String form,
        int year,
        String regime,
        int good,
        int bad,
        @Nullable Integer first,
        @Nullable Integer last,
        int missing,
        boolean chosen,
        int goesOn,
        @Nullable Instant writtenAt,
        @Nullable Instant takenBackAt,
        @Nullable String trouble) {

    /** By which it is named in a form. */
    public String key() {
        return year + "/" + regime + "/" + form;
    }

    /** Whether its lines stand in their book. */
    public boolean isIn() {
        return writtenAt != null && takenBackAt == null;
    }

    public boolean waits() {
        return writtenAt == null && good > 0;
    }
}
