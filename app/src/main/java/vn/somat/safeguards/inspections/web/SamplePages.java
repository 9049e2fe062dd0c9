package vn.somat.safeguards.inspections.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.SampleResult;
import vn.somat.safeguards.inspections.SampleSeen;
import vn.somat.safeguards.inspections.Sampling;

/** Mẫu rút khi kiểm tra: what the page of an inspection sends of it, and the list it was drawn from. */
@Controller
@RequestMapping("/inspections/{id}/samples")
class SamplePages {

    private static final Pattern RESULT = Pattern.compile("result\\.(\\d{1,3})");

    private final Sampling sampling;

    SamplePages(Sampling sampling) {
        this.sampling = sampling;
    }

    @PostMapping
    String draw(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam @Nullable String seed,
            @RequestParam @Nullable Integer size,
            RedirectAttributes flash) {
        sampling.draw(reader, new InspectionId(id), what, seed, size);
        return done(id, "drawn", flash);
    }

    @PostMapping("/{what}")
    String see(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var seen = new TreeMap<Integer, SampleSeen>();
        fields.forEach((name, chosen) -> {
            var line = RESULT.matcher(name);
            if (line.matches() && !chosen.isEmpty()) {
                seen.put(
                        Integer.valueOf(line.group(1)),
                        new SampleSeen(result(chosen), fields.get("note." + line.group(1))));
            }
        });
        sampling.see(reader, new InspectionId(id), what, seen);
        return done(id, "seen", flash);
    }

    /** One thing a line, to draw it again elsewhere. */
    @GetMapping(value = "/{what}.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String list(Reader reader, @PathVariable UUID id, @PathVariable String what) {
        return sampling.of(reader, new InspectionId(id)).stream()
                .filter(drawn -> drawn.what().equals(what))
                .findFirst()
                .map(drawn -> String.join("\n", drawn.list()) + "\n")
                .orElseThrow(Refusal::notThere);
    }

    private static SampleResult result(String typed) {
        try {
            return SampleResult.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("result", "safeguards.inspection.no-answer");
        }
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("safeguards.inspection.sample.saved." + what));
        return "redirect:/inspections/" + id;
    }
}
