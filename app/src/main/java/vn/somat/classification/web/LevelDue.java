package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Due;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Proposals;
import vn.somat.classification.life.LevelTasks;

/** Việc phải làm về độ mật: proposals that wait for this reader's decision, terms that end, notices that nobody answered. */
@Component
@Order(10)
class LevelDue implements DueWork {

    private final LevelTasks tasks;
    private final Proposals proposals;

    LevelDue(LevelTasks tasks, Proposals proposals) {
        this.tasks = tasks;
        this.proposals = proposals;
    }

    @Override
    public String heading() {
        return "classification.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var dues = new ArrayList<Due>();
        int proposed = proposals.reach(reader) > 0 ? proposals.waiting(reader, MOST) : 0;
        if (proposed > 0) {
            dues.add(new Due(
                    "/proposals?show=" + Proposals.Shelf.TO_DECIDE, "classification.due.TO_DECIDE", proposed, false));
        }
        tasks.counts(reader).forEach((address, count) -> {
            var shelf = address.substring(address.indexOf('=') + 1);
            dues.add(new Due(address, "classification.due." + shelf, count, shelf.equals("ENDED")));
        });
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        return tasks.ending(reader, from, to, most).stream()
                .map(one -> new DueDay(
                        Objects.requireNonNull(one.until()),
                        "/documents/" + one.id().value() + "/level",
                        "classification.due.day",
                        one.number()))
                .toList();
    }
}
