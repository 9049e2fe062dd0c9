package vn.somat.classification.coach;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Câu hỏi cho người hướng dẫn: what a drafter says of a draft. Kept nowhere.
 *
 * @param type kind of paper by its name; may be empty
 * @param field code of the field; null for all
 * @param text abstract and key words; may be empty
 * @param answers level of the paper this one answers, by code; null when it answers none
 * @param reuses whether it takes over secret contents of that paper; null when nobody has said so
 * @param intended level the drafter has in mind, by code; null when none
 * @param day day of the paper
 * @param said answers given so far, by {@link Asked#key}
 */
public record Question(
        String type,
        @Nullable String field,
        String text,
        @Nullable String answers,
        @Nullable Boolean reuses,
        @Nullable String intended,
        LocalDate day,
        Map<String, Boolean> said) {

    public Question {
        said = Map.copyOf(said);
    }

    /** Nothing: what is asked may be secret. */
    @Override
    public String toString() {
        return "Question";
    }
}
