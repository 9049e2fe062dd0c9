package vn.somat.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the reader's language: what was refused, which fields are not right, the article that says so, who may
 * allow it, and after how many seconds it may be tried again.
 */
public record RefusalWords(
        int status,
        String sentence,
        List<FlawWords> flaws,
        @Nullable String citation,
        List<String> mayAllow,
        long waitSeconds,
        @Nullable RequestOffer offer) {

    RefusalWords(
            int status,
            String sentence,
            List<FlawWords> flaws,
            @Nullable String citation,
            List<String> mayAllow,
            long waitSeconds) {
        this(status, sentence, flaws, citation, mayAllow, waitSeconds, null);
    }

    /** One field that is not right, in words, and the article it offends, if any. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlawWords(
            String field, String sentence, @Nullable String citation) {}

    public RefusalWords {
        flaws = List.copyOf(flaws);
        mayAllow = List.copyOf(mayAllow);
    }

    RefusalWords offering(List<String> able, RequestOffer request) {
        return new RefusalWords(status, sentence, flaws, citation, able, waitSeconds, request);
    }

    static RefusalWords of(int status, String sentence) {
        return new RefusalWords(status, sentence, List.of(), null, List.of(), 0);
    }

    static RefusalWords ofFields(String sentence, List<FlawWords> flaws) {
        return new RefusalWords(422, sentence, flaws, null, List.of(), 0);
    }
}
