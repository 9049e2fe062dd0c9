package vn.somat.safeguards.machine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Ghi nhận một dấu hiệu đã biết: the security officer answers for what was seen, with a reason.
 *
 * @param seen what exactly; the same kind of finding with something else in it is not covered
 */
public record Acknowledgement(UUID id, String code, List<String> seen, String reason, String by, Instant at) {

    public Acknowledgement {
        seen = List.copyOf(seen);
    }

    /** Whether all of a finding is known by these, however little of it is left. What the law forbids never is. */
    public static boolean covered(Finding finding, List<Acknowledgement> known) {
        return !finding.forbidden()
                && finding.seen().stream()
                        .allMatch(one -> known.stream()
                                .anyMatch(each -> each.code().equals(finding.code())
                                        && each.seen().contains(one)));
    }
}
