package vn.somat.registry.web;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.somat.access.Reader;
import vn.somat.printing.Shown;
import vn.somat.registry.BookPrinting;
import vn.somat.registry.Dispatch;
import vn.somat.registry.DocumentId;

/** Dấu đến và phiếu: small sheets of one paper. Made whole before the first byte leaves, so a refusal is a page. */
@Controller
class SheetPages {

    private final BookPrinting printing;
    private final Dispatch dispatch;

    SheetPages(BookPrinting printing, Dispatch dispatch) {
        this.printing = printing;
        this.dispatch = dispatch;
    }

    @GetMapping("/documents/{id}/stamp.pdf")
    ResponseEntity<byte[]> stamp(Reader reader, @PathVariable UUID id, Locale locale) {
        var pdf = new ByteArrayOutputStream();
        printing.arrivalStamp(reader, new DocumentId(id), locale, pdf);
        return Shown.pdf("dau-den.pdf", pdf.toByteArray());
    }

    @GetMapping("/documents/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Reader reader, @PathVariable UUID id, Locale locale) {
        var pdf = new ByteArrayOutputStream();
        printing.slip(reader, new DocumentId(id), locale, pdf);
        return Shown.pdf("phieu.pdf", pdf.toByteArray());
    }

    @GetMapping("/documents/{id}/labels.pdf")
    ResponseEntity<byte[]> labels(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("nhan-bi.pdf", dispatch.labels(reader, new DocumentId(id)));
    }

    @GetMapping("/documents/{id}/dispatch.pdf")
    ResponseEntity<byte[]> dispatch(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("danh-sach-gui.pdf", dispatch.list(reader, new DocumentId(id)));
    }
}
