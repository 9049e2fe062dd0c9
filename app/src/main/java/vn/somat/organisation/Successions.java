package vn.somat.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Đơn vị tiếp tục: what became of a unit that was merged, renamed or ended, and what a unit grew out of. */
@Service
public class Successions {

    private final UnitStore units;
    private final Clock clock;

    Successions(UnitStore units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** A unit over its changes: with what it grew out of and what goes on with its work. */
    @Transactional(readOnly = true)
    public Set<UnitId> line(UnitId of) {
        return UnitLine.of(of, units).all();
    }

    /** Which unit does the work of this one today: itself while it lives, else the last of its successors; none if it just ended. */
    @Transactional(readOnly = true)
    public Optional<Unit> heir(UnitId of) {
        return heir(of, LocalDate.now(clock));
    }

    /** The same on a day. */
    @Transactional(readOnly = true)
    public Optional<Unit> heir(UnitId of, LocalDate day) {
        var line = UnitLine.of(of, units);
        return new UnitTree(units.on(day))
                .livingOn(day).inOrder().stream().filter(line::goesOnIn).findFirst();
    }
}
