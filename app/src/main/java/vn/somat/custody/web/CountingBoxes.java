package vn.somat.custody.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Counted;
import vn.somat.custody.handover.Counting;
import vn.somat.custody.handover.FaultKind;
import vn.somat.ledger.Refusal;

/** Các ô đếm, kiểm tra: one box of each kind for every line, in the order of the lines. */
final class CountingBoxes {

    private CountingBoxes() {}

    static Counting counting(MultiValueMap<String, String> sent) {
        var carriers = all(sent, "carrier");
        var pages = all(sent, "pages");
        var faults = all(sent, "fault");
        var words = all(sent, "words");
        if (pages.size() != carriers.size() || faults.size() != carriers.size() || words.size() != carriers.size()) {
            throw Refusal.invalid("carriers", "custody.handover.count-all");
        }
        var lines = new ArrayList<Counted>();
        for (int i = 0; i < carriers.size(); i++) {
            var fault = fault(faults.get(i));
            lines.add(new Counted(
                    Seen.read(carriers.get(i)), fault != FaultKind.MISSING, number(pages.get(i)), fault, words.get(i)));
        }
        var seal = sent.getFirst("seal");
        return new Counting(
                lines,
                sent.containsKey("checked"),
                seal == null || seal.isEmpty() ? null : seal.equals("whole"),
                sent.getFirst("sealWords"));
    }

    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static @Nullable FaultKind fault(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return FaultKind.valueOf(typed);
        } catch (IllegalArgumentException forged) {
            throw Refusal.invalid("fault", "registry.text.required");
        }
    }

    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException wrong) {
            throw Refusal.invalid("pages", "registry.number.range", 0, 100_000);
        }
    }
}
