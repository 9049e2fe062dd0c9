package vn.somat.registry.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.RecipientLines;

/** Danh sách nơi nhận: lists of recipients that papers are sent to again and again. */
@Controller
@RequestMapping("/lists")
class ListPages {

    private final DistributionLists lists;
    private final Things things;

    ListPages(DistributionLists lists, Things things) {
        this.lists = lists;
        this.things = things;
    }

    @GetMapping
    String all(Reader reader, Model model) {
        model.addAttribute("lists", lists.all(reader));
        model.addAttribute("changes", changes(reader));
        return "registry/lists";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var list = lists.find(reader, id).orElseThrow(Refusal::notThere);
        model.addAttribute("list", list);
        model.addAttribute("members", RecipientLines.write(list.members()));
        model.addAttribute("changes", changes(reader) && list.closedAt() == null);
        return "registry/list";
    }

    @PostMapping
    String create(
            Reader reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String members,
            RedirectAttributes flash) {
        lists.create(reader, name, RecipientLines.read("members", members));
        Notices.leave(flash, "registry.page.lists.created");
        return "redirect:/lists";
    }

    @PostMapping("/{id}")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String members,
            RedirectAttributes flash) {
        lists.change(reader, id, name, RecipientLines.read("members", members));
        Notices.leave(flash, "registry.page.lists.changed");
        return "redirect:/lists/" + id;
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        lists.close(reader, id);
        Notices.leave(flash, "registry.page.lists.closed");
        return "redirect:/lists";
    }

    private boolean changes(Reader reader) {
        return things.may(reader, "distribution-list.change", Thing.none());
    }
}
