package vn.somat.safeguards.devices.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.devices.DeviceChange;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.NewDevice;
import vn.somat.safeguards.devices.PoliceCheck;

/** What the pages of devices send. */
@Controller
@RequestMapping("/devices")
class DeviceActs {

    private final DeviceDesk desk;

    DeviceActs(DeviceDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute NewDevice typed, RedirectAttributes flash) {
        return done(desk.enter(reader, typed).value(), "entered", flash);
    }

    @PostMapping("/{id}/hand-over")
    String handOver(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.handOver(reader, new DeviceId(id), seen, second);
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("safeguards.device.page.saved.handed-over"));
        return "redirect:/devices";
    }

    @PostMapping("/{id}/check")
    String check(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable Boolean passed,
            @RequestParam @Nullable String note,
            @RequestParam @Nullable LocalDate next,
            RedirectAttributes flash) {
        if (on == null || passed == null) {
            throw Refusal.invalid(on == null ? "on" : "passed", "safeguards.device.required");
        }
        desk.check(reader, new DeviceId(id), seen, new PoliceCheck(on, passed, note, next));
        return done(id, "checked", flash);
    }

    @PostMapping("/{id}/change")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @ModelAttribute DeviceChange typed,
            RedirectAttributes flash) {
        desk.change(reader, new DeviceId(id), seen, typed);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/repurpose")
    String repurpose(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam @Nullable String level,
            @RequestParam(defaultValue = "") String removed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.repurpose(reader, new DeviceId(id), seen, purpose, level, removed, second);
        return done(id, "repurposed", flash);
    }

    @PostMapping("/{id}/dispose")
    String dispose(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String removed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.dispose(reader, new DeviceId(id), seen, removed, second);
        return done(id, "disposed", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("safeguards.device.page.saved." + what));
        return "redirect:/devices/" + id;
    }
}
