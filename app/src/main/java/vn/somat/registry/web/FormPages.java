package vn.somat.registry.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.forms.FormDesk;
import vn.somat.registry.forms.FormDesk.Format;
import vn.somat.regulation.Regulations;

/** Biểu mẫu: the forms of the packs, blank or filled in from a paper, to print or to finish in an office program. */
@Controller
class FormPages {

    private final FormDesk forms;
    private final DocumentDesk documents;
    private final Regulations regulations;
    private final Access access;

    FormPages(FormDesk forms, DocumentDesk documents, Regulations regulations, Access access) {
        this.forms = forms;
        this.documents = documents;
        this.regulations = regulations;
        this.access = access;
    }

    @GetMapping("/regulation/forms")
    String all(Reader reader, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        model.addAttribute("rules", regulations.all().getLast());
        model.addAttribute("address", "/regulation/forms");
        return "registry/forms";
    }

    @GetMapping("/regulation/forms/{code}.{format:pdf|docx}")
    ResponseEntity<byte[]> blank(Reader reader, @PathVariable String code, @PathVariable String format) {
        return file(code, format, forms.blank(reader, code, format(format)));
    }

    @GetMapping("/documents/{id}/forms")
    String ofPaper(Reader reader, @PathVariable UUID id, Model model) {
        var paper = documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
        model.addAttribute("rules", regulations.of(paper.regime()));
        model.addAttribute("paper", paper);
        model.addAttribute("address", "/documents/" + id + "/forms");
        return "registry/forms";
    }

    @GetMapping("/documents/{id}/forms/{code}.{format:pdf|docx}")
    ResponseEntity<byte[]> filled(
            Reader reader, @PathVariable UUID id, @PathVariable String code, @PathVariable String format) {
        return file(code, format, forms.of(reader, new DocumentId(id), code, format(format)));
    }

    private static Format format(String ending) {
        return ending.equals("pdf") ? Format.PDF : Format.DOCX;
    }

    static ResponseEntity<byte[]> file(String code, String format, byte[] bytes) {
        return format.equals("pdf")
                ? Shown.pdf(code + ".pdf", bytes)
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Format.DOCX.type()))
                        .header("Content-Disposition", Downloads.attached(code + ".docx"))
                        .body(bytes);
    }
}
