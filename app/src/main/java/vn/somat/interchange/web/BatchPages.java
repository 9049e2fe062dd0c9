package vn.somat.interchange.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.interchange.batches.BatchDesk;
import vn.somat.interchange.batches.BatchDispatch;
import vn.somat.interchange.batches.BatchPaper;
import vn.somat.interchange.batches.BatchReading;
import vn.somat.interchange.batches.BatchView;
import vn.somat.ledger.Refusal;

/** Cho số hàng loạt: giving a spreadsheet, watching the run, looking at its rows, starting and stopping it. */
@Controller
@RequestMapping("/batches")
class BatchPages {

    private final BatchDesk desk;
    private final BatchReading reading;
    private final BatchForms forms;

    BatchPages(BatchDesk desk, BatchReading reading, BatchForms forms) {
        this.desk = desk;
        this.reading = reading;
        this.forms = forms;
    }

    @GetMapping
    String all(Reader reader, @RequestParam @Nullable UUID before, Model model) {
        var some = reading.page(reader, before);
        model.addAttribute("some", some);
        model.addAttribute("books", forms.books(reader));
        model.addAttribute("levels", forms.labels(reader));
        model.addAttribute("named", forms.named());
        model.addAttribute("first", before == null ? null : "/batches");
        model.addAttribute("next", next(some));
        return "interchange/batches";
    }

    @GetMapping("/new")
    String choose(Reader reader, @RequestParam @Nullable UUID book, Model model) {
        reading.requireReading(reader);
        forms.lay(reader, book, model);
        return "interchange/batch-new";
    }

    @PostMapping
    String prepare(
            Reader reader,
            @ModelAttribute BatchForm typed,
            @RequestParam @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var id = desk.prepare(reader, typed.order(), file.getBytes(), Boolean.TRUE.equals(typed.again()));
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable(new String[] {"interchange.batch.prepared"}, new Object[] {
                    reading.find(reader, id).label()
                }));
        return "redirect:/batches/" + id;
    }

    /** @param row which one is shown as it was merged; null: none of a secret run, else the first */
    @GetMapping("/{id}")
    String one(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer row,
            @RequestParam(defaultValue = "0") int wrong,
            Model model) {
        var batch = reading.find(reader, id);
        watched(reader, batch, model);
        boolean shows = !batch.forgotten() && (row != null || batch.rank() == 0);
        model.addAttribute("row", shows ? reading.row(reader, id, row == null ? 1 : row) : null);
        model.addAttribute("wrong", reading.wrong(reader, id, wrong));
        model.addAttribute("levels", forms.labels(reader));
        model.addAttribute("book", forms.titled(reader, batch.book()));
        model.addAttribute("piece", BatchPaper.PIECE);
        model.addAttribute("dispatch", BatchDispatch.MOST);
        model.addAttribute("pageSize", BatchReading.PAGE);
        return "interchange/batch";
    }

    /** The part of the page that asks for itself once a second while the run goes on. */
    @GetMapping("/{id}/progress")
    String progress(Reader reader, @PathVariable UUID id, Model model) {
        watched(reader, reading.find(reader, id), model);
        return "interchange/batch-progress";
    }

    @PostMapping("/{id}/start")
    String start(Reader reader, @PathVariable UUID id) {
        desk.start(reader, id);
        return "redirect:/batches/" + id;
    }

    @PostMapping("/{id}/pause")
    String pause(Reader reader, @PathVariable UUID id) {
        desk.pause(reader, id);
        return "redirect:/batches/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(Reader reader, @PathVariable UUID id) {
        desk.cancel(reader, id);
        return "redirect:/batches/" + id;
    }

    @PostMapping("/{id}/forget")
    String forget(Reader reader, @PathVariable UUID id) {
        desk.forget(reader, id);
        return "redirect:/batches/" + id;
    }

    private void watched(Reader reader, BatchView batch, Model model) {
        model.addAttribute("batch", batch);
        model.addAttribute("number", batch.state().over() ? "" : forms.next(reader, batch));
    }

    private static @Nullable String next(List<BatchView> some) {
        return some.size() < BatchReading.PAGE
                ? null
                : "/batches?before=" + some.getLast().id();
    }
}
