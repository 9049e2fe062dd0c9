package vn.somat.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;

/** Ai được quyết định gì: the authority matrix of a day, with the people of that day. */
@Controller
@RequestMapping("/organisation/authority")
class AuthorityPages {

    private final AuthorityTables tables;
    private final Access access;

    AuthorityPages(AuthorityTables tables, Access access) {
        this.tables = tables;
        this.access = access;
    }

    @GetMapping
    String matrix(
            Reader reader,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String government,
            @RequestParam(defaultValue = "false") boolean held,
            Model model) {
        access.require(reader, "organisation.read", Thing.none());
        var today = tables.today();
        model.addAttribute("table", tables.of(day == null ? today : day, government, held));
        model.addAttribute("packs", tables.packs());
        model.addAttribute("today", today);
        return "site/authority";
    }
}
