package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.classification.life.ChangeId;
import vn.somat.classification.life.DeclassificationFile;
import vn.somat.classification.life.LevelLife;
import vn.somat.classification.life.Notices;
import vn.somat.classification.life.Piece;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;

/** Gia hạn, điều chỉnh, giải mật, đính chính, thu hồi; thông báo, trả lời, đóng dấu lại: what the pages of a level send. */
@Controller
@RequestMapping("/documents/{id}/level")
class LevelActs {

    private final LevelLife life;
    private final Notices notices;
    private final DeclassificationFile file;

    LevelActs(LevelLife life, Notices notices, DeclassificationFile file) {
        this.life = life;
        this.notices = notices;
        this.file = file;
    }

    @PostMapping
    String change(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute LevelBoxes typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var document = new DocumentId(id);
        var signer = typed.signer();
        var unused = signer == null
                ? life.decide(reader, document, typed.asked())
                : life.enter(reader, document, typed.asked(), new PersonId(signer), typed.day(), second);
        return back(id, "changed", flash);
    }

    @PostMapping("/told")
    String told(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute LevelBoxes typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var unused = life.told(reader, new DocumentId(id), typed.told(), second);
        return back(id, "told", flash);
    }

    @PostMapping("/term")
    String state(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var unused = life.state(reader, new DocumentId(id), until, reason, second);
        return back(id, "stated", flash);
    }

    @PostMapping("/{change}/send")
    String send(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam @Nullable Set<Integer> to,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam @Nullable LocalDate sentDay,
            @RequestParam(defaultValue = "") String late,
            RedirectAttributes flash) {
        int done = notices.send(reader, new DocumentId(id), new ChangeId(change), chosen(to), notice, sentDay, late);
        return counted(id, "sent", done, flash);
    }

    @PostMapping("/{change}/waive")
    String waive(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam @Nullable Set<Integer> to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        int done = notices.waive(reader, new DocumentId(id), new ChangeId(change), chosen(to), reason);
        return counted(id, "waived", done, flash);
    }

    @PostMapping("/{change}/answer")
    String answer(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam @Nullable Set<Integer> to,
            @RequestParam @Nullable LocalDate answerDay,
            @RequestParam(defaultValue = "false") boolean marked,
            RedirectAttributes flash) {
        int done = notices.answer(reader, new DocumentId(id), new ChangeId(change), chosen(to), answerDay, marked);
        return counted(id, "answered", done, flash);
    }

    @PostMapping("/{change}/mark")
    String mark(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam @Nullable LocalDate day,
            RedirectAttributes flash) {
        notices.mark(reader, new DocumentId(id), new ChangeId(change), day);
        return back(id, "marked", flash);
    }

    @PostMapping("/{change}/file")
    String file(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID change,
            @RequestParam @Nullable Piece piece,
            @RequestParam(defaultValue = "") String words,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable UUID attachment,
            RedirectAttributes flash) {
        file.add(reader, new DocumentId(id), new ChangeId(change), piece, words, day, attachment);
        return back(id, "filed", flash);
    }

    /** No box ticked is nobody, not everybody. */
    private static Set<Integer> chosen(@Nullable Set<Integer> to) {
        if (to == null || to.isEmpty()) {
            throw Refusal.invalid("to", "classification.life.nobody");
        }
        return to;
    }

    private static String counted(UUID id, String what, int done, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"classification.page.level.done." + what}, new Object[] {done}));
        return "redirect:/documents/" + id + "/level";
    }

    private static String back(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("classification.page.level.done." + what));
        return "redirect:/documents/" + id + "/level";
    }
}
