package vn.somat.safeguards.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.meetings.Consents;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.MeetingState;
import vn.somat.safeguards.meetings.Meetings;
import vn.somat.safeguards.meetings.MinutesKeeping;
import vn.somat.safeguards.meetings.Said;

/** Hội nghị: the list, one file, the form for a new one and for changing it. */
@Controller
@RequestMapping("/meetings")
class MeetingPages {

    private final Meetings meetings;
    private final Consents consents;
    private final MinutesKeeping keeping;
    private final MeetingNames names;
    private final Access access;

    MeetingPages(Meetings meetings, Consents consents, MinutesKeeping keeping, MeetingNames names, Access access) {
        this.meetings = meetings;
        this.consents = consents;
        this.keeping = keeping;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Long before,
            Model model) {
        var days = Days.of(from, to);
        var lines = days == null ? meetings.page(reader, over, before) : meetings.held(reader, days, before);
        var here = days == null ? "/meetings?over=" + over : days.on("/meetings");
        model.addAttribute("days", days);
        model.addAttribute("all", lines);
        model.addAttribute("over", over);
        model.addAttribute("named", names.named());
        model.addAttribute("levels", names.levels());
        model.addAttribute("today", names.today());
        model.addAttribute("prepares", may(reader, "meeting.prepare"));
        model.addAttribute("names", may(reader, "meeting.keeping"));
        model.addAttribute("kept", keeping.units());
        model.addAttribute("units", names.units());
        model.addAttribute("first", before == null ? null : here);
        model.addAttribute(
                "next",
                lines.size() == Meetings.PAGE
                        ? here + "&before=" + lines.getLast().meeting().number()
                        : null);
        return "meetings/meetings";
    }

    @GetMapping("/new")
    String form(Reader reader, Model model) {
        access.require(reader, "meeting.prepare", Thing.none());
        into(model, Map.of());
        model.addAttribute("one", null);
        model.addAttribute("me", reader.person().value().toString());
        return "meetings/edit";
    }

    @GetMapping("/{id}/edit")
    String edit(Reader reader, @PathVariable UUID id, Model model) {
        var file = meetings.read(reader, new MeetingId(id));
        access.require(reader, "meeting.change", file.meeting().thing());
        into(
                model,
                file.words().entrySet().stream()
                        .collect(Collectors.toMap(box -> box.getKey().name(), Map.Entry::getValue)));
        model.addAttribute("one", file.meeting());
        model.addAttribute("me", "");
        return "meetings/edit";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var file = meetings.read(reader, new MeetingId(id));
        var meeting = file.meeting();
        var thing = meeting.thing();
        boolean prepared = meeting.state() == MeetingState.PREPARED;
        model.addAttribute("file", file);
        model.addAttribute("named", names.named(file));
        model.addAttribute("levels", names.levels());
        model.addAttribute("people", names.people());
        model.addAttribute("today", names.today());
        model.addAttribute(
                "changes", access.may(reader, "meeting.change", thing).allowed());
        model.addAttribute(
                "consents",
                prepared && access.may(reader, "meeting.consent", thing).allowed());
        model.addAttribute("lacks", prepared ? consents.lacking(file) : List.of());
        model.addAttribute("able", prepared ? consents.able(meeting) : List.of());
        model.addAttribute("door", access.may(reader, "meeting.door", thing).allowed());
        model.addAttribute("chairs", meeting.chair().equals(reader.person()));
        model.addAttribute(
                "writes",
                !file.apart()
                        && access.may(reader, "meeting.minutes", thing.unit(file.keptBy()))
                                .allowed());
        model.addAttribute("closes", access.may(reader, "meeting.close", thing).allowed());
        model.addAttribute("handOn", access.may(reader, "meeting.hand-on", thing));
        model.addAttribute("nexts", access.seconds(reader, "meeting.hand-on"));
        model.addAttribute("seal", access.may(reader, "meeting.seal", thing));
        model.addAttribute("seconds", access.seconds(reader, "meeting.seal"));
        return "meetings/meeting";
    }

    private void into(Model model, Map<String, String> words) {
        model.addAttribute("kinds", MeetingKind.values());
        model.addAttribute("boxes", Said.values());
        model.addAttribute("words", words);
        model.addAttribute("levels", names.levels());
        model.addAttribute("people", names.people());
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }
}
