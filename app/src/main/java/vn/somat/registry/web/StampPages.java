package vn.somat.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.stamps.StampForm;
import vn.somat.registry.stamps.Stamps;
import vn.somat.regulation.Regulations;

/** Đóng dấu: the stamps of a pack in their own size, and the one that is printed for a paper. */
@Controller
class StampPages {

    private static final String BLANK = "blank.";

    private final Stamps stamps;
    private final DocumentDesk documents;
    private final Attachments attachments;
    private final Regulations regulations;
    private final Access access;

    StampPages(Stamps stamps, DocumentDesk documents, Attachments attachments, Regulations regulations, Access access) {
        this.stamps = stamps;
        this.documents = documents;
        this.attachments = attachments;
        this.regulations = regulations;
        this.access = access;
    }

    /** All stamps of all packs, the newest pack first. */
    @GetMapping("/regulation/stamps")
    String gallery(Reader reader, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        model.addAttribute("stamps", stamps.gallery());
        return "registry/stamps";
    }

    /** Chooses a stamp for a paper, fills it in, shows where it goes. */
    @GetMapping("/documents/{id}/stamps")
    String choose(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> typed,
            Model model) {
        var paper = paper(reader, id);
        var forms = stamps.all(regulations.of(paper.regime()));
        var chosen = code.isEmpty() ? usual(forms, paper) : stamps.form(paper, code);
        var filled = chosen.filled(texts(typed));
        model.addAttribute("paper", paper);
        model.addAttribute("forms", forms);
        model.addAttribute("chosen", chosen);
        model.addAttribute("texts", texts(typed));
        model.addAttribute("svg", stamps.picture(filled));
        model.addAttribute("sheet", stamps.onSheet(filled));
        model.addAttribute(
                "scans",
                attachments.of(reader, paper.id()).stream()
                        .filter(file -> file.previewed() && file.removedAt() == null)
                        .toList());
        return "registry/stamp";
    }

    @PostMapping("/documents/{id}/stamps.pdf")
    ResponseEntity<byte[]> print(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam(required = false) @Nullable UUID scan,
            @RequestParam Map<String, String> typed) {
        var paper = new DocumentId(id);
        var pdf = scan == null
                ? stamps.alone(reader, paper, code, texts(typed))
                : stamps.over(reader, paper, code, scan, texts(typed));
        return Shown.pdf("dau.pdf", pdf);
    }

    private DocumentView paper(Reader reader, UUID id) {
        return documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
    }

    /** The stamp of the paper's own level, or the first there is. */
    private static StampForm usual(List<StampForm> forms, DocumentView paper) {
        return forms.stream()
                .filter(form -> form.code().equals(paper.level().code()))
                .findFirst()
                .orElse(forms.getFirst());
    }

    private static Map<String, String> texts(Map<String, String> typed) {
        var texts = new LinkedHashMap<String, String>();
        typed.forEach((name, text) -> {
            if (name.startsWith(BLANK)) {
                texts.put(name.substring(BLANK.length()), text);
            }
        });
        return texts;
    }
}
