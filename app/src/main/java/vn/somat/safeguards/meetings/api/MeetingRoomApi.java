package vn.somat.safeguards.meetings.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.meetings.Attendees;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan.Outcome;
import vn.somat.safeguards.meetings.HandOutDesk;
import vn.somat.safeguards.meetings.Losses;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.Meetings;

/** Người dự, tài liệu phát, cửa phòng họp for other programs: each act is answered with who is there and what is out. */
@RestController
@RequestMapping(path = "/api/v1/meetings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class MeetingRoomApi {

    private static final String SCOPE = "register";

    private final Meetings meetings;
    private final Attendees attendees;
    private final HandOutDesk handOuts;
    private final DoorDesk door;
    private final Losses losses;
    private final Access access;
    private final Sent sent;

    MeetingRoomApi(
            Meetings meetings,
            Attendees attendees,
            HandOutDesk handOuts,
            DoorDesk door,
            Losses losses,
            Access access,
            Sent sent) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.handOuts = handOuts;
        this.door = door;
        this.losses = losses;
        this.access = access;
        this.sent = sent;
    }

    /** @param outcome what a scan came to; null of what is no scan, and of one that was sent before under the same key */
    record DoorJson(@Nullable Outcome outcome, @Nullable UUID current, BoardJson board) {}

    @PostMapping(path = "/attendees", consumes = MediaType.APPLICATION_JSON_VALUE)
    BoardJson attendees(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::board, body -> {
            var asked = AskedOfAttendee.read(body);
            return () -> {
                asked.done(attendees, reader, new MeetingId(id));
                return id;
            };
        });
    }

    /** Puts a copy on the list by the code on its label, or takes it off. */
    @PostMapping(path = "/hand-outs", consumes = MediaType.APPLICATION_JSON_VALUE)
    BoardJson handOuts(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::board, body -> {
            var code = Sent.text(body, "code");
            var off = body.whole("off");
            return () -> {
                if (off != null) {
                    handOuts.off(reader, new MeetingId(id), off);
                } else {
                    var unused = handOuts.list(reader, new MeetingId(id), code);
                }
                return id;
            };
        });
    }

    /** Who is there and what is out, while it goes on; that it was looked at is recorded. */
    @GetMapping("/door")
    DoorJson look(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return new DoorJson(null, null, BoardJson.of(meetings.lookAtTheDoor(reader, new MeetingId(id))));
    }

    @PostMapping(path = "/door", consumes = MediaType.APPLICATION_JSON_VALUE)
    DoorJson pass(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var scanned = new AtomicReference<@Nullable DoorScan>();
        var unused = sent.done(reader, SCOPE, request, body -> {
            var asked = AskedAtDoor.read(body);
            return () -> {
                scanned.set(asked.done(door, losses, reader, new MeetingId(id)));
                return id;
            };
        });
        var scan = scanned.get();
        var current = scan == null ? null : scan.current();
        return new DoorJson(
                scan == null ? null : scan.outcome(),
                current == null ? null : current.value(),
                BoardJson.of(meetings.atTheDoor(reader, new MeetingId(id))));
    }

    private BoardJson board(Reader reader, UUID id) {
        return BoardJson.of(meetings.read(reader, new MeetingId(id)));
    }
}
