package vn.somat.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.somat.safeguards.library.LibraryText;

/**
 * Điều mới với tôi.
 *
 * @param since the sign-in before this one
 * @param texts of the library that began, came or ended since then and concern the reader
 * @param packs whether a pack came or the office set a value of one
 */
public record News(Instant since, LocalDate today, List<LibraryText> texts, boolean packs) {

    public News {
        texts = List.copyOf(texts);
    }
}
