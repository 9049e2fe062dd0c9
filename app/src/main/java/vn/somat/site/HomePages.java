package vn.somat.site;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.machine.MachineGuard;

/** Trang chính: what matters today to whoever has signed in. */
@Controller
class HomePages {

    private final HomeDesk desk;
    private final HouseWatch watch;
    private final MachineGuard guard;
    private final Calendars calendars;
    private final NewsDesk news;
    private final Access access;

    HomePages(HomeDesk desk, HouseWatch watch, MachineGuard guard, Calendars calendars, NewsDesk news, Access access) {
        this.news = news;
        this.desk = desk;
        this.watch = watch;
        this.guard = guard;
        this.calendars = calendars;
        this.access = access;
    }

    @GetMapping("/")
    String home(Reader reader, Model model) {
        model.addAttribute("warnings", access.warnings(reader));
        model.addAttribute("noDecider", desk.lacksDecider(reader));
        model.addAttribute("work", reader.readsTitles() ? desk.of(reader) : null);
        model.addAttribute("due", reader.readsTitles() ? calendars.waiting(reader) : List.of());
        model.addAttribute("news", news.of(reader).orElse(null));
        boolean watches = access.may(reader, "house.watch", Thing.none()).allowed();
        model.addAttribute("house", watches ? watch.look() : null);
        boolean guards = access.may(reader, "machine.read", Thing.none()).allowed();
        model.addAttribute("light", guards ? guard.light() : null);
        return "site/home";
    }
}
