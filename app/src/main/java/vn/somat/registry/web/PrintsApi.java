package vn.somat.registry.web;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.printing.Shown;
import vn.somat.registry.BookPrinting;
import vn.somat.registry.Dispatch;
import vn.somat.registry.DocumentId;
import vn.somat.registry.issues.IssuePaper;

/** Bản in cho chương trình khác: labels, slips, lists to sign and recall lists, as the pages print them. */
@RestController
@RequestMapping("/api/v1")
class PrintsApi {

    private static final String SCOPE = "print";

    private final BookPrinting printing;
    private final Dispatch dispatch;
    private final IssuePaper issues;
    private final Access access;

    PrintsApi(BookPrinting printing, Dispatch dispatch, IssuePaper issues, Access access) {
        this.printing = printing;
        this.dispatch = dispatch;
        this.issues = issues;
        this.access = access;
    }

    /** Dấu đến. */
    @GetMapping("/documents/{id}/stamp.pdf")
    ResponseEntity<byte[]> stamp(Reader reader, @PathVariable UUID id, Locale locale) {
        access.requireScope(reader, SCOPE);
        var pdf = new ByteArrayOutputStream();
        printing.arrivalStamp(reader, new DocumentId(id), locale, pdf);
        return Shown.pdf("dau-den.pdf", pdf.toByteArray());
    }

    @GetMapping("/documents/{id}/slip.pdf")
    ResponseEntity<byte[]> slip(Reader reader, @PathVariable UUID id, Locale locale) {
        access.requireScope(reader, SCOPE);
        var pdf = new ByteArrayOutputStream();
        printing.slip(reader, new DocumentId(id), locale, pdf);
        return Shown.pdf("phieu.pdf", pdf.toByteArray());
    }

    /** Nhãn bì. */
    @GetMapping("/documents/{id}/labels.pdf")
    ResponseEntity<byte[]> labels(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("nhan-bi.pdf", dispatch.labels(reader, new DocumentId(id)));
    }

    /** Danh sách gửi. */
    @GetMapping("/documents/{id}/dispatch.pdf")
    ResponseEntity<byte[]> dispatch(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("danh-sach-gui.pdf", dispatch.list(reader, new DocumentId(id)));
    }

    /** Nhãn số. */
    @GetMapping("/issues/{id}/labels.pdf")
    ResponseEntity<byte[]> numbers(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("nhan-so.pdf", issues.labels(reader, id));
    }

    /** Danh sách ký nhận. */
    @GetMapping("/issues/{id}/signing.pdf")
    ResponseEntity<byte[]> signing(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("ky-nhan.pdf", issues.signing(reader, id));
    }

    /** Danh sách thu hồi. */
    @GetMapping("/issues/{id}/recall.pdf")
    ResponseEntity<byte[]> recall(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, SCOPE);
        return Shown.pdf("thu-hoi.pdf", issues.recall(reader, id));
    }
}
