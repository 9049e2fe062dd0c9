package vn.somatverifier;

import java.util.Comparator;
import java.util.List;

/**
 * One thing that is wrong (một phát hiện) and where.
 *
 * @param place of an entry: its index, from 0; of a checkpoint: its number in the file, from 1; otherwise 0
 * @param details what the sentence about it quotes after the place
 */
record Finding(Code code, long place, List<String> details) {

    /** The nearest to the cause first; of one group, what comes first in the file. */
    static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.code().group())
            .thenComparingLong(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.details().toString());

    static Finding of(Code code) {
        return at(code, 0);
    }

    static Finding at(Code code, long place, Object... details) {
        return new Finding(
                code, place, List.of(details).stream().map(Object::toString).toList());
    }
}
