package vn.somat.interchange.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.BatchDispatch;
import vn.somat.interchange.batches.BatchPaper;
import vn.somat.printing.Shown;

/** Bản in của một lượt cho chương trình khác: its papers, labels and dispatch list, piece by piece. */
@RestController
@RequestMapping("/api/v1/batches/{id}")
class BatchPrintsApi {

    private static final String SCOPE = "print";

    private final BatchPaper paper;
    private final BatchDispatch dispatch;
    private final Access access;

    BatchPrintsApi(BatchPaper paper, BatchDispatch dispatch, Access access) {
        this.paper = paper;
        this.dispatch = dispatch;
        this.access = access;
    }

    /** @param from row, from 1 @param to row, with it */
    @GetMapping("/papers.pdf")
    ResponseEntity<byte[]> papers(Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to)
            throws IOException {
        access.requireScope(reader, SCOPE);
        var out = new ByteArrayOutputStream();
        paper.piece(reader, id, from, to, out);
        return Shown.pdf("van-ban-" + from + "-" + to + ".pdf", out.toByteArray());
    }

    /** Nhãn bì. */
    @GetMapping("/labels.pdf")
    ResponseEntity<byte[]> labels(Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("nhan-bi.pdf", dispatch.labels(reader, id, from, to));
    }

    /** Danh sách gửi. */
    @GetMapping("/dispatch.pdf")
    ResponseEntity<byte[]> dispatch(
            Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("danh-sach-gui.pdf", dispatch.list(reader, id, from, to));
    }
}
