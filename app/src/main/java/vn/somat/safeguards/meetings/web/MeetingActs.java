package vn.somat.safeguards.meetings.web;

import java.time.LocalDate;
import java.util.Map;
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
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.safeguards.meetings.AttendeeId;
import vn.somat.safeguards.meetings.Attendees;
import vn.somat.safeguards.meetings.Attendees.NewAttendee;
import vn.somat.safeguards.meetings.Consents;
import vn.somat.safeguards.meetings.Consents.ConsentTyped;
import vn.somat.safeguards.meetings.HandOutDesk;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.safeguards.meetings.MeetingDesk;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.MinutesKeeping;
import vn.somat.safeguards.meetings.NewMeeting;

/** What the pages of meetings send before the meeting: preparing, who comes, what is handed out, the consent. */
@Controller
@RequestMapping("/meetings")
class MeetingActs {

    private final MeetingDesk desk;
    private final Attendees attendees;
    private final HandOutDesk handOuts;
    private final Consents consents;
    private final MinutesKeeping keeping;

    MeetingActs(
            MeetingDesk desk, Attendees attendees, HandOutDesk handOuts, Consents consents, MinutesKeeping keeping) {
        this.desk = desk;
        this.attendees = attendees;
        this.handOuts = handOuts;
        this.consents = consents;
        this.keeping = keeping;
    }

    @PostMapping
    String prepare(
            Reader reader,
            @ModelAttribute NewMeeting typed,
            @RequestParam Map<String, String> words,
            RedirectAttributes flash) {
        return done(desk.prepare(reader, typed, words).value(), "prepared", flash);
    }

    @PostMapping("/{id}/change")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @ModelAttribute NewMeeting typed,
            @RequestParam Map<String, String> words,
            RedirectAttributes flash) {
        desk.change(reader, new MeetingId(id), seen, typed, words);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/check")
    String check(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "true") boolean passed,
            @RequestParam @Nullable String paper,
            RedirectAttributes flash) {
        if (on == null) {
            throw Refusal.invalid("on", "safeguards.meeting.required");
        }
        desk.check(reader, new MeetingId(id), seen, new VenueCheck(on, passed, paper));
        return done(id, "checked", flash);
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        desk.cancel(reader, new MeetingId(id), seen, reason);
        return done(id, "cancelled", flash);
    }

    @PostMapping("/{id}/attendees")
    String add(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute NewAttendee typed,
            @RequestParam @Nullable String pin,
            RedirectAttributes flash) {
        var unused = attendees.add(reader, new MeetingId(id), typed, pin);
        return done(id, "added", flash) + "#attendees";
    }

    @PostMapping("/{id}/attendees/{attendee}/strike")
    String strike(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID attendee,
            @RequestParam @Nullable String pin,
            RedirectAttributes flash) {
        attendees.strike(reader, new MeetingId(id), new AttendeeId(attendee), pin);
        return done(id, "struck", flash) + "#attendees";
    }

    @PostMapping("/{id}/screen")
    String screen(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID attendee,
            @RequestParam @Nullable LocalDate on,
            @RequestParam(defaultValue = "true") boolean passed,
            RedirectAttributes flash) {
        if (on == null) {
            throw Refusal.invalid("on", "safeguards.meeting.required");
        }
        attendees.screen(reader, new MeetingId(id), new AttendeeId(attendee), on, passed);
        return done(id, "screened", flash) + "#attendees";
    }

    @PostMapping("/{id}/hand-outs")
    String list(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        int unused = handOuts.list(reader, new MeetingId(id), code);
        return done(id, "listed", flash) + "#hand-outs";
    }

    @PostMapping("/{id}/hand-outs/{label}/off")
    String off(Reader reader, @PathVariable UUID id, @PathVariable long label, RedirectAttributes flash) {
        handOuts.off(reader, new MeetingId(id), label);
        return done(id, "off", flash) + "#hand-outs";
    }

    @PostMapping("/{id}/consent")
    String consent(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @ModelAttribute ConsentTyped typed,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        consents.give(reader, new MeetingId(id), seen, typed, pin);
        return done(id, "consented", flash);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        consents.withdraw(reader, new MeetingId(id), seen, reason);
        return done(id, "withdrawn", flash);
    }

    @PostMapping("/keeping")
    String keeping(
            Reader reader,
            @RequestParam MeetingKind kind,
            @RequestParam @Nullable UUID unit,
            RedirectAttributes flash) {
        if (unit == null) {
            throw Refusal.invalid("unit", "safeguards.meeting.unit");
        }
        keeping.name(reader, kind, new UnitId(unit));
        flash.addFlashAttribute("notice", said("keeping"));
        return "redirect:/meetings";
    }

    static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", said(what));
        return "redirect:/meetings/" + id;
    }

    private static DefaultMessageSourceResolvable said(String what) {
        return new DefaultMessageSourceResolvable("safeguards.meeting.page.saved." + what);
    }
}
