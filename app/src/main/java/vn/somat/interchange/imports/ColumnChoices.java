package vn.somat.interchange.imports;

import java.util.Set;

/** What the clerk said last of encodings and letters in columns of numbers. */
public record ColumnChoices(Set<OldEncoding> converts, boolean mends) {

    public ColumnChoices {
        converts = Set.copyOf(converts);
    }
}
