package vn.somat.safeguards.meetings.web;

import static vn.somat.safeguards.meetings.web.MeetingActs.done;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.safeguards.meetings.Chairing;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.KeeperChange;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MinutesDesk;
import vn.somat.safeguards.meetings.RoomSeals;

/** What the pages of meetings send while it goes on and after it: devices, the room over night, the end, minutes. */
@Controller
@RequestMapping("/meetings/{id}")
class MeetingDayActs {

    private final Chairing chairing;
    private final DoorDesk door;
    private final RoomSeals seals;
    private final MeetingEnding ending;
    private final MinutesDesk minutes;
    private final KeeperChange keepers;

    MeetingDayActs(
            Chairing chairing,
            DoorDesk door,
            RoomSeals seals,
            MeetingEnding ending,
            MinutesDesk minutes,
            KeeperChange keepers) {
        this.chairing = chairing;
        this.door = door;
        this.seals = seals;
        this.ending = ending;
        this.minutes = minutes;
        this.keepers = keepers;
    }

    @PostMapping("/devices")
    String devices(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean allowed,
            @RequestParam(defaultValue = "") String which,
            RedirectAttributes flash) {
        chairing.decide(reader, new MeetingId(id), seen, allowed, which);
        return done(id, "decided", flash);
    }

    @PostMapping("/open")
    String open(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        door.open(reader, new MeetingId(id), seen);
        return done(id, "opened", flash);
    }

    @PostMapping("/seal")
    String seal(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seal,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        seals.seal(reader, new MeetingId(id), seal, second);
        return done(id, "sealed", flash);
    }

    @PostMapping("/unseal")
    String unseal(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean intact,
            @RequestParam @Nullable String note,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        seals.open(reader, new MeetingId(id), intact, note, second);
        return done(id, "unsealed", flash);
    }

    @PostMapping("/keeper")
    String keeper(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        keepers.change(reader, new MeetingId(id), seen, reason, second);
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("safeguards.meeting.page.saved.keeper-changed"));
        return "redirect:/meetings";
    }

    @PostMapping("/close")
    String close(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        ending.close(reader, new MeetingId(id), seen);
        return done(id, "closed", flash);
    }

    @PostMapping("/minutes")
    String minutes(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean conclusion,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String paper,
            @RequestParam @Nullable String text,
            RedirectAttributes flash) {
        minutes.write(reader, new MeetingId(id), seen, conclusion, on, paper, text);
        return done(id, "written", flash);
    }

    @PostMapping("/file")
    String file(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        ending.file(reader, new MeetingId(id), seen);
        return done(id, "filed", flash);
    }
}
