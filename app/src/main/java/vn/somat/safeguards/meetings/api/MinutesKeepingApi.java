package vn.somat.safeguards.meetings.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.MinutesKeeping;

/** Giữ riêng biên bản nhân sự, kỷ luật for other programs: which unit keeps which. */
@RestController
@RequestMapping(path = "/api/v1/meetings/minutes-keeping", produces = MediaType.APPLICATION_JSON_VALUE)
class MinutesKeepingApi {

    private final MinutesKeeping keeping;
    private final Access access;
    private final Sent sent;

    MinutesKeepingApi(MinutesKeeping keeping, Access access, Sent sent) {
        this.keeping = keeping;
        this.access = access;
        this.sent = sent;
    }

    record Kept(List<KeptJson> kept) {}

    record KeptJson(MeetingKind kind, UUID unit) {}

    /** For whoever may say it. */
    @GetMapping
    Kept units(Reader reader) {
        access.requireScope(reader, "read");
        access.require(reader, "meeting.keeping", Thing.none());
        return kept();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Kept name(Reader reader, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, (who, unit) -> kept(), body -> {
            var kind = body.choice("kind", MeetingKind.class);
            var unit = Sent.id(body, "unit");
            return () -> {
                if (kind == null) {
                    throw Refusal.invalid("kind", "registry.text.required");
                }
                keeping.name(reader, kind, new UnitId(unit));
                return unit;
            };
        });
    }

    private Kept kept() {
        return new Kept(keeping.units().entrySet().stream()
                .map(one -> new KeptJson(one.getKey(), one.getValue().value()))
                .toList());
    }
}
