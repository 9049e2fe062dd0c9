package vn.somat.custody.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Phiếu giao nhận, as its reader may see it.
 *
 * @param receiver of the office; null for another {@code body}
 * @param level the highest of its lines
 * @param courier of the office, who took it over
 * @param carriedBy who carries it for the giver, in words
 * @param signer who signed on paper, in words
 */
public record Slip(
        HandoverId id,
        long number,
        PersonId giver,
        @Nullable PersonId receiver,
        @Nullable String body,
        @Nullable String basis,
        @Nullable String note,
        Level level,
        boolean addresseeOnly,
        Instant preparedAt,
        @Nullable Packed packed,
        @Nullable PersonId courier,
        @Nullable Instant takenAt,
        @Nullable String carriedBy,
        @Nullable String means,
        @Nullable Instant leftAt,
        SlipState state,
        @Nullable Instant endedAt,
        @Nullable PersonId endedBy,
        @Nullable ReceiptKind receipt,
        @Nullable Boolean sealWhole,
        @Nullable String signer,
        @Nullable String signedKey,
        @Nullable String reason,
        @Nullable Integer bookYear,
        @Nullable Integer bookNumber,
        List<SlipLine> lines) {

    /** As it was packed. */
    public record Packed(
            int envelopes,
            @Nullable String letter,
            @Nullable String seal,
            Instant at) {}

    public Slip {
        lines = List.copyOf(lines);
    }

    /** What stands on it and in its QR. */
    public String label() {
        return label(number);
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "GN-%06d", number);
    }

    /** Who answers for it until it is received. */
    public PersonId bearer() {
        return state == SlipState.ON_WAY && courier != null ? courier : giver;
    }

    /** Each paper once, with how many copies of it go along; what is of no paper, by its label. */
    public Map<String, Integer> papers() {
        var counts = new LinkedHashMap<String, Integer>();
        for (var one : lines) {
            var carrier = one.carrier();
            var paper = carrier.paper();
            counts.merge(paper == null || paper.isEmpty() ? carrier.label() : paper, 1, Integer::sum);
        }
        return counts;
    }

    /** Số lượng (bì/bản). */
    public String quantity() {
        return (packed == null || packed.envelopes() == 0 ? 0 : 1) + "/" + lines.size();
    }

    /** For how many days it has waited. */
    public long waits(Instant now) {
        return Duration.between(preparedAt, now).toDays();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Slip[" + label() + " " + state + "]";
    }
}
