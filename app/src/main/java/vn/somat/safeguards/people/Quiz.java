package vn.somat.safeguards.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Bài kiểm tra ngắn. @param passMark right answers that are enough; @param score null: not handed in */
public record Quiz(
        UUID id,
        PersonId person,
        String pack,
        Instant begun,
        int passMark,
        @Nullable Instant ended,
        @Nullable Integer score,
        List<QuizQuestion> questions) {

    public Quiz {
        questions = List.copyOf(questions);
    }

    public boolean passed() {
        return score != null && score >= passMark;
    }
}
