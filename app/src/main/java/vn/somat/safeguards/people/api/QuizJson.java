package vn.somat.safeguards.people.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.people.Quiz;

/**
 * Bài kiểm tra ngắn, as {@code openapi.yaml} describes it.
 *
 * @param score null: not handed in
 */
record QuizJson(
        UUID id,
        String pack,
        Instant begun,
        int passMark,
        @Nullable Instant ended,
        @Nullable Integer score,
        boolean passed,
        List<QuestionJson> questions) {

    static QuizJson of(Quiz quiz) {
        boolean over = quiz.ended() != null;
        return new QuizJson(
                quiz.id(),
                quiz.pack(),
                quiz.begun(),
                quiz.passMark(),
                quiz.ended(),
                quiz.score(),
                quiz.passed(),
                quiz.questions().stream().map(one -> QuestionJson.of(one, over)).toList());
    }
}
