package vn.somat.classification.lists;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.ImportProblem;

/**
 * Kết quả kiểm tra tệp danh mục: what the file would change, and everything that keeps it from being taken in.
 *
 * @param id by which it can be taken in; null while there are problems
 * @param list what it is called: its number, or its title
 * @param existing the version that stands in the books; 0 when the list is new
 * @param items how many the file has
 */
public record ListReport(
        @Nullable UUID id,
        String list,
        int existing,
        int items,
        int added,
        int changed,
        int dropped,
        List<ImportProblem> problems) {

    public ListReport {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "ListReport[" + id + "]";
    }
}
