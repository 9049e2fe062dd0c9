package vn.somat.safeguards.library.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.printing.Shown;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.library.Library;
import vn.somat.safeguards.library.LibraryText;
import vn.somat.safeguards.library.TextId;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.library.TextReaders;

/** Thư viện quy định: the list, one text, the form for a new one, the list of who has read it on paper. */
@Controller
@RequestMapping("/library")
class LibraryPages {

    private final Library library;
    private final TextReaders sheet;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    LibraryPages(
            Library library,
            TextReaders sheet,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.library = library;
        this.sheet = sheet;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam @Nullable String rule,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam @Nullable UUID after,
            Model model) {
        var about = rule == null || rule.isBlank() ? null : rule;
        var shown = library.page(reader, about, past, after == null ? null : new TextId(after));
        var here = "/library?past=" + past + (about == null ? "" : "&rule=" + about);
        model.addAttribute("all", shown);
        model.addAttribute(
                "unread", library.unread(reader).stream().map(LibraryText::id).collect(Collectors.toSet()));
        model.addAttribute("missing", counts(reader) ? missing() : Map.of());
        model.addAttribute("counts", counts(reader));
        model.addAttribute("enters", may(reader, "library.enter"));
        model.addAttribute("past", past);
        model.addAttribute("rule", about);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute(
                "next",
                shown.size() == Library.PAGE
                        ? here + "&after=" + shown.getLast().id().value()
                        : null);
        return "library/library";
    }

    /** @param replaces whose place the new one takes: its words stand in the form */
    @GetMapping("/new")
    String form(
            Reader reader, @RequestParam @Nullable UUID replaces, @RequestParam @Nullable TextKind kind, Model model) {
        access.require(reader, "library.enter", Thing.none());
        var old = replaces == null ? null : library.find(reader, new TextId(replaces));
        boolean takesPlace = old != null && old.issued() != null && old.withdrawn() == null;
        model.addAttribute("old", old);
        model.addAttribute("replaces", takesPlace ? replaces : null);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TextKind.values());
        var duties = EnumSet.complementOf(EnumSet.of(Duty.INSPECTOR));
        model.addAttribute("duties", duties.toArray(Duty[]::new));
        model.addAttribute("today", LocalDate.now(clock));
        return "library/new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = library.find(reader, new TextId(id));
        var today = LocalDate.now(clock);
        var rules = new HashMap<String, String>();
        one.rules()
                .forEach(code ->
                        regulations.on(today).rulebook().find(code).ifPresent(rule -> rules.put(code, rule.title())));
        model.addAttribute("one", one);
        model.addAttribute("old", one.replaces() == null ? null : earlier(reader, one.replaces()));
        model.addAttribute("successor", library.successor(reader, one.id()).orElse(null));
        model.addAttribute("rules", rules);
        model.addAttribute("readAt", library.readAt(reader, one.id()));
        model.addAttribute("asked", one.asks(reader.duties(), today));
        model.addAttribute("readers", counts(reader) ? library.readers(reader, one.id()) : List.of());
        model.addAttribute("counts", counts(reader));
        model.addAttribute("issues", may(reader, "library.issue"));
        model.addAttribute("enters", may(reader, "library.enter"));
        model.addAttribute("ends", may(reader, "library.end"));
        model.addAttribute("named", named());
        model.addAttribute("today", today);
        return "library/text";
    }

    @PostMapping("/{id}/readers.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("danh-sach-da-doc.pdf", sheet.print(reader, new TextId(id)));
    }

    private Map<TextId, Integer> missing() {
        return library.missing().entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
    }

    /** Null where it is not the reader's to see. */
    private @Nullable LibraryText earlier(Reader reader, TextId id) {
        try {
            return library.find(reader, id);
        } catch (Refusal hidden) {
            return null;
        }
    }

    private boolean counts(Reader reader) {
        return may(reader, "library.readers");
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private Function<Object, String> named() {
        var names = organisation.people().stream()
                .collect(Collectors.<Person, Object, String>toMap(Person::id, Person::name));
        return person -> names.getOrDefault(person, "");
    }
}
