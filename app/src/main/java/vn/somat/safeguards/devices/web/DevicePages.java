package vn.somat.safeguards.devices.web;

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
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.DeviceList;
import vn.somat.safeguards.devices.Devices;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.machine.MachineGuard;

/** Sổ thiết bị: the list, one of them, and the form for a new one. */
@Controller
@RequestMapping("/devices")
class DevicePages {

    private final Devices devices;
    private final DeviceList list;
    private final MachineGuard guard;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    DevicePages(
            Devices devices,
            DeviceList list,
            MachineGuard guard,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.devices = devices;
        this.list = list;
        this.guard = guard;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    /** Who does not keep the register sees what they hold. */
    @GetMapping
    String all(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        boolean whole = may(reader, "device.read");
        var shown = whole ? devices.page(reader, gone, after) : devices.mine(reader);
        var here = "/devices?gone=" + gone;
        model.addAttribute("all", shown);
        model.addAttribute("whole", whole);
        model.addAttribute("gone", gone);
        model.addAttribute("enters", may(reader, "device.enter"));
        model.addAttribute("named", named());
        model.addAttribute("levels", levels());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", after == 0 ? null : here);
        model.addAttribute(
                "next",
                whole && shown.size() == Devices.PAGE
                        ? here + "&after=" + shown.getLast().number()
                        : null);
        return "devices/devices";
    }

    @GetMapping("/new")
    String form(Reader reader, Model model) {
        access.require(reader, "device.enter", Thing.none());
        model.addAttribute("kinds", DeviceKind.values());
        model.addAttribute("networks", Network.values());
        model.addAttribute("levels", levels());
        model.addAttribute("people", people());
        return "devices/new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = devices.find(reader, new DeviceId(id));
        var thing = Thing.of("device", id).person(one.holder());
        model.addAttribute("one", one);
        model.addAttribute("acts", devices.acts(reader, one.id()));
        model.addAttribute("named", named());
        model.addAttribute("levels", levels());
        model.addAttribute("networks", Network.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("light", guard.watches(one.host()) ? guard.light() : null);
        model.addAttribute("changes", access.may(reader, "device.change", thing).allowed());
        model.addAttribute("handOver", access.may(reader, "device.hand-over", thing));
        model.addAttribute("receivers", access.seconds(reader, "device.hand-over"));
        model.addAttribute("purpose", access.may(reader, "device.purpose", thing));
        model.addAttribute("seconds", access.seconds(reader, "device.purpose"));
        return "devices/device";
    }

    @PostMapping("/list.pdf")
    ResponseEntity<byte[]> print(Reader reader) {
        return Shown.pdf("so-thiet-bi.pdf", list.print(reader));
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private Function<Object, String> named() {
        var names = organisation.people().stream()
                .collect(Collectors.<Person, Object, String>toMap(p -> p.id(), p -> p.name()));
        return person -> names.getOrDefault(person, "");
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

    /** Secret levels of today by their codes; none first. */
    private Map<String, Level> levels() {
        var choice = new LinkedHashMap<String, Level>();
        regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(Level::secret)
                .forEach(level -> choice.put(level.code(), level));
        return choice;
    }
}
