package vn.somat.custody.requests;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Refusal;

/** Các ô đã điền: what was typed into the boxes of a request; all that is missing is said at once. */
final class Boxes {

    private Boxes() {}

    /** All of them filled in, or a refusal. */
    static Map<Said, String> required(Collection<Said> asked, Map<String, String> typed) {
        var words = new Words();
        var filled = filled(words, asked, typed);
        refuse(words);
        return filled;
    }

    /** What is wrong goes to the other flaws. */
    static Map<Said, String> filled(Words words, Collection<Said> asked, Map<String, String> typed) {
        var filled = new EnumMap<Said, String>(Said.class);
        for (var box : asked) {
            filled.put(box, words.required(box.name(), typed.get(box.name()), box.longest()));
        }
        return filled;
    }

    /** What was typed into one box. */
    static String required(Said box, String typed) {
        return required(List.of(box), Map.of(box.name(), typed)).getOrDefault(box, "");
    }

    /** Refuses when anything was wrong; no form of the packs asks for what is missing here. */
    static void refuse(Words words) {
        try {
            words.refuse();
        } catch (Refusal flawed) {
            throw Refusal.invalid(flawed.flaws());
        }
    }
}
