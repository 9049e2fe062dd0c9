package vn.somat.site;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.life.LevelTasks;
import vn.somat.safeguards.machine.MachineGuard;

/** Trang chính: what matters today to whoever has signed in. */
@Controller
class HomePages {

    private final HomeDesk desk;
    private final HouseWatch watch;
    private final MachineGuard guard;
    private final LevelTasks tasks;
    private final Access access;

    HomePages(HomeDesk desk, HouseWatch watch, MachineGuard guard, LevelTasks tasks, Access access) {
        this.desk = desk;
        this.watch = watch;
        this.guard = guard;
        this.tasks = tasks;
        this.access = access;
    }

    @GetMapping("/")
    String home(Reader reader, Model model) {
        model.addAttribute("warnings", access.warnings(reader));
        model.addAttribute("noDecider", desk.lacksDecider(reader));
        model.addAttribute("work", reader.readsTitles() ? desk.of(reader) : null);
        model.addAttribute("tasks", reader.readsTitles() ? tasks.counts(reader) : Map.of());
        boolean watches = access.may(reader, "house.watch", Thing.none()).allowed();
        model.addAttribute("house", watches ? watch.look() : null);
        boolean guards = access.may(reader, "machine.read", Thing.none()).allowed();
        model.addAttribute("light", guards ? guard.light() : null);
        return "site/home";
    }
}
