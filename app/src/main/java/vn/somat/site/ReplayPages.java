package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.rulebook.Replay;

/** Xét lại: the decisions of a year judged again under the rules of their days, for whoever does not trust us. */
@Controller
class ReplayPages {

    private static final int MOST_DAYS = 366;

    private final Replay replay;
    private final Access access;
    private final Clock clock;

    ReplayPages(Replay replay, Access access, Clock clock) {
        this.replay = replay;
        this.access = access;
        this.clock = clock;
    }

    /** @param from first day; nothing is judged before somebody names the days */
    @GetMapping("/regulation/replay")
    String replay(
            Reader reader,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        access.require(reader, "decisions.replay", Thing.none());
        var today = LocalDate.now(clock);
        model.addAttribute("from", from == null ? today.withDayOfYear(1) : from);
        model.addAttribute("to", to == null ? today : to);
        if (from != null && to != null) {
            if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
                throw Refusal.invalid("to", "site.replay.days", MOST_DAYS);
            }
            model.addAttribute("outcome", replay.year(from, to));
        }
        return "site/replay";
    }
}
