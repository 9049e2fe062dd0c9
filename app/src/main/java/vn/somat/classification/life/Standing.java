package vn.somat.classification.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.Ending;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** The level a change starts from, with its last day. */
record Standing(Level level, @Nullable LocalDate until) {

    /**
     * That of the line; but a paper whose term ran out here before its extension was entered is extended from what it had.
     *
     * @param last the change before; null for the first
     */
    static Standing of(Ending line, @Nullable KeptChange last, LevelAct act, Regulations regulations) {
        boolean late = act == LevelAct.EXTENDED && !line.level().secret();
        if (late && last != null && last.ground() == Ground.TERM_ENDED) {
            var before = regulations.of(line.regime()).level(last.levelBefore());
            return new Standing(before.orElseThrow(), last.untilBefore());
        }
        return new Standing(line.level(), line.until());
    }
}
