package vn.somat.safeguards.incidents.web;

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
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentId;

/** Tệp chứng cứ trên trang vụ lộ, mất. */
@Controller
@RequestMapping("/incidents/{id}/files")
class IncidentFiles {

    private final IncidentEvidence evidence;

    IncidentFiles(IncidentEvidence evidence) {
        this.evidence = evidence;
    }

    @PostMapping
    String add(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        EvidenceUpload.take(file, (name, bytes) -> evidence.add(reader, new IncidentId(id), name, bytes));
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("safeguards.evidence.added"));
        return "redirect:/incidents/" + id;
    }

    @GetMapping("/{file}")
    String look(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var here = "/incidents/" + id;
        return EvidenceUpload.show(evidence.page(reader, new IncidentId(id), file, page), here + "/files", here, model);
    }
}
