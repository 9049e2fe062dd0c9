package vn.somat.bench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up paper.
 *
 * @param issuer null for one that goes out
 * @param number as printed on one that comes in
 * @param title null where the level allows none
 */
public record Paper(
        String level,
        String type,
        String number,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String title,
        LocalDate date,
        LocalDate arrived,
        int pages,
        List<String> recipients) {

    @Override
    public String toString() {
        return "Paper";
    }
}
