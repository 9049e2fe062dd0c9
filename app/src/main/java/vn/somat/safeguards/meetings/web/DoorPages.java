package vn.somat.safeguards.meetings.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.AttendeeId;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.Losses;
import vn.somat.safeguards.meetings.MeetingFile;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.Meetings;

/** Cửa phòng họp: one field for a scanner that types, on the way in or out, and the room as it stands after each scan. */
@Controller
@RequestMapping("/meetings/{id}/door")
class DoorPages {

    /** Set by an act at the door that leads back to it. */
    private static final String ACTED = "acted";

    private final Meetings meetings;
    private final DoorDesk door;
    private final Losses losses;
    private final MeetingNames names;
    private final Access access;

    DoorPages(Meetings meetings, DoorDesk door, Losses losses, MeetingNames names, Access access) {
        this.meetings = meetings;
        this.door = door;
        this.losses = losses;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String show(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean in,
            @RequestParam @Nullable UUID at,
            Model model) {
        boolean acted = model.containsAttribute(ACTED);
        var file = acted
                ? meetings.atTheDoor(reader, new MeetingId(id))
                : meetings.lookAtTheDoor(reader, new MeetingId(id));
        shown(reader, file, in, at, null, "", false, model);
        return "meetings/door";
    }

    /** With the script the board alone is answered, at once; without it the page. */
    @PostMapping("/scan")
    String scan(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam boolean in,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable UUID at,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model,
            RedirectAttributes flash) {
        boolean fragment = target.equals("door");
        DoorScan scanned;
        try {
            scanned = door.scan(reader, new MeetingId(id), in, code, at == null ? null : new AttendeeId(at));
        } catch (Refusal refusal) {
            if (!fragment || refusal.kind() == Refusal.Kind.NOT_ALLOWED || refusal.kind() == Refusal.Kind.NOT_THERE) {
                throw refusal;
            }
            into(reader, id, in, at, null, "", true, model);
            refused(refusal, model);
            return "meetings/board";
        }
        var current = scanned.current() == null ? null : scanned.current().value();
        var said = "safeguards.meeting.door.said." + scanned.outcome();
        if (fragment) {
            into(reader, id, in, current, said, scanned.about(), scanned.outcome() == DoorScan.Outcome.OWES, model);
            return "meetings/board";
        }
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable(new String[] {said}, new Object[] {scanned.about()}));
        return here(id, in, current, flash);
    }

    @PostMapping("/enter")
    String enter(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID attendee,
            @RequestParam(defaultValue = "false") boolean device,
            RedirectAttributes flash) {
        var unused = door.enter(reader, new MeetingId(id), new AttendeeId(attendee), device);
        return here(id, true, attendee, flash);
    }

    @PostMapping("/deposit")
    String deposit(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID attendee,
            @RequestParam(defaultValue = "") String what,
            RedirectAttributes flash) {
        var unused = door.deposit(reader, new MeetingId(id), new AttendeeId(attendee), what);
        return here(id, true, attendee, flash);
    }

    @PostMapping("/lost")
    String lost(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable Long label,
            @RequestParam @Nullable UUID deposit,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        if (label != null) {
            losses.handOut(reader, new MeetingId(id), label, reason, second);
        } else if (deposit != null) {
            losses.device(reader, new MeetingId(id), deposit, reason, second);
        }
        return here(id, false, null, flash);
    }

    private void into(
            Reader reader,
            UUID id,
            boolean in,
            @Nullable UUID at,
            @Nullable String said,
            String about,
            boolean bad,
            Model model) {
        shown(reader, meetings.atTheDoor(reader, new MeetingId(id)), in, at, said, about, bad, model);
    }

    private void shown(
            Reader reader,
            MeetingFile file,
            boolean in,
            @Nullable UUID at,
            @Nullable String said,
            String about,
            boolean bad,
            Model model) {
        var current = at == null
                ? null
                : file.coming().stream()
                        .filter(one -> one.id().value().equals(at))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("in", in);
        model.addAttribute("current", current);
        model.addAttribute("said", said);
        model.addAttribute("about", about);
        model.addAttribute("bad", bad);
        model.addAttribute("refusal", null);
        model.addAttribute("args", new Object[0]);
        model.addAttribute("article", null);
        model.addAttribute("named", names.named(file));
        var thing = file.meeting().thing();
        model.addAttribute("lose", access.may(reader, "meeting.lose", thing));
        model.addAttribute("seconds", access.seconds(reader, "meeting.lose"));
    }

    private static void refused(Refusal refusal, Model model) {
        var flaw = refusal.flaws().isEmpty() ? null : refusal.flaws().getFirst();
        model.addAttribute("refusal", flaw == null ? refusal.code() : flaw.code());
        model.addAttribute("args", (flaw == null ? refusal.args() : flaw.args()).toArray());
        model.addAttribute("article", flaw == null ? refusal.citation() : flaw.citation());
    }

    private static String here(UUID id, boolean in, @Nullable UUID at, RedirectAttributes flash) {
        flash.addFlashAttribute(ACTED, true);
        return "redirect:/meetings/" + id + "/door?in=" + in + (at == null ? "" : "&at=" + at);
    }
}
