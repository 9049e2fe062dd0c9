package vn.somat.classification.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Câu hỏi thống kê.
 *
 * @param from first day of what happened
 * @param to last day of it, at whose end what is kept is counted
 * @param level only papers of this level; null: of all
 */
public record PaperQuestion(
        LocalDate from, LocalDate to, @Nullable String level) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Instant begin() {
        return from.atStartOfDay(ZONE).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
