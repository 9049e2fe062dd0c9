package vn.somat.interchange.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.ImportTakingBack;
import vn.somat.interchange.imports.OldFile;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookDesk;

/** Nhập sổ cũ: choose a file, follow what becomes of it, stop it, write the books it brings. */
@Controller
@RequestMapping("/import")
class ImportPages {

    private final ImportBook book;
    private final ImportTakingBack back;
    private final ImportForms forms;
    private final BookDesk shelves;
    private final Access access;

    ImportPages(ImportBook book, ImportTakingBack back, ImportForms forms, BookDesk shelves, Access access) {
        this.book = book;
        this.back = back;
        this.forms = forms;
        this.shelves = shelves;
        this.access = access;
    }

    @GetMapping
    String choose(Reader reader, Model model) {
        var may = forms.of(reader);
        if (may.isEmpty()) {
            access.require(reader, "import.run", Thing.none());
        }
        var latest = book.latest(reader);
        model.addAttribute("forms", may);
        model.addAttribute("files", latest);
        model.addAttribute("names", latest.stream().map(book::name).toList());
        model.addAttribute("titles", forms.titles());
        model.addAttribute("working", latest.stream().map(book::goesOn).toList());
        return "interchange/import";
    }

    @PostMapping
    String receive(
            Reader reader, @RequestParam(defaultValue = "") String form, @RequestParam @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return "redirect:/import/" + book.receive(reader, form, name, file.getBytes());
    }

    @GetMapping("/{id}")
    String file(Reader reader, @PathVariable UUID id, Model model) {
        var file = require(reader, id);
        show(file, model);
        boolean works = book.goesOn(file);
        switch (file.state()) {
            case LOOKED -> {
                return "redirect:/import/" + id + "/columns";
            }
            case CHECKED, DONE, STOPPED, DROPPED -> found(reader, file, model);
            default -> {
                if (!works) {
                    found(reader, file, model);
                }
            }
        }
        return works ? "interchange/working" : "interchange/checked";
    }

    /** Asked for once a second; when the work is through, the page itself is. */
    @GetMapping("/{id}/progress")
    Object progress(Reader reader, @PathVariable UUID id, Model model) {
        var file = require(reader, id);
        if (!book.goesOn(file)) {
            return ResponseEntity.noContent()
                    .header("HX-Redirect", "/import/" + id)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        show(file, model);
        return "interchange/progress";
    }

    @PostMapping("/{id}/write")
    String write(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> volumes,
            @RequestParam Map<String, String> said) {
        var goesOn = new HashMap<String, Integer>();
        for (var volume : volumes) {
            var typed = said.getOrDefault("next." + volume, "").strip();
            if (!typed.isEmpty()) {
                goesOn.put(volume, typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0);
            }
        }
        book.write(reader, id, volumes, goesOn);
        return "redirect:/import/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(Reader reader, @PathVariable UUID id) {
        book.stop(reader, id);
        return "redirect:/import/" + id;
    }

    @PostMapping("/{id}/take-back")
    String takeBack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        long gone = back.takeBack(reader, id, reason, second);
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"interchange.back.done"}, new Object[] {String.valueOf(gone)}));
        return "redirect:/import/" + id;
    }

    @PostMapping("/{id}/drop")
    String drop(Reader reader, @PathVariable UUID id) {
        book.drop(reader, id);
        return "redirect:/import";
    }

    private void show(OldFile file, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("name", book.name(file));
        model.addAttribute("register", forms.title(file.form()));
        model.addAttribute("works", book.goesOn(file));
    }

    private void found(Reader reader, OldFile file, Model model) {
        model.addAttribute("volumes", book.volumes(file));
        model.addAttribute("titles", forms.titles());
        model.addAttribute("problems", book.problems(file, 0, ImportBook.PAGE));
        model.addAttribute("kinds", book.kinds(file));
        model.addAttribute("links", links(reader, file));
        var back = access.may(reader, "import.take-back", forms.thing(file.form()));
        if (back.allowed()) {
            model.addAttribute("back", back);
            model.addAttribute("seconds", access.seconds(reader, "import.take-back"));
        }
    }

    /** Where the books are in which its lines stand, by their key. */
    private Map<String, String> links(Reader reader, OldFile file) {
        var links = new HashMap<String, String>();
        var shelf = shelves.books(reader);
        for (var volume : book.volumes(file)) {
            if (volume.isIn()) {
                shelf.stream()
                        .filter(one -> one.form().code().equals(volume.form()) && one.year() == volume.year())
                        .filter(one ->
                                volume.regime().equals("*") || volume.regime().equals(one.regime()))
                        .findFirst()
                        .ifPresent(one ->
                                links.put(volume.key(), "/books/" + one.id().value()));
            }
        }
        return links;
    }

    private OldFile require(Reader reader, UUID id) {
        return book.find(reader, id).orElseThrow(Refusal::notThere);
    }
}
