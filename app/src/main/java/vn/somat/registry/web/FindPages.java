package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.registry.BookDesk;
import vn.somat.registry.Finding;
import vn.somat.regulation.Regulations;

/** Tìm: one box and a few filters; completion of issuers and signers for the entry forms. */
@Controller
@RequestMapping("/find")
class FindPages {

    private final Finding finding;
    private final BookDesk books;
    private final Regulations regulations;
    private final Clock clock;

    FindPages(Finding finding, BookDesk books, Regulations regulations, Clock clock) {
        this.finding = finding;
        this.books = books;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping
    String find(Reader reader, @ModelAttribute FindForm typed, Model model) {
        var shelf = books.books(reader);
        model.addAttribute("typed", typed.boxes());
        model.addAttribute("shelf", shelf);
        model.addAttribute(
                "levels",
                regulations.on(LocalDate.now(clock)).levels().stream()
                        .filter(level -> level.rank() <= reader.clearance())
                        .toList());
        boolean asked = !typed.boxes().isEmpty();
        model.addAttribute("asked", asked);
        if (asked) {
            var found = finding.find(reader, typed.question());
            model.addAttribute("found", found.documents());
            model.addAttribute("next", found.next() == null ? null : typed.at(found.next()));
            model.addAttribute("first", typed.page() == null ? null : typed.at(null));
        }
        return "registry/find";
    }

    @GetMapping("/issuers")
    String issuers(Reader reader, @RequestParam(defaultValue = "") String issuer, Model model) {
        return options("issuer", finding.issuers(reader, issuer), model);
    }

    @GetMapping("/signers")
    String signers(Reader reader, @RequestParam(defaultValue = "") String signer, Model model) {
        return options("signer", finding.signers(reader, signer), model);
    }

    private static String options(String box, List<String> names, Model model) {
        model.addAttribute("box", box);
        model.addAttribute("names", names);
        return "registry/options";
    }
}
