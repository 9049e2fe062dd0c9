package vn.somat.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Export;
import vn.somat.ledger.InclusionProof;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Proofs;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;

/** Nhật ký: what was done, newest first, with the proof of each act, and the evidence to take away. */
@Controller
class LedgerPages {

    private static final int LINES = 50;

    private final Ledger ledger;
    private final Seals seals;
    private final Proofs proofs;
    private final Export export;
    private final ActWords words;
    private final Access access;
    private final Clock clock;

    LedgerPages(Ledger ledger, Seals seals, Proofs proofs, Export export, ActWords words, Access access, Clock clock) {
        this.ledger = ledger;
        this.seals = seals;
        this.proofs = proofs;
        this.export = export;
        this.words = words;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String list(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            Model model) {
        access.require(reader, "ledger.read", Thing.none());
        boolean history = !kind.isEmpty() && !id.isEmpty();
        // One more than is shown tells whether there is a next page.
        var acts = history ? ledger.history(kind, id, before, LINES + 1) : ledger.latest(refused, before, LINES + 1);
        var shown = acts.subList(0, Math.min(LINES, acts.size()));
        model.addAttribute("acts", words.lines(shown, locale));
        model.addAttribute("refused", refused);
        model.addAttribute("history", history ? kind + ":" + id : null);
        var here = UriComponentsBuilder.fromPath("/ledger").encode();
        if (history) {
            here.queryParam("kind", kind).queryParam("id", id);
        } else if (refused) {
            here.queryParam("refused", true);
        }
        model.addAttribute("first", before == null ? null : here.toUriString());
        model.addAttribute("next", acts.size() > LINES ? next(here, shown) : null);
        model.addAttribute("seal", EvidencePanel.of(seals));
        return "site/ledger";
    }

    /** The proof that one act is in the sealed tree, as it can be taken away and checked elsewhere. */
    @GetMapping("/ledger/entries/{index}")
    String proof(Reader reader, @PathVariable long index, Locale locale, Model model) {
        access.require(reader, "ledger.read", Thing.none());
        var act = ledger.at(index).orElseThrow(Refusal::notThere);
        model.addAttribute("act", words.lines(List.of(act), locale).getFirst());
        model.addAttribute("proof", EvidencePanel.sealed(proofs, index).orElse(null));
        return "site/proof";
    }

    /** The same as a file for {@code verify-proof}. */
    @GetMapping("/ledger/entries/{index}/proof.json")
    ResponseEntity<InclusionProof> proofFile(Reader reader, @PathVariable long index) {
        access.require(reader, "ledger.read", Thing.none());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bang-chung-%d.json\"".formatted(index))
                .body(proofs.inclusion(index));
    }

    /** Niêm phong ngay: so that what was done a moment ago is signed before somebody takes it away. */
    @PostMapping("/ledger/seal")
    String seal(Reader reader, RedirectAttributes flash) {
        access.require(reader, "ledger.read", Thing.none());
        var checkpoint = seals.seal();
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"site.ledger.sealed"}, new Object[] {checkpoint.size()}));
        return "redirect:/ledger";
    }

    @GetMapping("/ledger/export.zip")
    void export(Reader reader, HttpServletResponse response) throws IOException {
        access.require(reader, "ledger.export", Thing.none());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"nhat-ky-%s.zip\"".formatted(LocalDate.now(clock)));
        var unused = export.zip(response.getOutputStream(), reader.actor());
    }

    @GetMapping("/ledger/verify")
    String howToVerify(Reader reader, Model model) {
        access.require(reader, "ledger.read", Thing.none());
        model.addAttribute("seal", EvidencePanel.of(seals));
        return "site/verify";
    }

    private static String next(UriComponentsBuilder here, List<RecordedAct> shown) {
        return here.cloneBuilder()
                .queryParam("before", shown.getLast().recorded())
                .toUriString();
    }
}
