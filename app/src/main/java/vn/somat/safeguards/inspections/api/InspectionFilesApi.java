package vn.somat.safeguards.inspections.api;

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
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.InspectionId;

/** Tệp chứng cứ của cuộc kiểm tra và của kiến nghị for other programs. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class InspectionFilesApi {

    private static final String SCOPE = "register";

    private final InspectionEvidence evidence;
    private final Access access;
    private final Sent sent;

    InspectionFilesApi(InspectionEvidence evidence, Access access, Sent sent) {
        this.evidence = evidence;
        this.access = access;
        this.sent = sent;
    }

    @GetMapping("/inspections/{id}/files")
    EvidenceListJson ofInspection(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return EvidenceListJson.of(evidence.of(reader, new InspectionId(id)));
    }

    @GetMapping("/findings/{id}/files")
    EvidenceListJson ofFinding(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return EvidenceListJson.of(evidence.of(reader, new FindingId(id)));
    }

    /** That it was looked at is recorded. */
    @GetMapping("/inspections/{id}/files/{file}")
    EvidencePageJson look(
            Reader reader, @PathVariable UUID id, @PathVariable UUID file, @RequestParam(defaultValue = "1") int page) {
        access.requireScope(reader, "read");
        return EvidencePageJson.of(evidence.page(reader, new InspectionId(id), file, page));
    }

    /** That it was looked at is recorded. */
    @GetMapping("/findings/{id}/files/{file}")
    EvidencePageJson lookAtFinding(
            Reader reader, @PathVariable UUID id, @PathVariable UUID file, @RequestParam(defaultValue = "1") int page) {
        access.requireScope(reader, "read");
        return EvidencePageJson.of(evidence.page(reader, new FindingId(id), file, page));
    }

    @PostMapping(path = "/inspections/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceJson> add(Reader reader, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        var inspection = new InspectionId(id);
        var added = sent.filed(reader, SCOPE, request, (fields, file) -> {
            var question = Sent.text(fields, "question");
            return () -> evidence.add(reader, inspection, question, file.name(), file.stream());
        });
        return created("/api/v1/inspections/" + id, EvidenceJson.of(evidence.of(reader, inspection), added));
    }

    @PostMapping(path = "/findings/{id}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceJson> addToFinding(Reader reader, @PathVariable UUID id, HttpServletRequest request)
            throws IOException {
        var finding = new FindingId(id);
        var added = sent.filed(
                reader,
                SCOPE,
                request,
                (fields, file) -> () -> evidence.add(reader, finding, file.name(), file.stream()));
        return created("/api/v1/findings/" + id, EvidenceJson.of(evidence.of(reader, finding), added));
    }

    private static ResponseEntity<EvidenceJson> created(String owner, EvidenceJson file) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, owner + "/files/" + file.id())
                .body(file);
    }
}
