package vn.somat.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;

/** Trang chính: what matters today to whoever has signed in. */
@Controller
class HomePages {

    private final HomeDesk desk;
    private final HouseWatch watch;
    private final Access access;

    HomePages(HomeDesk desk, HouseWatch watch, Access access) {
        this.desk = desk;
        this.watch = watch;
        this.access = access;
    }

    @GetMapping("/")
    String home(Reader reader, Model model) {
        model.addAttribute("warnings", access.warnings(reader));
        model.addAttribute("work", reader.readsTitles() ? desk.of(reader) : null);
        boolean watches = access.may(reader, "house.watch", Thing.none()).allowed();
        model.addAttribute("house", watches ? watch.look() : null);
        return "site/home";
    }
}
