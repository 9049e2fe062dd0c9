package vn.somat.interchange.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
import vn.somat.interchange.batches.BatchAccount;
import vn.somat.interchange.batches.BatchDesk;
import vn.somat.interchange.batches.BatchReading;
import vn.somat.interchange.batches.RowState;
import vn.somat.registry.json.ApiNames;
import vn.somat.registry.json.Sent;

/** Cho số hàng loạt for other programs: a spreadsheet looked through, numbered, stopped, and its account. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchesApi {

    private static final String SCOPE = "register";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final BatchDesk desk;
    private final BatchReading reading;
    private final BatchAccount account;
    private final Access access;
    private final Sent sent;

    BatchesApi(BatchDesk desk, BatchReading reading, BatchAccount account, Access access, Sent sent) {
        this.desk = desk;
        this.reading = reading;
        this.account = account;
        this.access = access;
        this.sent = sent;
    }

    record BatchPage(List<BatchJson> batches, @Nullable UUID next) {}

    record PaperPage(List<BatchPaperJson> papers, @Nullable Integer next) {}

    record RowPage(List<BatchRowJson> rows, @Nullable Integer next) {}

    /** Newest first. */
    @GetMapping
    BatchPage list(Reader reader, @RequestParam @Nullable UUID page) {
        access.requireScope(reader, "read");
        var found = reading.page(reader, page);
        return new BatchPage(
                found.stream().map(BatchJson::of).toList(),
                found.size() < BatchReading.PAGE ? null : found.getLast().id());
    }

    @GetMapping("/{id}")
    BatchJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    /** Rows without a number, and why. @param page the row behind which they stand */
    @GetMapping("/{id}/rows")
    RowPage wrong(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page) {
        access.requireScope(reader, "read");
        var found = reading.wrong(reader, id, page);
        return new RowPage(
                found.stream().map(BatchRowJson::of).toList(),
                found.size() < BatchReading.PAGE ? null : found.getLast().row());
    }

    /** Every row with its state, and the line of the book it became. @param page the row behind which they stand */
    @GetMapping("/{id}/papers")
    PaperPage papers(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable RowState state,
            @RequestParam(defaultValue = "0") int page) {
        access.requireScope(reader, "read");
        var found = reading.rows(reader, id, state, page);
        return new PaperPage(
                found.stream().map(BatchPaperJson::of).toList(),
                found.size() < BatchReading.PAGE ? null : found.getLast().row());
    }

    /** Bảng kê kết quả; that it was taken is recorded. */
    @GetMapping("/{id}/account.csv")
    ResponseEntity<byte[]> account(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean wrong, Locale locale)
            throws IOException {
        access.requireScope(reader, "print");
        var lines = new ByteArrayOutputStream();
        account.write(reader, id, wrong, locale, lines);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bang-ke.csv")
                                .build()
                                .toString())
                .body(lines.toByteArray());
    }

    /** Its rows are looked through in the background; nothing has a number yet. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BatchJson> prepare(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.filed(reader, SCOPE, request, (fields, file) -> {
            var order = BatchBodies.order(fields);
            boolean again = fields.flag("again");
            return () -> ApiNames.translated(() -> desk.prepare(reader, order.get(), file.bytes(), again));
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/batches/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    BatchJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var act = body.choice("act", BatchBodies.Act.class);
            return () -> {
                BatchBodies.done(desk, reader, id, act);
                return id;
            };
        });
    }

    private BatchJson read(Reader reader, UUID id) {
        return BatchJson.of(reading.find(reader, id));
    }
}
