package vn.somat.custody.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Seen;

/**
 * Đếm, kiểm tra trước khi ký (R-DLV-05).
 *
 * @param checked both sides have counted and looked at envelopes and seals
 * @param sealWhole null where there is no seal
 * @param sealWords what is wrong with it
 */
public record Counting(
        List<Counted> lines,
        boolean checked,
        @Nullable Boolean sealWhole,
        @Nullable String sealWords) {

    public Counting {
        lines = List.copyOf(lines);
    }

    /** All there, as it was said. */
    public static Counting sound(List<Carrier> carriers, @Nullable Boolean sealWhole) {
        return new Counting(
                carriers.stream()
                        .map(one -> new Counted(new Seen(one.id(), one.moves()), true, null, null, null))
                        .toList(),
                true,
                sealWhole,
                null);
    }

    @Override
    public String toString() {
        return "Counting[" + lines.size() + "]";
    }
}
