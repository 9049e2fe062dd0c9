package vn.somat.site;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;

/** Những điều hay vướng: what the house refused, as the agenda of the next training. */
@Controller
class LessonPages {

    /** Days one may look back. */
    static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final Lessons lessons;
    private final Access access;
    private final Clock clock;

    LessonPages(Lessons lessons, Access access, Clock clock) {
        this.lessons = lessons;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/refusals")
    String refusals(Reader reader, @RequestParam(defaultValue = "90") int days, Locale locale, Model model) {
        access.require(reader, "refusals.read", Thing.none());
        int known = PERIODS.contains(days) ? days : PERIODS.get(1);
        model.addAttribute("lessons", lessons.since(clock.instant().minus(Duration.ofDays(known)), locale));
        model.addAttribute("days", known);
        model.addAttribute("periods", PERIODS);
        return "site/lessons";
    }
}
