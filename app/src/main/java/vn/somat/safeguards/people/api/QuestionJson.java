package vn.somat.safeguards.people.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.people.QuizQuestion;

/** Câu hỏi. @param correct what was right, why, and its article: not before it was handed in */
record QuestionJson(
        int number,
        String prompt,
        List<String> facts,
        List<String> choices,
        @Nullable Integer chosen,
        @Nullable Integer correct,
        @Nullable String because,
        @Nullable String article) {

    static QuestionJson of(QuizQuestion one, boolean over) {
        return new QuestionJson(
                one.number(),
                one.prompt(),
                one.facts(),
                one.choices(),
                one.chosen(),
                over ? one.correct() : null,
                over ? one.because() : null,
                over ? one.article() : null);
    }
}
