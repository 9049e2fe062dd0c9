package vn.somat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the reader's language: what was refused, which fields are not right, the article that says so, and who
 * may allow it.
 */
public record RefusalWords(
        int status,
        String sentence,
        List<FlawWords> flaws,
        @Nullable String citation,
        List<String> mayAllow) {

    /** One field that is not right, in words. */
    public record FlawWords(String field, String sentence) {}

    static RefusalWords of(int status, String sentence) {
        return new RefusalWords(status, sentence, List.of(), null, List.of());
    }
}
