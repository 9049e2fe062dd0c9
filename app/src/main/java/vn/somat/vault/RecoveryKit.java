package vn.somat.vault;

import java.util.List;

/**
 * What is printed once and kept on paper in different hands (phiếu khôi phục). Share i (from 1) is {@code shares.get(i
 * - 1)}: five lines as they are printed. The fingerprint names the key that signs the ledger's
 * checkpoints: 4 groups of 4 letters; whoever holds the paper can check which key is the office's own.
 */
public record RecoveryKit(List<String> shares, int threshold, String vaultId, String fingerprint) {
    public RecoveryKit {
        shares = List.copyOf(shares);
    }

    /** Never the shares. */
    @Override
    public String toString() {
        return "RecoveryKit " + vaultId + ", " + threshold + " of " + shares.size();
    }
}
