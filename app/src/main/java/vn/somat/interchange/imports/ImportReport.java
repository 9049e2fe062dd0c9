package vn.somat.interchange.imports;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import vn.somat.interchange.ImportProblem;

/**
 * Kết quả kiểm tra tệp nhập: what a file holds and what keeps its lines out of the books.
 *
 * @param id by which the right lines can be written; known to its reader only
 * @param rows lines in the file, without the heading
 * @param good lines that may be written
 * @param years the years whose books they go into
 */
public record ImportReport(
        UUID id, String form, long rows, int good, SortedSet<Integer> years, List<ImportProblem> problems) {

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** How many lines have a fault. */
    public long bad() {
        return rows - good;
    }
}
