package vn.somat.interchange.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.somat.regulation.Side;

/**
 * Đầu gói bàn giao: who hands over what to whom, on what basis. Signed with the end of the package, so that it is meant for
 * nobody else.
 *
 * @param schema the version of the newest migration; both houses must have the same
 * @param sender the key this is signed with, in Base64
 * @param receiver the key it is sealed to, in Base64
 * @param fingerprint of the sender's card
 */
record HandoverHead(
        int format,
        UUID handover,
        String schema,
        Instant madeAt,
        String name,
        String superior,
        Side side,
        String symbol,
        LocalDate lastDay,
        String basis,
        String sender,
        String receiver,
        String fingerprint,
        Figures figures,
        List<HolderFigure> holders) {

    static final int FORMAT = 1;

    int highestRank() {
        return holders.stream().mapToInt(HolderFigure::highestRank).max().orElse(0);
    }

    @Override
    public String toString() {
        return "HandoverHead[" + handover + "]";
    }
}
