package vn.somat.site;

import java.util.List;
import java.util.Map;
import vn.somat.registry.BookView;
import vn.somat.registry.Waiting;
import vn.somat.regulation.Direction;

/**
 * Việc hôm nay: what the home page tells one reader.
 *
 * @param books of this year, open for new lines
 * @param missing forms whose book of this year the reader may open and nobody has, code to title
 * @param unmarked received papers without a mark that wait for their level or their book
 * @param leftOpen books of past years with a volume that the reader may close and nobody has
 */
public record TodaysWork(
        int year,
        List<OpenBook> books,
        Map<String, String> missing,
        List<BookView> leftOpen,
        List<Waiting> envelopes,
        List<Waiting> reserved,
        List<Waiting> passed,
        List<Waiting> unmarked) {

    /**
     * @param today lines it got since midnight
     * @param enters whether the reader may register in it
     */
    public record OpenBook(BookView book, long today, boolean enters) {

        public boolean incoming() {
            return book.form().direction() == Direction.INCOMING;
        }
    }
}
