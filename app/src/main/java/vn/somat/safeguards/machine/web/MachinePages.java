package vn.somat.safeguards.machine.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.somat.organisation.Organisation;
import vn.somat.safeguards.machine.MachineCheck;
import vn.somat.safeguards.machine.MachineDesk;
import vn.somat.safeguards.machine.MachineGuard;
import vn.somat.safeguards.machine.Policy;

/** Canh máy độc lập: the last look at the machine, what the office makes of it, and all looks before. */
@Controller
@RequestMapping("/machine")
class MachinePages {

    private static final int LINES = 30;
    private static final String POLICY = "machine.policy";

    private final MachineDesk desk;
    private final MachineGuard guard;
    private final Organisation organisation;
    private final Access access;

    MachinePages(MachineDesk desk, MachineGuard guard, Organisation organisation, Access access) {
        this.desk = desk;
        this.guard = guard;
        this.organisation = organisation;
        this.access = access;
    }

    @GetMapping
    String show(Reader reader, @RequestParam(required = false) @Nullable Long before, Model model) {
        var latest = desk.latest(reader).orElse(null);
        model.addAttribute("check", latest);
        model.addAttribute("light", guard.light());
        model.addAttribute("known", latest == null ? List.of() : desk.known(reader, latest));
        model.addAttribute("difference", latest == null ? null : desk.difference(reader, latest));
        model.addAttribute(
                "acknowledges",
                access.may(reader, "machine.acknowledge", Thing.none()).allowed());
        model.addAttribute("policies", desk.policies(reader));
        model.addAttribute("decides", access.may(reader, POLICY, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, POLICY));
        model.addAttribute("people", people());
        // One more than is shown tells whether there is a next page.
        var checks = desk.page(reader, before, LINES + 1);
        var shown = checks.subList(0, Math.min(LINES, checks.size()));
        model.addAttribute("checks", shown);
        model.addAttribute("first", before == null ? null : "/machine#history");
        model.addAttribute("next", checks.size() > LINES ? next(shown) : null);
        return "machine/machine";
    }

    @GetMapping("/{number}")
    String one(Reader reader, @PathVariable long number, Model model) {
        var check = desk.find(reader, number);
        model.addAttribute("check", check);
        model.addAttribute("difference", desk.difference(reader, check));
        return "machine/check";
    }

    @PostMapping
    String check(Reader reader, RedirectAttributes flash) {
        var unused = desk.check(reader);
        leave(flash, "safeguards.machine.checked");
        return "redirect:/machine";
    }

    @PostMapping("/acknowledgements")
    String acknowledge(
            Reader reader,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.acknowledge(reader, code, reason);
        leave(flash, "safeguards.machine.acknowledged");
        return "redirect:/machine";
    }

    @PostMapping("/acknowledgements/{id}/withdraw")
    String withdraw(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        desk.withdraw(reader, id);
        leave(flash, "safeguards.machine.withdrawn");
        return "redirect:/machine";
    }

    @PostMapping("/policy")
    String decide(
            Reader reader,
            @RequestParam Policy policy,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.decide(reader, policy, reason, second);
        leave(flash, "safeguards.machine.policy-changed");
        return "redirect:/machine";
    }

    private Map<String, String> people() {
        return organisation.people().stream()
                .collect(Collectors.toMap(person -> person.id().value().toString(), person -> person.name()));
    }

    private static String next(List<MachineCheck> shown) {
        return "/machine?before=" + shown.getLast().number() + "#history";
    }

    private static void leave(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }
}
