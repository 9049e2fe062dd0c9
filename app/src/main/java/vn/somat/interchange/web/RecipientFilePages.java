package vn.somat.interchange.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.RecipientSheet;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DistributionLists;

/** Danh sách nơi nhận từ bảng tính: a column of a file becomes a saved list. */
@Controller
class RecipientFilePages {

    private final DistributionLists lists;

    RecipientFilePages(DistributionLists lists) {
        this.lists = lists;
    }

    /** @param column heading of the names; empty: the one that speaks of recipients, or the first */
    @PostMapping("/lists/file")
    String create(
            Reader reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String column,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var recipients = RecipientSheet.read(file.getBytes(), column);
        var list = lists.create(reader, name, recipients);
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"interchange.recipients.done"}, new Object[] {recipients.size()}));
        return "redirect:/lists/" + list;
    }
}
