package vn.somat.interchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cột: what was seen of one column.
 *
 * @param place from 0
 * @param samples the first that stand there
 * @param filled how many lines have something there
 * @param decomposed how many cells have letters in pieces, which are put together without asking
 * @param encodings old encodings that were found there
 * @param usual that of most of its cells, when it is an old one
 * @param guessed what it seems to hold; null: nothing we know
 */
public record ColumnLook(
        int place,
        String heading,
        List<String> samples,
        int filled,
        int decomposed,
        List<EncodingLook> encodings,
        @Nullable OldEncoding usual,
        @Nullable ImportField guessed) {

    public ColumnLook {
        samples = List.copyOf(samples);
        encodings = List.copyOf(encodings);
    }

    @Override
    public String toString() {
        return "ColumnLook " + place;
    }
}
