package vn.somat.safeguards.inspections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Câu đã trả lời. @param byRegister as the registers have it; nobody has said otherwise */
public record Answered(
        String question,
        Answer answer,
        boolean byRegister,
        @Nullable String note,
        Instant at,
        PersonId by) {

    /** Trả lời đã gõ. */
    public record GivenAnswer(Answer answer, @Nullable String note) {}
}
