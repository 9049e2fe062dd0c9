package vn.somat.interchange.imports;

import java.util.Set;

/** What the clerk said last of encodings, of letters in columns of numbers, and of lines for two registers. */
public record ColumnChoices(Set<OldEncoding> converts, boolean mends, boolean both) {

    public ColumnChoices {
        converts = Set.copyOf(converts);
    }
}
