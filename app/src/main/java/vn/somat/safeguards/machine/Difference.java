package vn.somat.safeguards.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Khác lần kiểm tra trước: what came and what went; each finding carries only what is different in it.
 *
 * @param since the check it is compared with; null for the first of a machine
 */
public record Difference(@Nullable MachineCheck since, List<Finding> appeared, List<Finding> gone) {

    public Difference {
        appeared = List.copyOf(appeared);
        gone = List.copyOf(gone);
    }

    static Difference of(@Nullable MachineCheck before, MachineCheck now) {
        return before == null
                ? new Difference(null, List.of(), List.of())
                : new Difference(
                        before, without(now.findings(), before.findings()), without(before.findings(), now.findings()));
    }

    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        var left = new ArrayList<Finding>();
        for (var finding : some) {
            var known = others.stream()
                    .filter(other -> other.code().equals(finding.code()))
                    .flatMap(other -> other.seen().stream())
                    .toList();
            var fresh =
                    finding.seen().stream().filter(one -> !known.contains(one)).toList();
            if (!fresh.isEmpty()) {
                left.add(new Finding(finding.code(), finding.severity(), fresh, finding.citation()));
            }
        }
        return left;
    }
}
