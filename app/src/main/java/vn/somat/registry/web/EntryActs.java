package vn.somat.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;

/** Vào sổ: what the entry form beside a book sends. Back to the book, the cursor in the first box again. */
@Controller
@RequestMapping("/books/{id}")
class EntryActs {

    /** Both sentences that tell of an earlier line: whether it may be named or not. */
    private static final String DUPLICATE = "registry.duplicate";

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final IncomingDesk incoming;
    private final OutgoingDesk outgoing;
    private final ConversionService days;

    EntryActs(IncomingDesk incoming, OutgoingDesk outgoing, @Qualifier("mvcConversionService") ConversionService days) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.days = days;
    }

    record Reservation(
            @Nullable String type,
            @Nullable String symbol,
            @Nullable LocalDate date,
            @Nullable String level,
            @Nullable String reason) {}

    @PostMapping("/incoming")
    String register(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute IncomingForm typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var paper = incoming.register(reader, typed.spread(days).command(new BookId(id)));
            keep(flash, paper, "arrivalDate", shown(typed.arrivalDate()));
            return "redirect:/books/" + id;
        } catch (Refusal refusal) {
            if (!fragment || !refusal.code().startsWith(DUPLICATE)) {
                throw refusal;
            }
            return ask(refusal, model, response);
        }
    }

    @PostMapping("/outgoing")
    String register(
            Reader reader, @PathVariable UUID id, @ModelAttribute OutgoingForm typed, RedirectAttributes flash) {
        var command = typed.command(new BookId(id));
        var paper = typed.after() == null
                ? outgoing.register(reader, command)
                : outgoing.insert(reader, command, new DocumentId(typed.after()), Boxes.orEmpty(typed.reason()));
        keep(flash, paper, "signer", Boxes.orEmpty(typed.signer()));
        return "redirect:/books/" + id;
    }

    @PostMapping("/reserve")
    String reserve(Reader reader, @PathVariable UUID id, @ModelAttribute Reservation typed, RedirectAttributes flash) {
        var paper = outgoing.reserve(
                reader,
                new BookId(id),
                Boxes.orEmpty(typed.type()),
                Boxes.text(typed.symbol()),
                Boxes.needed("date", typed.date()),
                Boxes.orEmpty(typed.level()),
                Boxes.orEmpty(typed.reason()));
        keep(flash, paper, "signer", "");
        return "redirect:/books/" + id;
    }

    /** Such a paper is registered already: the form stays as it is, and a button registers it all the same. */
    private static String ask(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        response.setHeader("HX-Retarget", "#refusal");
        response.setHeader("HX-Reswap", "innerHTML");
        response.setHeader("HX-Push-Url", "false");
        model.addAttribute("code", refusal.code());
        model.addAttribute("args", refusal.args());
        return "registry/duplicate";
    }

    /** What the next line will most likely repeat; never a level, a number or a title. */
    private static void keep(RedirectAttributes flash, DocumentId paper, String box, String value) {
        var kept = new HashMap<String, String>();
        if (!value.isEmpty()) {
            kept.put(box, value);
        }
        flash.addFlashAttribute("entered", paper.value().toString());
        flash.addFlashAttribute("kept", kept);
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }
}
