package vn.somat.safeguards.meetings.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.Meetings;

/** Hội nghị for other programs: the list, a file, and what is done with it. */
@RestController
@RequestMapping(path = "/api/v1/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
class MeetingsApi {

    private static final String SCOPE = "register";

    private final Meetings meetings;
    private final MeetingDesks desks;
    private final Access access;
    private final Sent sent;

    MeetingsApi(Meetings meetings, MeetingDesks desks, Access access, Sent sent) {
        this.meetings = meetings;
        this.desks = desks;
        this.access = access;
        this.sent = sent;
    }

    record MeetingLine(MeetingJson meeting, String title) {

        @Override
        public String toString() {
            return "MeetingLine[" + meeting.label() + "]";
        }
    }

    record MeetingPage(List<MeetingLine> meetings, @Nullable Long next) {}

    /** Newest first. @param all also those that are over */
    @GetMapping
    MeetingPage list(
            Reader reader, @RequestParam(defaultValue = "false") boolean all, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = meetings.page(reader, all, page);
        return new MeetingPage(
                found.stream()
                        .map(line -> new MeetingLine(MeetingJson.of(line.meeting()), line.title()))
                        .toList(),
                found.size() < Meetings.PAGE ? null : found.getLast().meeting().number());
    }

    /** That it was read is recorded. */
    @GetMapping("/{id}")
    MeetingFileJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return MeetingFileJson.of(meetings.read(reader, new MeetingId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MeetingJson> prepare(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = MeetingBody.read(body);
            return () ->
                    desks.desk().prepare(reader, typed.meeting(), typed.words()).value();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/meetings/" + id)
                .body(stands(reader, id));
    }

    @PostMapping(path = "/{id}/change", consumes = MediaType.APPLICATION_JSON_VALUE)
    MeetingJson change(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::stands, body -> {
            int seen = Objects.requireNonNullElse(body.whole("seen"), 0);
            var typed = MeetingBody.read(body);
            return () -> {
                desks.desk().change(reader, new MeetingId(id), seen, typed.meeting(), typed.words());
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    MeetingJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::stands, body -> {
            var asked = AskedOfMeeting.read(body);
            return () -> {
                asked.done(desks, reader, new MeetingId(id));
                return id;
            };
        });
    }

    /** Without a word: whoever handed the file on need not see it any more. */
    private MeetingJson stands(Reader reader, UUID id) {
        return MeetingJson.of(meetings.known(new MeetingId(id)));
    }
}
