package vn.somat.safeguards.inspections.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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
import vn.somat.safeguards.evidence.EvidenceUpload;
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.InspectionId;

/** Tệp chứng cứ trên trang kiểm tra và trang kiến nghị. */
@Controller
@RequestMapping("/inspections")
class EvidencePages {

    private final InspectionEvidence evidence;

    EvidencePages(InspectionEvidence evidence) {
        this.evidence = evidence;
    }

    @PostMapping("/{id}/files")
    String add(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        EvidenceUpload.take(file, (name, bytes) -> evidence.add(reader, new InspectionId(id), question, name, bytes));
        return done("/inspections/" + id, flash);
    }

    @GetMapping("/{id}/files/{file}")
    String look(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var here = "/inspections/" + id;
        return EvidenceUpload.show(
                evidence.page(reader, new InspectionId(id), file, page), here + "/files", here, model);
    }

    @PostMapping("/findings/{id}/files")
    String addToFinding(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        EvidenceUpload.take(file, (name, bytes) -> evidence.add(reader, new FindingId(id), name, bytes));
        return done("/inspections/findings/" + id, flash);
    }

    @GetMapping("/findings/{id}/files/{file}")
    String lookAtFinding(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var here = "/inspections/findings/" + id;
        return EvidenceUpload.show(evidence.page(reader, new FindingId(id), file, page), here + "/files", here, model);
    }

    private static String done(String address, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("safeguards.evidence.added"));
        return "redirect:" + address;
    }
}
