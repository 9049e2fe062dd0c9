package vn.somat.registry.web;

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
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.issues.IssueReading;
import vn.somat.registry.issues.Issues;
import vn.somat.registry.json.ApiNames;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Phát hành theo số for other programs: numbered copies given to a list, and what became of each. */
@RestController
@RequestMapping(path = "/api/v1/issues", produces = MediaType.APPLICATION_JSON_VALUE)
class IssuesApi {

    private static final String SCOPE = "register";

    private final Issues issues;
    private final IssueReading reading;
    private final Access access;
    private final Sent sent;

    IssuesApi(Issues issues, IssueReading reading, Access access, Sent sent) {
        this.issues = issues;
        this.reading = reading;
        this.access = access;
        this.sent = sent;
    }

    record IssuePage(List<IssueJson> issues, @Nullable UUID next) {}

    /** Newest first, without the copies. */
    @GetMapping
    IssuePage list(Reader reader, @RequestParam @Nullable UUID page) {
        access.requireScope(reader, "read");
        var found = reading.page(reader, page);
        return new IssuePage(
                found.stream().map(one -> IssueJson.of(one, List.of())).toList(),
                found.size() < IssueReading.PAGE ? null : found.getLast().id());
    }

    @GetMapping("/{id}")
    IssueJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssueJson> issue(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var name = body.required("name");
            var day = body.day("day");
            var due = body.day("due");
            int first = Objects.requireNonNullElse(body.whole("first"), 1);
            var list = body.id("distributionList");
            var more =
                    body.list("recipients").stream().map(IssuesApi::recipient).toList();
            return () -> ApiNames.translated(
                    () -> issues.issue(reader, name, Boxes.needed("day", day), due, first, list, more));
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/issues/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    IssueJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfIssue.read(body);
            return () -> {
                asked.done(issues, reader, id);
                return id;
            };
        });
    }

    private static Recipient recipient(JsonFields fields) {
        var one = new Recipient(fields.required("name"), Objects.requireNonNullElse(fields.whole("copies"), 1));
        fields.noMore();
        return one;
    }

    private IssueJson read(Reader reader, UUID id) {
        return IssueJson.of(reading.find(reader, id), reading.copies(reader, id));
    }
}
