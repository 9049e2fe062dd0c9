package vn.somat.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Person;
import vn.somat.regulation.AuthorityMatrix;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Level;
import vn.somat.regulation.Position;
import vn.somat.regulation.Rules;

/**
 * Bảng thẩm quyền: who may decide what under the pack of a day, with the people who hold the positions on that day.
 *
 * @param governments what may be chosen to look at: code and label; the empty choice first
 * @param government which was chosen; empty: all
 * @param held whether only positions that somebody here holds are shown
 * @param papers deputies' papers that count on the day
 */
public record AuthorityTable(
        Rules rules,
        LocalDate day,
        Map<String, String> governments,
        String government,
        boolean held,
        List<Group> groups,
        List<DelegationLine> papers) {

    /** The positions of one level of government. */
    public record Group(String label, List<Row> rows) {}

    /** One position, who holds it on the day, and a cell for every act. */
    public record Row(Position position, List<Person> people, List<Cell> cells) {}

    /**
     * One act of one position.
     *
     * @param level up to which; null: no power of its own
     * @param citation null when no power
     * @param key of the value in the pack; empty when the pack says nothing
     * @param own whether this office set it
     * @param papers numbers of papers that give a holder of the position this power today, and up to which level
     */
    public record Cell(
            AuthorityMatrix.Act act,
            @Nullable Level level,
            @Nullable Citation citation,
            String key,
            boolean own,
            List<Paper> papers) {}

    /** A paper in a cell: its number and the highest level. */
    public record Paper(String number, Level level) {}
}
