package vn.somat.safeguards.library.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import vn.somat.organisation.Duty;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.library.Library;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.LibraryText;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextId;
import vn.somat.safeguards.library.TextKind;

/** Thư viện quy định for other programs: the texts, who has read them, and what is done with one. */
@RestController
@RequestMapping(path = "/api/v1/library", produces = MediaType.APPLICATION_JSON_VALUE)
class LibraryApi {

    private static final String SCOPE = "register";

    private final Library library;
    private final LibraryDesk desk;
    private final Access access;
    private final Sent sent;
    private final Clock clock;

    LibraryApi(Library library, LibraryDesk desk, Access access, Sent sent, Clock clock) {
        this.library = library;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
        this.clock = clock;
    }

    record TextPage(List<TextJson> texts, @Nullable UUID next) {}

    record TextSheet(TextJson text, @Nullable Instant readAt) {}

    record TextReaders(List<TextReaderJson> readers) {}

    record TextReaderJson(UUID person, @Nullable Instant readAt) {}

    /** @param rule only those about this rule of the packs */
    @GetMapping
    TextPage list(
            Reader reader,
            @RequestParam @Nullable String rule,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam @Nullable UUID page) {
        access.requireScope(reader, "read");
        var found = library.page(reader, rule, past, page == null ? null : new TextId(page));
        return new TextPage(
                listed(found),
                found.size() < Library.PAGE ? null : found.getLast().id().value());
    }

    /** What the owner of the token must still read, the most pressing first. */
    @GetMapping("/unread")
    TextPage unread(Reader reader) {
        access.requireScope(reader, "read");
        return new TextPage(listed(library.unread(reader)), null);
    }

    @GetMapping("/{id}")
    TextSheet one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @GetMapping("/{id}/readers")
    TextReaders readers(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return new TextReaders(library.readers(reader, new TextId(id)).stream()
                .map(one -> new TextReaderJson(one.person().value(), one.at()))
                .toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TextSheet> enter(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewText(
                    body.choice("kind", TextKind.class),
                    body.text("symbol"),
                    body.day("dated"),
                    body.text("issuer"),
                    body.text("title"),
                    body.text("body"),
                    body.text("kept"),
                    body.day("from"),
                    body.day("to"),
                    body.day("readBy"),
                    body.choices("duties", Duty.class),
                    String.join(",", body.texts("rules")),
                    body.id("replaces"));
            return () -> desk.enter(reader, typed).value();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/library/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    TextSheet act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfText.read(body);
            return () -> {
                asked.done(desk, reader, new TextId(id));
                return id;
            };
        });
    }

    private TextSheet read(Reader reader, UUID id) {
        var text = library.find(reader, new TextId(id));
        return new TextSheet(TextJson.whole(text, LocalDate.now(clock)), library.readAt(reader, text.id()));
    }

    private List<TextJson> listed(List<LibraryText> some) {
        var today = LocalDate.now(clock);
        return some.stream().map(one -> TextJson.listed(one, today)).toList();
    }
}
