package vn.somat.interchange.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Kết quả kiểm tra gói: what a package holds and what stands in the way of accepting it. Nothing secret.
 *
 * @param basis the decision it rests on, as the sender said
 * @param fingerprint of the sender's card, to be compared with the paper record
 * @param ledgerRoot the root of the sender's ledger, in Base64
 * @param hindrances message keys of what has to be put right first; empty: it may be accepted
 */
public record HandoverReport(
        UUID handover,
        String name,
        String superior,
        String symbol,
        LocalDate lastDay,
        String basis,
        Instant madeAt,
        String fingerprint,
        Figures figures,
        List<HolderFigure> holders,
        long ledgerSize,
        String ledgerRoot,
        List<String> hindrances) {

    public HandoverReport {
        holders = List.copyOf(holders);
        hindrances = List.copyOf(hindrances);
    }

    int highestRank() {
        return holders.stream().mapToInt(HolderFigure::highestRank).max().orElse(0);
    }

    @Override
    public String toString() {
        return "HandoverReport[" + handover + "]";
    }
}
