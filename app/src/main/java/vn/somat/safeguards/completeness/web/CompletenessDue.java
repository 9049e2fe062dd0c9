package vn.somat.safeguards.completeness.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.completeness.Completeness;
import vn.somat.safeguards.completeness.Demanded.State;

/** Việc phải làm: what the pack demands and the office has not got, for whoever answers for it. */
@Component
@Order(48)
class CompletenessDue implements DueWork {

    private final Completeness completeness;
    private final Access access;

    CompletenessDue(Completeness completeness, Access access) {
        this.completeness = completeness;
        this.access = access;
    }

    @Override
    public String heading() {
        return "people.complete.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        if (!access.may(reader, "library.end", Thing.none()).allowed()) {
            return List.of();
        }
        int bad = Math.toIntExact(completeness.look(reader).stream()
                .filter(line -> line.state() == State.BAD)
                .limit(MOST)
                .count());
        return bad == 0
                ? List.of()
                : List.of(new Due("/completeness?wrong=true", "people.complete.due.bad", bad, false));
    }
}
