package vn.somat.classification.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentId;

/**
 * Thông báo cho một nơi giữ: what one holder of a paper was told of a change and did about it.
 *
 * @param position 0: the copy kept here
 * @param name empty for the copy kept here
 * @param notice number of the notice that was sent
 * @param answered the day the holder acknowledged it
 * @param waived why it need not be told; null: it does
 * @param marked the day the copies were stamped anew, or were returned
 */
public record Notice(
        ChangeId change,
        DocumentId document,
        int position,
        String name,
        int copies,
        @Nullable String notice,
        @Nullable LocalDate sent,
        @Nullable String late,
        @Nullable LocalDate answered,
        @Nullable LocalDate marked,
        @Nullable String waived) {

    public boolean own() {
        return position == 0;
    }

    /** Whether nothing is left to do about it. */
    public boolean done() {
        return waived != null || marked != null && (own() || answered != null);
    }

    @Override
    public String toString() {
        return "Notice[" + change.value() + " " + position + "]";
    }
}
