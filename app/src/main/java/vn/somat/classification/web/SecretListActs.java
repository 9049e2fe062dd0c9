package vn.somat.classification.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.lists.Fields;
import vn.somat.classification.lists.ItemForm;
import vn.somat.classification.lists.ListChanges;
import vn.somat.classification.lists.ListId;
import vn.somat.ledger.Refusal;

/** Thay đổi danh mục: taking in a file, entering what was read from the original, repealing. */
@Controller
@RequestMapping("/secret-lists")
class SecretListActs {

    private static final String CHANGE = "secret-list.change";
    private static final int FAULTS_SHOWN = 200;

    private final ListChanges changes;
    private final Fields fields;
    private final Access access;

    SecretListActs(ListChanges changes, Fields fields, Access access) {
        this.changes = changes;
        this.fields = fields;
        this.access = access;
    }

    @GetMapping("/import")
    String choose(Reader reader, Model model) {
        access.require(reader, CHANGE, Thing.none());
        model.addAttribute("fields", fields.all());
        return "classification/import";
    }

    /** Answers with the outcome itself: a checked file lives in memory only, there is no address to come back to. */
    @PostMapping("/import")
    String check(Reader reader, @RequestParam @Nullable MultipartFile file, Model model) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var report = changes.check(reader, file.getBytes());
        model.addAttribute("report", report);
        model.addAttribute(
                "shown", report.problems().stream().limit(FAULTS_SHOWN).toList());
        model.addAttribute("verdict", access.may(reader, CHANGE, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, CHANGE));
        return "classification/checked";
    }

    @PostMapping("/import/commit")
    String commit(Reader reader, @RequestParam UUID checked, @Nullable SecondPerson second, RedirectAttributes flash) {
        var list = changes.commit(reader, checked, second);
        leave(flash, "classification.page.taken-in");
        return "redirect:/secret-lists/" + list.value();
    }

    @PostMapping("/take")
    String take(
            Reader reader,
            @RequestParam(defaultValue = "") String code,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var list = changes.take(reader, code, second);
        leave(flash, "classification.page.taken-in");
        return "redirect:/secret-lists/" + list.value();
    }

    @PostMapping("/{id}/amend")
    String amend(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable LocalDate issued,
            @RequestParam @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        changes.amend(reader, new ListId(id), number, issued, from, reason, second);
        return changed(id, flash);
    }

    @PostMapping("/{id}/items")
    String enter(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute ItemForm form,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        changes.enter(reader, new ListId(id), form, reason, second);
        return changed(id, flash);
    }

    @PostMapping("/{id}/repeal")
    String repeal(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable UUID successor,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        changes.repeal(reader, new ListId(id), from, successor == null ? null : new ListId(successor), reason, second);
        leave(flash, "classification.page.repealed-done");
        return "redirect:/secret-lists/" + id;
    }

    private static String changed(UUID id, RedirectAttributes flash) {
        leave(flash, "classification.page.changed-done");
        return "redirect:/secret-lists/" + id;
    }

    private static void leave(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }
}
