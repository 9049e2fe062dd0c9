package vn.somat.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.json.ActKeys;
import vn.somat.registry.json.ApiNames;
import vn.somat.registry.json.JsonBody;

/** Papers for other programs: the same desks and the same rules as the pages, {@code openapi.yaml} the promise. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DocumentsApi {

    private final IncomingDesk incoming;
    private final OutgoingDesk outgoing;
    private final DocumentDesk documents;
    private final Finding finding;
    private final Access access;

    DocumentsApi(IncomingDesk incoming, OutgoingDesk outgoing, DocumentDesk documents, Finding finding, Access access) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.documents = documents;
        this.finding = finding;
        this.access = access;
    }

    record DocumentPage(
            List<DocumentJson> documents, @Nullable String next) {}

    @PostMapping(path = "/incoming", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentJson> registerIncoming(
            Reader reader,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        access.requireScope(reader, "register");
        var paper = RegisterRequests.incoming(JsonBody.of(request), ActKeys.of(reader, key));
        return created(ApiNames.translated(() -> incoming.registerAndShow(reader, paper)));
    }

    @PostMapping(path = "/outgoing", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DocumentJson> registerOutgoing(
            Reader reader,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        access.requireScope(reader, "register");
        var paper = RegisterRequests.outgoing(JsonBody.of(request), ActKeys.of(reader, key));
        return created(ApiNames.translated(() -> outgoing.registerAndShow(reader, paper)));
    }

    @GetMapping("/documents/{id}")
    DocumentJson document(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return DocumentJson.of(paper(reader, new DocumentId(id)));
    }

    @GetMapping("/documents")
    DocumentPage find(Reader reader, @ModelAttribute FindForm query) {
        access.requireScope(reader, "read");
        var found = ApiNames.translated(() -> finding.find(reader, query.question()));
        return new DocumentPage(found.documents().stream().map(DocumentJson::of).toList(), found.next());
    }

    private static ResponseEntity<DocumentJson> created(DocumentView paper) {
        return ResponseEntity.created(
                        URI.create("/api/v1/documents/" + paper.id().value()))
                .body(DocumentJson.of(paper));
    }

    private DocumentView paper(Reader reader, DocumentId id) {
        return documents.read(reader, id).orElseThrow(Refusal::notThere);
    }
}
