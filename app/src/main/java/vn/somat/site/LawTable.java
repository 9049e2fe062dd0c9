package vn.somat.site;

import java.util.List;
import vn.somat.regulation.Overriding;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;

/**
 * Bảng đối chiếu quy định: one part of the packs side by side, value beside value.
 *
 * @param part which part: {@code levels}, {@code registers}, {@code numbering}, {@code types} …
 * @param packs whose columns these are, oldest first
 */
public record LawTable(String part, List<Rules> packs, List<Group> groups) {

    /** Values that belong together: one level, one register form, one side. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One line.
     *
     * @param cells for each pack the values that stand there, the chief one first; none when the pack lacks them
     */
    public record Row(String title, List<List<Value>> cells) {}

    /**
     * One override in the history of a pack.
     *
     * @param by name of the person, or id when nobody has it
     */
    public record Line(Overriding overriding, String title, String by, String withdrawnBy) {}
}
