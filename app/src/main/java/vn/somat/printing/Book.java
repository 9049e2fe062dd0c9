package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Sổ đăng ký: everything of a register book but its rows. All texts come from the caller, in the reader's language.
 *
 * @param documentTitle title in the file's metadata, which is readable without opening the book: keep it neutral
 * @param runningTitle stands at the foot of each page: name of the book, year and volume
 * @param pageLabel the word before "x / y"
 * @param witness the ledger's size and root at the time of printing, on every page
 * @param printedAt goes into the metadata
 */
public record Book(
        String documentTitle,
        Cover cover,
        List<BookColumn> columns,
        String runningTitle,
        String pageLabel,
        Closing closing,
        Witness witness,
        Instant printedAt) {

    public Book {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a book needs columns");
        }
    }
}
