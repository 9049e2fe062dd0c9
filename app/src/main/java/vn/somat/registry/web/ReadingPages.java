package vn.somat.registry.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.RecordedAct;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Readings;

/** Ai đã xem: every look at one paper, for those who watch over it. */
@Controller
class ReadingPages {

    private static final int LINES = 50;

    private final Readings readings;
    private final Attachments attachments;
    private final Access access;
    private final Names names;
    private final MessageSource texts;

    ReadingPages(Readings readings, Attachments attachments, Access access, Names names, MessageSource texts) {
        this.readings = readings;
        this.attachments = attachments;
        this.access = access;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/documents/{id}/readers")
    String readers(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            Model model) {
        var document = new DocumentId(id);
        // One more than is shown tells whether there is a next page.
        var looks = readings.of(reader, document, before, LINES + 1);
        var shown = looks.subList(0, Math.min(LINES, looks.size()));
        var here = "/documents/" + id + "/readers";
        model.addAttribute("document", id.toString());
        model.addAttribute("looks", shown);
        model.addAttribute("files", files(reader, document));
        model.addAttribute("acts", acts(locale));
        model.addAttribute("named", names.known());
        model.addAttribute(
                "proofs", access.may(reader, "ledger.read", Thing.none()).allowed());
        model.addAttribute("first", before == null ? null : here);
        model.addAttribute(
                "next",
                looks.size() > LINES ? here + "?before=" + shown.getLast().recorded() : null);
        return "registry/readers";
    }

    /** The file an act was about, by the name it has for this reader; empty when it was about none, or is gone. */
    private Function<RecordedAct, String> files(Reader reader, DocumentId document) {
        var known = new HashMap<String, String>();
        attachments.of(reader, document).forEach(file -> known.put(file.id().toString(), file.name()));
        return act -> act.subjects().stream()
                .filter(subject -> subject.kind().equals("attachment"))
                .map(RecordedAct.Subject::id)
                .findFirst()
                .or(() -> Optional.ofNullable(act.facts().get("attachment")))
                .map(file -> known.getOrDefault(file, ""))
                .orElse("");
    }

    private Function<String, String> acts(Locale locale) {
        return act -> String.valueOf(texts.getMessage("ledger.act." + act, null, act, locale));
    }
}
