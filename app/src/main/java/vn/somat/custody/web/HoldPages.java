package vn.somat.custody.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.destruction.HoldId;
import vn.somat.custody.destruction.Holds;
import vn.somat.registry.DocumentId;

/** Giữ lại: what must not be destroyed, holding it and lifting the hold. */
@Controller
@RequestMapping("/custody/holds")
class HoldPages {

    private static final String HERE = "/custody/holds";

    private final Holds holds;
    private final CustodyNames names;
    private final Access access;

    HoldPages(Holds holds, CustodyNames names, Access access) {
        this.holds = holds;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String open(Reader reader, @RequestParam @Nullable UUID after, Model model) {
        var all = holds.open(reader, after == null ? null : new HoldId(after));
        model.addAttribute("all", all);
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("lift", access.may(reader, "hold.lift", Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, "hold.lift"));
        model.addAttribute("first", after == null ? null : HERE);
        model.addAttribute(
                "next",
                all.size() < Holds.PAGE
                        ? null
                        : HERE + "?after=" + all.getLast().id().value());
        return "custody/holds";
    }

    /** The form behind a copy or a paper: {@code carrier} or {@code document} says which. */
    @GetMapping("/new")
    String form(
            Reader reader, @RequestParam @Nullable UUID carrier, @RequestParam @Nullable UUID document, Model model) {
        access.require(reader, "hold.set", Thing.none());
        model.addAttribute("carrier", carrier);
        model.addAttribute("document", document);
        return "custody/hold-new";
    }

    @PostMapping
    String hold(
            Reader reader,
            @RequestParam @Nullable UUID carrier,
            @RequestParam @Nullable UUID document,
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var unused = carrier != null
                ? holds.hold(reader, new CarrierId(carrier), until, reason)
                : holds.hold(reader, new DocumentId(document == null ? new UUID(0, 0) : document), until, reason);
        return done("set", flash);
    }

    @PostMapping("/{id}/lift")
    String lift(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        holds.lift(reader, new HoldId(id), reason, second);
        return done("lifted", flash);
    }

    private static String done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.hold.page.saved." + what));
        return "redirect:" + HERE;
    }
}
