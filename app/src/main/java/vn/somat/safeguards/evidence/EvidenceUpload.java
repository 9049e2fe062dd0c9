package vn.somat.safeguards.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import vn.somat.ledger.Refusal;

/** Tệp gửi lên: a file as a browser sends it. */
public final class EvidenceUpload {

    private EvidenceUpload() {}

    /** Takes it in. */
    @FunctionalInterface
    public interface Taking {
        UUID take(String name, InputStream bytes);
    }

    /** Old browsers send the whole path of the file on the clerk's disk. */
    public static void take(@Nullable MultipartFile file, Taking taking) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "registry.text.required");
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            var unused =
                    taking.take(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes);
        }
    }

    /** A page of a file for {@code evidence/file}: a picture in the page itself, so that nothing lies in a cache. */
    public static String show(EvidencePage page, String address, String back, Model model) {
        model.addAttribute("shown", page);
        model.addAttribute("picture", Base64.getEncoder().encodeToString(page.picture()));
        model.addAttribute("address", address + "/" + page.file().id());
        model.addAttribute("back", back);
        return "evidence/file";
    }
}
