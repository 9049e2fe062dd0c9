package vn.somat.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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
import vn.somat.printing.Shown;
import vn.somat.registry.BookId;
import vn.somat.registry.json.Sent;
import vn.somat.registry.scans.ScannedPapers;

/** Bản quét hàng loạt for other programs: separators as a file, and one scan cut at them. */
@RestController
@RequestMapping("/api/v1")
class ScansApi {

    private final ScannedPapers scans;
    private final Access access;
    private final Sent sent;

    ScansApi(ScannedPapers scans, Access access, Sent sent) {
        this.scans = scans;
        this.access = access;
        this.sent = sent;
    }

    record Pieces(List<PieceJson> pieces) {}

    @GetMapping("/books/{id}/separators.pdf")
    ResponseEntity<byte[]> separators(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "20") int count) {
        access.requireScope(reader, "print");
        return Shown.pdf("to-phan-cach.pdf", scans.separators(reader, new BookId(id), count));
    }

    /** Each piece by itself: one that is refused does not keep the others, so that no key can stand for all of them. */
    @PostMapping(path = "/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Pieces attach(Reader reader, HttpServletRequest request) throws IOException {
        var file = sent.file(reader, "register", request);
        return new Pieces(
                scans.attach(reader, file.bytes()).stream().map(PieceJson::of).toList());
    }
}
