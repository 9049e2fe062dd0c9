package vn.somat.site;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.library.Library;

/** Quy tắc: what the house judges acts by, regime beside regime, each with its article and its conditions. */
@Controller
class RulesPages {

    private final Regulations regulations;
    private final Access access;
    private final MessageSource texts;
    private final Library library;

    RulesPages(Regulations regulations, Access access, MessageSource texts, Library library) {
        this.library = library;
        this.regulations = regulations;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping("/regulation/rules")
    String rules(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String pack,
            Locale locale,
            Model model) {
        access.require(reader, "regulation.read", Thing.none());
        model.addAttribute("table", RuleTables.of(regulations.all(), q, act, pack));
        model.addAttribute("words", new RuleWords(texts, locale));
        model.addAttribute("about", library.rules());
        model.addAttribute("q", q);
        model.addAttribute("act", act);
        model.addAttribute("pack", pack);
        return "site/rules";
    }
}
