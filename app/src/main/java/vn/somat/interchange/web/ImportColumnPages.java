package vn.somat.interchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.interchange.imports.ColumnPlans;
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.ImportField;
import vn.somat.ledger.Refusal;

/** Chọn cột: what each column of a file holds, what was written in old fonts before and after, and the check that follows. */
@Controller
@RequestMapping("/import/{id}/columns")
class ImportColumnPages {

    private final ImportBook book;
    private final ColumnPlans plans;
    private final ImportForms forms;

    ImportColumnPages(ImportBook book, ColumnPlans plans, ImportForms forms) {
        this.book = book;
        this.plans = plans;
        this.forms = forms;
    }

    @GetMapping
    String columns(Reader reader, @PathVariable UUID id, @RequestParam @Nullable UUID saved, Model model) {
        var file = book.find(reader, id).orElseThrow(Refusal::notThere);
        var look = book.seen(file).orElse(null);
        if (look == null || book.goesOn(file) || file.state().over()) {
            return "redirect:/import/" + id;
        }
        model.addAttribute("file", file);
        model.addAttribute("name", book.name(file));
        model.addAttribute("register", forms.title(file.form()));
        model.addAttribute("look", look);
        model.addAttribute("groups", plans.groups(reader, file, look, saved));
        model.addAttribute("choices", plans.choices(file));
        model.addAttribute("fields", ImportField.values());
        model.addAttribute("saved", plans.saved(reader));
        return "interchange/columns";
    }

    /** @param said {@code g0.c3=title}: in the first group of sheets the fourth column; {@code s2=on}: the second sheet is taken */
    @PostMapping
    String check(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> said,
            RedirectAttributes flash) {
        plans.check(reader, id, said.toSingleValueMap(), saves(said));
        if (!saves(said).isEmpty()) {
            flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("interchange.columns.kept"));
        }
        return "redirect:/import/" + id;
    }

    /** The headings stand on another line than was found. */
    @PostMapping("/headings")
    String headings(Reader reader, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> said) {
        plans.lookAgain(reader, id, said.toSingleValueMap());
        return "redirect:/import/" + id;
    }

    private static String saves(MultiValueMap<String, String> said) {
        List<String> names = said.getOrDefault("save", new ArrayList<>());
        return names.isEmpty() ? "" : names.getFirst().strip();
    }
}
