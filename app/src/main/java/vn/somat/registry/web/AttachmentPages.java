package vn.somat.registry.web;

import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Attachments;
import vn.somat.registry.Attachments.Attachment;
import vn.somat.registry.DocumentId;
import vn.somat.registry.ScanTexts;

/** Tệp đính kèm: putting a scan to a paper, looking at it page by page, taking an ordinary one away as a file. */
@Controller
@RequestMapping("/documents/{id}/attachments")
class AttachmentPages {

    private final Attachments attachments;
    private final ScanTexts scanTexts;

    AttachmentPages(Attachments attachments, ScanTexts scanTexts) {
        this.scanTexts = scanTexts;
        this.attachments = attachments;
    }

    @PostMapping
    String add(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "registry.text.required");
        }
        try (var bytes = file.getInputStream()) {
            attachments.add(reader, new DocumentId(id), name(file.getOriginalFilename()), bytes);
        }
        Notices.leave(flash, "registry.page.files.added-done");
        return back(id);
    }

    /** One page of the file as a picture in the page itself: no second request, no second entry, nothing in a cache. */
    @GetMapping("/{file}")
    String look(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var attachment = attachment(reader, id, file);
        var preview = attachments.preview(reader, file, Math.max(0, page - 1), 1);
        if (preview.pages().isEmpty()) {
            throw Refusal.notThere();
        }
        model.addAttribute("document", id.toString());
        model.addAttribute("file", attachment);
        model.addAttribute("number", preview.first() + 1);
        model.addAttribute("total", preview.total());
        model.addAttribute(
                "picture", Base64.getEncoder().encodeToString(preview.pages().getFirst()));
        model.addAttribute(
                "recognised", scanTexts.page(reader, file, preview.first() + 1).orElse(null));
        return "registry/file";
    }

    @GetMapping("/{file}/content")
    ResponseEntity<InputStreamResource> content(Reader reader, @PathVariable UUID id, @PathVariable UUID file) {
        var attachment = attachment(reader, id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Downloads.attached(attachment.name()))
                .body(new InputStreamResource(attachments.download(reader, file)));
    }

    @PostMapping("/{file}/remove")
    String remove(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        attachment(reader, id, file);
        attachments.remove(reader, file, reason, second);
        Notices.leave(flash, "registry.page.files.removed");
        return back(id);
    }

    private Attachment attachment(Reader reader, UUID id, UUID file) {
        return attachments.of(reader, new DocumentId(id)).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(Refusal::notThere);
    }

    /** Old browsers send the whole path of the file on the clerk's disk. */
    private static String name(@Nullable String sent) {
        var name = Boxes.orEmpty(sent);
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String back(UUID id) {
        return "redirect:/documents/" + id;
    }
}
