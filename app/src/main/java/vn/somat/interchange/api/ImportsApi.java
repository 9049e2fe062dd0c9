package vn.somat.interchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import vn.somat.interchange.imports.ImportBook;
import vn.somat.interchange.imports.ImportTakingBack;
import vn.somat.interchange.imports.OldFile;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.Sent;

/** Nhập sổ cũ for other programs: a file received, what the check found in it, and its books written, stopped, taken back. */
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportsApi {

    private static final String SCOPE = "register";

    private final ImportBook book;
    private final ImportTakingBack back;
    private final Access access;
    private final Sent sent;

    ImportsApi(ImportBook book, ImportTakingBack back, Access access, Sent sent) {
        this.book = book;
        this.back = back;
        this.access = access;
        this.sent = sent;
    }

    record Imports(List<ImportJson> imports) {}

    record ProblemPage(List<ProblemJson> problems, @Nullable Integer next) {}

    /** The token owner's latest, newest first. */
    @GetMapping
    Imports list(Reader reader) {
        access.requireScope(reader, "read");
        return new Imports(book.latest(reader).stream()
                .map(file -> ImportJson.of(book, file))
                .toList());
    }

    /** How far it is, and what the last check found. */
    @GetMapping("/{id}")
    ImportJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    /** Line by line. @param page how many stand before them */
    @GetMapping("/{id}/problems")
    ProblemPage problems(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page) {
        access.requireScope(reader, "read");
        int after = Math.max(0, page);
        var found = book.problems(require(reader, id), after, ImportBook.PAGE);
        return new ProblemPage(
                found.stream().map(ProblemJson::of).toList(),
                found.size() < ImportBook.PAGE ? null : after + found.size());
    }

    /** Looked through in the background; nothing is written before it is asked for. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJson> receive(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.filed(reader, SCOPE, request, (fields, file) -> {
            var form = fields.required("form");
            return () -> book.receive(reader, form, file.name(), file.bytes());
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ImportJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfImport.read(body);
            return () -> {
                asked.done(book, back, reader, id);
                return id;
            };
        });
    }

    private ImportJson read(Reader reader, UUID id) {
        return ImportJson.of(book, require(reader, id));
    }

    private OldFile require(Reader reader, UUID id) {
        return book.find(reader, id).orElseThrow(Refusal::notThere);
    }
}
