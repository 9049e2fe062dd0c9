package vn.somat.safeguards.machine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Một lần kiểm tra máy.
 *
 * @param number order of recording; the key for paging
 * @param host the machine's own name for itself
 * @param pack the regulation pack it was judged by
 * @param uptime null where the machine does not tell
 * @param clockNote the newest note in the ledger then that the clock went back; 0 for none
 * @param digest SHA-256 of {@link Findings#canonical}, as the ledger has it
 * @param findings gravest first
 */
public record MachineCheck(
        long number,
        UUID id,
        String host,
        Instant at,
        Cause cause,
        String pack,
        @Nullable Uptime uptime,
        long clockNote,
        String digest,
        List<Finding> findings) {

    public MachineCheck {
        findings = List.copyOf(findings);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    boolean has(String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }

    public List<Finding> forbidden() {
        return findings.stream().filter(Finding::forbidden).toList();
    }
}
