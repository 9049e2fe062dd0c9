package vn.somat.interchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.BatchAccount;
import vn.somat.interchange.batches.BatchDispatch;
import vn.somat.interchange.batches.BatchPaper;
import vn.somat.interchange.batches.BatchReading;
import vn.somat.printing.Shown;

/** What leaves a run as a file: its papers, and the account of its rows. Each time the ledger says so, so these are posts. */
@Controller
@RequestMapping("/batches/{id}")
class BatchPapers {

    private final BatchReading reading;
    private final BatchPaper paper;
    private final BatchDispatch dispatch;
    private final BatchAccount account;

    BatchPapers(BatchReading reading, BatchPaper paper, BatchDispatch dispatch, BatchAccount account) {
        this.reading = reading;
        this.dispatch = dispatch;
        this.paper = paper;
        this.account = account;
    }

    @PostMapping("/papers.pdf")
    ResponseEntity<byte[]> piece(Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to)
            throws IOException {
        var out = new ByteArrayOutputStream();
        paper.piece(reader, id, from, to, out);
        return shown(reading.find(reader, id).label() + "-" + from + "-" + to + ".pdf", out.toByteArray());
    }

    @PostMapping("/labels.pdf")
    ResponseEntity<byte[]> labels(Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        return shown("nhan-bi.pdf", dispatch.labels(reader, id, from, to));
    }

    @PostMapping("/dispatch.pdf")
    ResponseEntity<byte[]> dispatch(
            Reader reader, @PathVariable UUID id, @RequestParam int from, @RequestParam int to) {
        return shown("danh-sach-gui.pdf", dispatch.list(reader, id, from, to));
    }

    /** Straight into the answer, piece by piece. */
    @PostMapping("/papers.zip")
    void all(Reader reader, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        attach(response, "application/zip", reading.find(reader, id).label() + ".zip");
        paper.all(reader, id, response.getOutputStream());
    }

    @PostMapping("/account.csv")
    void account(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean wrong,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var name = reading.find(reader, id).label() + (wrong ? "-chua-co-so" : "-bang-ke") + ".csv";
        attach(response, "text/csv;charset=UTF-8", name);
        account.write(reader, id, wrong, locale, response.getOutputStream());
    }

    private static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
        return Shown.pdf(name.replace("Đ", "D"), pdf);
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name.replace("Đ", "D"))
                        .build()
                        .toString());
    }
}
