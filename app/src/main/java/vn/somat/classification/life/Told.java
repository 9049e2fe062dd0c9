package vn.somat.classification.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Thông báo của nơi gửi: what the issuing body told us about the level of its paper.
 *
 * @param level code of the new level, where it changes
 * @param until new last day, where it is told
 * @param number of their notice
 * @param day of their decision
 */
public record Told(
        LevelAct act,
        @Nullable String level,
        @Nullable LocalDate until,
        @Nullable String part,
        @Nullable String number,
        @Nullable LocalDate day) {

    /** Codes only. */
    @Override
    public String toString() {
        return "Told[" + act + "]";
    }
}
