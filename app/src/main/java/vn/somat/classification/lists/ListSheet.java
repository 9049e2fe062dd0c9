package vn.somat.classification.lists;

import java.util.List;
import vn.somat.interchange.ImportProblem;

/** A file taken apart, whatever its format: what it says of the decision, of each item, and what could not be read. */
record ListSheet(Cells head, List<Cells> items, List<ImportProblem> problems) {

    static ListSheet unread(ImportProblem problem) {
        return new ListSheet(Cells.at(1), List.of(), List.of(problem));
    }
}
