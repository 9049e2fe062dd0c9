package vn.somat.safeguards.incidents.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
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
import vn.somat.safeguards.evidence.EvidenceJson;
import vn.somat.safeguards.evidence.EvidenceListJson;
import vn.somat.safeguards.evidence.EvidencePageJson;
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentId;

/** Tệp chứng cứ của vụ việc for other programs. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{id}/files", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentFilesApi {

    private final IncidentEvidence evidence;
    private final Access access;
    private final Sent sent;

    IncidentFilesApi(IncidentEvidence evidence, Access access, Sent sent) {
        this.evidence = evidence;
        this.access = access;
        this.sent = sent;
    }

    @GetMapping
    EvidenceListJson list(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return EvidenceListJson.of(evidence.of(reader, new IncidentId(id)));
    }

    /** That it was looked at is recorded. */
    @GetMapping("/{file}")
    EvidencePageJson look(
            Reader reader, @PathVariable UUID id, @PathVariable UUID file, @RequestParam(defaultValue = "1") int page) {
        access.requireScope(reader, "read");
        return EvidencePageJson.of(evidence.page(reader, new IncidentId(id), file, page));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceJson> add(Reader reader, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        var incident = new IncidentId(id);
        var added = sent.filed(
                reader,
                "register",
                request,
                (fields, file) -> () -> evidence.add(reader, incident, file.name(), file.stream()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/incidents/" + id + "/files/" + added)
                .body(EvidenceJson.of(evidence.of(reader, incident), added));
    }
}
