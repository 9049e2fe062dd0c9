package vn.somat.safeguards.inspections.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.FindingId;

/** Kiến nghị sau kiểm tra for other programs: what is open, and that it is remedied. */
@RestController
@RequestMapping(path = "/api/v1/findings", produces = MediaType.APPLICATION_JSON_VALUE)
class FindingsApi {

    private static final int MOST = 200;
    private static final int YEARS = 100;

    private final FindingBook book;
    private final FindingDesk desk;
    private final Access access;
    private final Sent sent;
    private final Clock clock;

    FindingsApi(FindingBook book, FindingDesk desk, Access access, Sent sent, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
        this.clock = clock;
    }

    record FindingPage(List<FindingJson> findings) {}

    /** Soonest due first; whoever does not read inspections is told their own. */
    @GetMapping
    FindingPage open(Reader reader) {
        access.requireScope(reader, "read");
        var today = LocalDate.now(clock);
        return new FindingPage(book.open(reader, today.minusYears(YEARS), today.plusYears(YEARS), MOST).stream()
                .map(FindingJson::of)
                .toList());
    }

    @GetMapping("/{id}")
    FindingJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(path = "/{id}/remedy", consumes = MediaType.APPLICATION_JSON_VALUE)
    FindingJson remedied(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            int seen = Objects.requireNonNullElse(body.whole("seen"), 0);
            var said = Sent.text(body, "said");
            return () -> {
                desk.remedied(reader, new FindingId(id), seen, said);
                return id;
            };
        });
    }

    private FindingJson read(Reader reader, UUID id) {
        return FindingJson.of(book.read(reader, new FindingId(id)));
    }
}
