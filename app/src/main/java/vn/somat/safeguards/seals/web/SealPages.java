package vn.somat.safeguards.seals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.printing.Shown;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealBook;
import vn.somat.safeguards.seals.SealKind;

/** Sổ con dấu: the list, one of them with what it was put on, the form for a new one. */
@Controller
@RequestMapping("/seals")
class SealPages {

    private final OfficialSeals seals;
    private final SealBook book;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    SealPages(
            OfficialSeals seals,
            SealBook book,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.seals = seals;
        this.book = book;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** Who does not watch over the register sees what they keep. */
    @GetMapping
    String all(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        boolean whole = access.may(reader, "seal.read", Thing.none()).allowed();
        var shown = whole ? seals.page(reader, gone, after) : seals.mine(reader);
        var here = "/seals?gone=" + gone;
        model.addAttribute("all", shown);
        model.addAttribute("whole", whole);
        model.addAttribute("gone", gone);
        model.addAttribute(
                "enters", access.may(reader, "seal.enter", Thing.none()).allowed());
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", after == 0 ? null : here);
        model.addAttribute(
                "next",
                whole && shown.size() == OfficialSeals.PAGE
                        ? here + "&after=" + shown.getLast().number()
                        : null);
        return "seals/seals";
    }

    /** @param stamp code of a stamp of the packs that the office has not got */
    @GetMapping("/new")
    String form(Reader reader, @RequestParam(defaultValue = "") String stamp, Model model) {
        access.require(reader, "seal.enter", Thing.none());
        model.addAttribute("kinds", SealKind.values());
        model.addAttribute("stamps", stamps());
        model.addAttribute("stamp", stamp);
        model.addAttribute("people", people());
        model.addAttribute("today", LocalDate.now(clock));
        return "seals/new";
    }

    @GetMapping("/{id}")
    String one(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        var one = seals.find(reader, id);
        var thing = Thing.of("official-seal", id).person(one.keeper());
        var uses = seals.uses(reader, id, before);
        model.addAttribute("one", one);
        model.addAttribute("acts", seals.acts(reader, id));
        model.addAttribute("uses", uses);
        model.addAttribute("uses1", before == Long.MAX_VALUE ? null : "/seals/" + id);
        model.addAttribute(
                "uses2",
                uses.size() == OfficialSeals.PAGE
                        ? "/seals/" + id + "?before=" + uses.getLast().number()
                        : null);
        model.addAttribute("handOver", access.may(reader, "seal.hand-over", thing));
        model.addAttribute("takeOver", access.may(reader, "seal.take-over", thing));
        model.addAttribute("own", one.keeper().equals(reader.person()));
        model.addAttribute(
                "here",
                !organisation.mandatesOn(one.keeper(), LocalDate.now(clock)).isEmpty());
        model.addAttribute("receivers", access.seconds(reader, "seal.hand-over"));
        model.addAttribute("checks", access.may(reader, "seal.check", thing).allowed());
        model.addAttribute("marks", access.may(reader, "seal.use", thing).allowed());
        model.addAttribute("end", access.may(reader, "seal.end", thing));
        model.addAttribute("seconds", access.seconds(reader, "seal.end"));
        model.addAttribute("people", people());
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        return "seals/seal";
    }

    @PostMapping("/{id}/book.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID id, @RequestParam int year) {
        return Shown.pdf("so-dong-dau-" + year + ".pdf", book.print(reader, id, year));
    }

    /** Their first lines by their codes; none first. */
    private Map<String, String> stamps() {
        var stamps = new LinkedHashMap<String, String>();
        stamps.put("", "");
        regulations.on(LocalDate.now(clock)).values().stream()
                .filter(value -> value.key().matches("stamp\\.[a-z-]+\\.line\\.1"))
                .forEach(value -> stamps.put(value.key().split("\\.")[1], value.text()));
        return stamps;
    }

    private Map<String, String> people() {
        var today = LocalDate.now(clock);
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        organisation.people().stream()
                .filter(person -> !organisation.mandatesOn(person.id(), today).isEmpty())
                .forEach(person -> choice.put(person.id().value().toString(), person.name()));
        return choice;
    }

    private Function<Object, String> named() {
        var names = organisation.people().stream()
                .collect(Collectors.<Person, Object, String>toMap(Person::id, Person::name));
        return person -> names.getOrDefault(person, "");
    }
}
