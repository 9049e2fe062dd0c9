package vn.somat.safeguards.inspections;

import java.time.Instant;
import java.util.List;

/**
 * Mẫu đã rút.
 *
 * @param what of which things
 * @param seed the number that was said aloud
 * @param list all of them as they were then, in the order of the register
 * @param rank up to which rank of secrets things were on the list
 * @param ledger how many acts the ledger had
 */
public record SampleDrawn(
        String what, String seed, List<String> list, int rank, long ledger, Instant at, List<SampleLine> lines) {

    public SampleDrawn {
        list = List.copyOf(list);
        lines = List.copyOf(lines);
    }

    public int population() {
        return list.size();
    }

    public long unseen() {
        return lines.stream().filter(line -> line.result() == null).count();
    }
}
