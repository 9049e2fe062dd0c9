package vn.somat.classification.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;

/**
 * Văn bản sau con số: by its numbers and days, without a word of its own.
 *
 * @param day on which it came to stand in the book
 * @param level as the number counts it
 * @param place of this line in the order of the page, for the next one
 */
public record CountedPaper(
        DocumentId id,
        Direction direction,
        String serial,
        String number,
        @Nullable LocalDate date,
        LocalDate day,
        @Nullable String type,
        Level level,
        @Nullable UnitId unit,
        String place) {}
