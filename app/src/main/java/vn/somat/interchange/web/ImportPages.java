package vn.somat.interchange.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.interchange.ImportDesk;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;

/** Nhập sổ cũ: choose a file, see every fault by line and column, write the right lines. */
@Controller
@RequestMapping("/import")
class ImportPages {

    private static final int FAULTS_SHOWN = 200;

    private final ImportDesk desk;
    private final Access access;
    private final Regulations regulations;
    private final Clock clock;

    ImportPages(ImportDesk desk, Access access, Regulations regulations, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping
    String choose(Reader reader, Model model) {
        var forms = forms(reader);
        if (forms.isEmpty()) {
            access.require(reader, "import.run", Thing.none());
        }
        model.addAttribute("forms", forms);
        return "interchange/import";
    }

    /** Answers with the outcome itself: a checked file lives in memory only, there is no address to come back to. */
    @PostMapping
    String check(
            Reader reader,
            @RequestParam(defaultValue = "") String form,
            @RequestParam @Nullable MultipartFile file,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var report = desk.check(reader, form, file.getBytes());
        model.addAttribute("report", report);
        model.addAttribute("register", forms(reader).getOrDefault(form, form));
        model.addAttribute(
                "shown", report.problems().stream().limit(FAULTS_SHOWN).toList());
        return "interchange/checked";
    }

    @PostMapping("/commit")
    String commit(Reader reader, @RequestParam UUID checked, RedirectAttributes flash) {
        int written = desk.commit(reader, checked, rows -> {});
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"interchange.page.done"}, new Object[] {String.valueOf(written)}));
        return "redirect:/books";
    }

    private Map<String, String> forms(Reader reader) {
        var forms = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).forms().stream()
                .filter(form -> access.may(
                                reader,
                                "import.run",
                                Thing.of("form", form.code()).in(form.direction()))
                        .allowed())
                .forEach(form -> forms.put(form.code(), form.title()));
        return forms;
    }
}
