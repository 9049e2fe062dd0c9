package vn.somat.safeguards.completeness.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.completeness.Completeness;
import vn.somat.safeguards.completeness.Demanded;
import vn.somat.safeguards.completeness.Demanded.State;

/** Kiểm tra đủ: red lines first, one click from what mends them. */
@Controller
class CompletenessPages {

    private final Completeness completeness;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    CompletenessPages(Completeness completeness, Regulations regulations, Access access, Clock clock) {
        this.completeness = completeness;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** @param wrong only what is not good */
    @GetMapping("/completeness")
    String look(Reader reader, @RequestParam(defaultValue = "false") boolean wrong, Model model) {
        var all = completeness.look(reader);
        var shown = all.stream()
                .filter(line -> !wrong || line.state() != State.GOOD)
                .collect(Collectors.groupingBy(
                        Demanded::group, () -> new EnumMap<>(Demanded.Group.class), Collectors.toList()));
        var forms = regulations.on(LocalDate.now(clock)).forms();
        model.addAttribute("groups", (Map<Demanded.Group, List<Demanded>>) shown);
        model.addAttribute("bad", count(all, State.BAD));
        model.addAttribute("open", count(all, State.OPEN));
        model.addAttribute("good", count(all, State.GOOD));
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "opens",
                forms.stream()
                        .filter(form -> access.may(
                                        reader, "book.open", Thing.none().in(form.direction()))
                                .allowed())
                        .map(form -> form.code())
                        .collect(Collectors.toSet()));
        model.addAttribute("year", LocalDate.now(clock).getYear());
        return "completeness/completeness";
    }

    private static long count(List<Demanded> all, State state) {
        return all.stream().filter(line -> line.state() == state).count();
    }
}
