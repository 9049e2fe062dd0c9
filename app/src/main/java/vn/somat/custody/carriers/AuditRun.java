package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;

/**
 * Một lần kiểm tra cân đối: how far it is, and what came out.
 *
 * @param at and {@code of}: how far through the ledger
 * @param entries played
 * @param carriers compared
 * @param differences the first of them
 * @param more how many are not among them
 */
public record AuditRun(
        Status status, long at, long of, long entries, long carriers, List<BalanceDifference> differences, long more) {

    private static final int SHOWN = 200;

    /** Whether it goes on. */
    public enum Status {
        RUNNING,
        EVEN,
        UNEVEN,
        FAILED
    }

    public AuditRun {
        differences = List.copyOf(differences);
    }

    static AuditRun begun() {
        return new AuditRun(Status.RUNNING, 0, 1, 0, 0, List.of(), 0);
    }

    static AuditRun failed() {
        return new AuditRun(Status.FAILED, 0, 1, 0, 0, List.of(), 0);
    }

    AuditRun played(long last, long newest, int acts) {
        return new AuditRun(status, last, Math.max(last, newest), entries + acts, carriers, differences, more);
    }

    /** One carrier more. */
    AuditRun compared(List<BalanceDifference> found) {
        return with(found, carriers + 1, status);
    }

    AuditRun ended(List<BalanceDifference> found) {
        var all = with(found, carriers, status);
        return all.with(List.of(), carriers, all.differences.isEmpty() ? Status.EVEN : Status.UNEVEN);
    }

    private AuditRun with(List<BalanceDifference> found, long compared, Status ending) {
        if (found.isEmpty()) {
            return new AuditRun(ending, at, of, entries, compared, differences, more);
        }
        var all = new ArrayList<>(differences);
        all.addAll(found);
        int shown = Math.min(SHOWN, all.size());
        return new AuditRun(ending, at, of, entries, compared, all.subList(0, shown), more + all.size() - shown);
    }
}
