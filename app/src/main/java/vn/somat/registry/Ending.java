package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;

/**
 * Dòng sắp hết thời hạn bảo vệ: a line whose protection ends.
 *
 * @param number as printed; empty where the envelope has none
 * @param regime the pack it was registered under, whose level this is
 * @param until last day of its protection; null when nobody knows, and for what is no secret
 * @param determination the decision its level rests on
 * @param imported whether it came from an older book
 */
public record Ending(
        DocumentId id,
        BookId book,
        Serial serial,
        Direction direction,
        String number,
        @Nullable LocalDate date,
        String regime,
        Level level,
        @Nullable LocalDate until,
        @Nullable UUID determination,
        boolean imported,
        Instant registeredAt) {}
