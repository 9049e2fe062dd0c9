package vn.somat.safeguards.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Câu hỏi.
 *
 * @param source code of the rule or of the refused act it comes from
 * @param facts what is known of the case, line by line
 * @param correct which of the choices is right, from 1 on
 * @param because what the rule says
 * @param chosen null: not answered
 */
public record QuizQuestion(
        int number,
        String source,
        String prompt,
        List<String> facts,
        List<String> choices,
        int correct,
        String because,
        @Nullable String article,
        @Nullable Integer chosen) {

    public QuizQuestion {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    public boolean right() {
        return chosen != null && chosen == correct;
    }

    QuizQuestion as(int newNumber) {
        return new QuizQuestion(newNumber, source, prompt, facts, choices, correct, because, article, null);
    }
}
