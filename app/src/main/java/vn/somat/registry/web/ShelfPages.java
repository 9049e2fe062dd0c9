package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookView;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;

/** Kệ sổ: the books the reader may open, by year, and opening a new one. */
@Controller
@RequestMapping("/books")
class ShelfPages {

    private final BookDesk books;
    private final Regulations regulations;
    private final Things things;
    private final Clock clock;

    ShelfPages(BookDesk books, Regulations regulations, Things things, Clock clock) {
        this.books = books;
        this.regulations = regulations;
        this.things = things;
        this.clock = clock;
    }

    record NewBook(@Nullable String form, @Nullable Integer year) {}

    @GetMapping
    String shelves(Reader reader, Model model) {
        var shelves = new TreeMap<Integer, List<BookView>>(Comparator.reverseOrder());
        for (var book : books.books(reader)) {
            shelves.merge(book.year(), List.of(book), ShelfPages::both);
        }
        model.addAttribute("shelves", shelves);
        model.addAttribute("forms", forms(reader));
        model.addAttribute("year", LocalDate.now(clock).getYear());
        return "registry/books";
    }

    @PostMapping
    String open(Reader reader, @ModelAttribute NewBook typed, RedirectAttributes flash) {
        var book = books.open(reader, Boxes.orEmpty(typed.form()), Boxes.needed("year", typed.year()));
        Notices.leave(flash, "registry.page.books.opened");
        return "redirect:/books/" + book.value();
    }

    /** The forms whose books this reader may open, by code. */
    private Map<String, String> forms(Reader reader) {
        var forms = new LinkedHashMap<String, String>();
        for (RegisterForm form : regulations.on(LocalDate.now(clock)).forms()) {
            if (things.may(reader, "book.open", Things.book(form.direction()))) {
                forms.put(form.code(), form.title());
            }
        }
        return forms;
    }

    private static List<BookView> both(List<BookView> some, List<BookView> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
