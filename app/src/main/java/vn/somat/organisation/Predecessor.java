package vn.somat.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.somat.regulation.Side;

/**
 * Cơ quan tiền nhiệm (đã sáp nhập): an office whose registers, copies and open duties are ours now.
 *
 * @param id of the hand-over
 * @param lastDay the last day it worked
 * @param fingerprint of the key it signed with
 */
public record Predecessor(
        UUID id,
        String name,
        String superior,
        Side side,
        String symbol,
        LocalDate lastDay,
        Instant acceptedAt,
        String fingerprint) {

    @Override
    public String toString() {
        return "Predecessor[" + id + "]";
    }
}
