package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.registry.CompleteEnvelope;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RecipientLines;

/** Sửa, hủy, cho ghi trích yếu, hủy nội dung, bổ sung bì, sao gửi: acts on one registered paper. */
@Controller
@RequestMapping("/documents/{id}")
class DocumentActs {

    private final DocumentDesk documents;
    private final IncomingDesk incoming;
    private final OutgoingDesk outgoing;

    DocumentActs(DocumentDesk documents, IncomingDesk incoming, OutgoingDesk outgoing) {
        this.documents = documents;
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /** What the addressee found in the envelope. */
    record Inside(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String type,
            @Nullable String title,
            @Nullable String level,
            @Nullable Integer pages,
            @Nullable String signer,
            @Nullable String note) {

        CompleteEnvelope command(DocumentId document) {
            return new CompleteEnvelope(
                    document,
                    Boxes.orEmpty(number),
                    Boxes.needed("date", date),
                    Boxes.text(type),
                    Boxes.text(title),
                    Boxes.orEmpty(level),
                    pages,
                    Boxes.text(signer),
                    Boxes.text(note));
        }

        @Override
        public String toString() {
            return "Inside";
        }
    }

    @PostMapping("/correct")
    String correct(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute Correction typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        documents.correct(reader, new DocumentId(id), typed.changes(), Boxes.orEmpty(typed.reason()), second);
        return back(id, "registry.page.document.corrected", flash);
    }

    @PostMapping("/cancel")
    String cancel(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        documents.cancel(reader, new DocumentId(id), reason, second);
        return back(id, "registry.page.document.cancelled", flash);
    }

    @PostMapping("/consent")
    String consent(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes flash) {
        documents.consentToAbstract(reader, new DocumentId(id), title);
        return back(id, "registry.page.document.consented", flash);
    }

    @PostMapping("/destroy")
    String destroy(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        documents.destroyContent(reader, new DocumentId(id), reason, second);
        return back(id, "registry.page.document.destroyed", flash);
    }

    @PostMapping("/complete")
    String complete(Reader reader, @PathVariable UUID id, @ModelAttribute Inside typed, RedirectAttributes flash) {
        incoming.complete(reader, typed.command(new DocumentId(id)));
        return back(id, "registry.page.document.completed", flash);
    }

    @PostMapping("/distribute")
    String distribute(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID list,
            @RequestParam(defaultValue = "") String recipients,
            RedirectAttributes flash) {
        outgoing.distribute(reader, new DocumentId(id), list, RecipientLines.read("recipients", recipients));
        return back(id, "registry.page.document.distributed", flash);
    }

    @PostMapping("/recipients")
    String correctRecipients(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recipients,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        outgoing.correctRecipients(reader, new DocumentId(id), RecipientLines.read("recipients", recipients), reason);
        return back(id, "registry.page.document.corrected", flash);
    }

    private static String back(UUID id, String said, RedirectAttributes flash) {
        Notices.leave(flash, said);
        return "redirect:/documents/" + id;
    }
}
