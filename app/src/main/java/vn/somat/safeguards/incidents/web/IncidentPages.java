package vn.somat.safeguards.incidents.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Shown;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.incidents.Incident;
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.IncidentSheet;
import vn.somat.safeguards.incidents.Incidents;

/** Sổ theo dõi lộ, mất: the list, the form to report one, one of them, and its sheet. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private static final Pattern LABEL = Pattern.compile("[\\p{Lu}\\d]{1,4}-[\\d/]{1,12}");

    private final Incidents incidents;
    private final IncidentEvidence evidence;
    private final IncidentSheet sheet;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    IncidentPages(
            Incidents incidents,
            IncidentEvidence evidence,
            IncidentSheet sheet,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.sheet = sheet;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable IncidentKind kind,
            @RequestParam @Nullable Long before,
            Model model) {
        var days = Days.of(from, to);
        boolean opens = access.may(reader, "incident.open", Thing.none()).allowed();
        boolean reads = access.may(reader, "incident.read", Thing.none()).allowed();
        // Who reports what they may not read comes back here too.
        var page = opens && !reads
                ? List.<Incident>of()
                : days == null ? incidents.page(reader, open, before) : incidents.found(reader, days, kind, before);
        var here = days == null
                ? "/incidents?open=" + open
                : days.on("/incidents" + (kind == null ? "" : "?kind=" + kind));
        model.addAttribute("days", days);
        model.addAttribute("all", page);
        model.addAttribute("open", open);
        model.addAttribute("opens", opens);
        model.addAttribute("reads", reads);
        model.addAttribute("filed", opens ? incidents.filed(reader) : List.of());
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", before == null ? null : here);
        model.addAttribute(
                "next",
                page.size() == Incidents.PAGE
                        ? here + "&before=" + page.getLast().number()
                        : null);
        return "incidents/incidents";
    }

    /**
     * @param carrier the copy it is about: what was last seen of it is shown first
     * @param about number of what was open when it was pressed: a trip, a recall, a fault at a hand-over
     * @param level of what has no copy in the house
     */
    @GetMapping("/new")
    String form(
            Reader reader,
            @RequestParam(defaultValue = "LOSS") IncidentKind kind,
            @RequestParam @Nullable UUID carrier,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String level,
            Model model) {
        access.require(reader, "incident.open", Thing.none());
        model.addAttribute("about", LABEL.matcher(about).matches() ? about : null);
        model.addAttribute("level", level);
        model.addAttribute("kind", kind);
        model.addAttribute("seen", carrier == null ? null : incidents.lastSeen(reader, carrier));
        model.addAttribute("levels", levels());
        model.addAttribute("today", LocalDate.now(clock));
        return "incidents/new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var file = incidents.read(reader, new IncidentId(id));
        var incident = file.incident();
        var thing = Thing.of("incident", id)
                .level(incident.level().code(), incident.level().rank());
        model.addAttribute("file", file);
        model.addAttribute("files", evidence.of(reader, incident.id()));
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "sees",
                incident.seenAt() == null
                        && access.may(reader, "incident.see", thing).allowed());
        model.addAttribute(
                "handles",
                incident.open() && access.may(reader, "incident.handle", thing).allowed());
        model.addAttribute("close", access.may(reader, "incident.close", thing));
        model.addAttribute("seconds", access.seconds(reader, "incident.close"));
        model.addAttribute(
                "reports", access.may(reader, "report.write", Thing.none()).allowed());
        return "incidents/incident";
    }

    @PostMapping("/{id}/sheet.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("bao-cao-dot-xuat.pdf", sheet.print(reader, new IncidentId(id)));
    }

    /** All secret levels: what was found may be above what its finder may read. */
    private Map<String, String> levels() {
        var choice = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(Level::secret)
                .sorted(Comparator.comparingInt(Level::rank))
                .forEach(level -> choice.put(level.code(), level.label()));
        return choice;
    }

    private Function<Object, String> named() {
        var names = new LinkedHashMap<Object, String>();
        organisation.people().forEach(person -> names.put(person.id(), person.name()));
        return person -> names.getOrDefault(person, "");
    }
}
