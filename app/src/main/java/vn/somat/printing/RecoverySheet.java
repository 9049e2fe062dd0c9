package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Phiếu khôi phục: the shares of the vault's key, one to a page, each for another keeper. Never print it to a file that
 * stays: send the stream to the reader and forget it. Nothing of a share goes into metadata or {@code toString}.
 *
 * @param facts vault id, fingerprint, how many shares open it; the same on each page
 * @param shareLabel the word before "2 / 5"
 * @param advice sentences for the keeper
 * @param keeper lines the keeper fills in by hand
 */
public record RecoverySheet(
        String documentTitle,
        String title,
        List<Field> facts,
        String shareLabel,
        List<String> shares,
        List<String> advice,
        List<Field> keeper,
        Instant printedAt) {

    public RecoverySheet {
        facts = List.copyOf(facts);
        shares = List.copyOf(shares);
        advice = List.copyOf(advice);
        keeper = List.copyOf(keeper);
    }

    @Override
    public String toString() {
        return "RecoverySheet[" + shares.size() + " shares]";
    }
}
