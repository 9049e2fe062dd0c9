package vn.somat.interchange.batches;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;

/**
 * Lệnh cho số: what all papers of a run have in common, chosen once.
 *
 * @param type symbol of the document type
 * @param level code
 * @param list a saved distribution list that every one of them goes to
 * @param determination the standing decision on their level; for secret ones
 */
public record BatchOrder(
        BookId book,
        LocalDate date,
        String type,
        @Nullable String symbol,
        String level,
        @Nullable String urgency,
        @Nullable UUID list,
        @Nullable Integer pages,
        @Nullable UnitId unit,
        @Nullable UUID determination,
        BatchTexts texts) {}
