package vn.somat.classification.web;

import java.time.LocalDate;
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
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.DeterminationId;
import vn.somat.classification.determination.Proposals;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Trình, sửa, rút; duyệt, đổi, không mật, gửi trả; nhập phiếu giấy: what the pages of proposals send. */
@Controller
@RequestMapping("/proposals")
class ProposalActs {

    private final Proposals proposals;
    private final Decisions decisions;

    ProposalActs(Proposals proposals, Decisions decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @PostMapping
    String propose(Reader reader, @ModelAttribute ProposalBoxes typed, RedirectAttributes flash) {
        var id = proposals.propose(reader, typed.proposal());
        return done(id.value(), "proposed", flash);
    }

    /** Back to the book the clerk came from, its form filled; else to the decision. */
    @PostMapping("/slip")
    String enter(
            Reader reader,
            @ModelAttribute ProposalBoxes typed,
            @RequestParam @Nullable UUID signer,
            @RequestParam @Nullable UUID drafter,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String slip,
            @RequestParam @Nullable UUID book,
            RedirectAttributes flash) {
        if (signer == null) {
            throw Refusal.invalid("signer", "registry.text.required");
        }
        var id = decisions.enter(
                reader,
                typed.proposal(),
                drafter == null ? null : new PersonId(drafter),
                new PersonId(signer),
                day,
                slip);
        if (book == null) {
            return done(id.value(), "entered", flash);
        }
        leave(flash, "classification.page.proposal.done.entered");
        return "redirect:/books/" + book + "?determination=" + id.value();
    }

    @PostMapping("/{id}/revise")
    String revise(Reader reader, @PathVariable UUID id, @ModelAttribute ProposalBoxes typed, RedirectAttributes flash) {
        proposals.revise(reader, new DeterminationId(id), typed.proposal());
        return done(id, "revised", flash);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        proposals.takeBack(reader, new DeterminationId(id), reason);
        return done(id, "taken-back", flash);
    }

    @PostMapping("/{id}/approve")
    String approve(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        decisions.approve(reader, new DeterminationId(id));
        return done(id, "approved", flash);
    }

    @PostMapping("/{id}/change")
    String change(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute ProposalBoxes typed,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.change(reader, new DeterminationId(id), typed.proposal(), reason);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.refuse(reader, new DeterminationId(id), reason);
        return done(id, "refused", flash);
    }

    @PostMapping("/{id}/send-back")
    String sendBack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.sendBack(reader, new DeterminationId(id), reason);
        return done(id, "returned", flash);
    }

    /** Thu hồi quyết định sai mà chưa có văn bản nào cấp số. */
    @PostMapping("/{id}/recall")
    String recall(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.recall(reader, new DeterminationId(id), reason);
        return done(id, "recalled", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        leave(flash, "classification.page.proposal.done." + what);
        return "redirect:/proposals/" + id;
    }

    private static void leave(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }
}
