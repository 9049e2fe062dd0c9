package vn.somat.regulation.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation;

/**
 * Quy tắc: one sentence of the law as a pack has it, with where it bites and what it asks for.
 *
 * @param code {@code R-DET-01}
 * @param title the sentence, in Vietnamese
 * @param who whose duty it is
 * @param when trigger or deadline
 * @param acts the acts it bites at; none when it cannot be computed
 * @param applies the conditions under which it concerns an act, as they are read aloud
 * @param requires what must hold then, as it is read aloud
 * @param refusal what to do instead, in Vietnamese
 * @param asks code of the form it asks for: {@code form.<asks>} is its title
 * @param allowedBy the authority act whose holders may allow it
 * @param notComputable why no program can judge it; null for a rule that is judged
 */
public record Rule(
        String code,
        String title,
        String who,
        String when,
        Citation citation,
        List<String> acts,
        List<Line> applies,
        List<Line> requires,
        Outcome outcome,
        String refusal,
        @Nullable String asks,
        @Nullable String allowedBy,
        @Nullable String notComputable) {

    /** Hệ quả khi quy tắc không được giữ. */
    public enum Outcome {
        REFUSED,
        WARNED
    }

    /**
     * One condition as it is read aloud.
     *
     * @param fact label of the fact; empty where a choice between groups of conditions begins
     * @param operator {@code is}, {@code present}, {@code absent}, {@code at-least}, {@code before} …; {@code either} where
     *     a choice begins, {@code or} between its groups
     * @param operands what it is compared with, as words
     * @param span {@code plus-days}, {@code plus-months}, {@code plus-years}, {@code plus-calendar-years} where the operand
     *     is a day so much later, {@code amount} of them; else empty
     * @param depth how many choices it stands within
     */
    public record Line(String fact, String operator, List<String> operands, String span, int amount, int depth) {

        public Line {
            operands = List.copyOf(operands);
        }
    }

    public Rule {
        acts = List.copyOf(acts);
        applies = List.copyOf(applies);
        requires = List.copyOf(requires);
    }

    public boolean computable() {
        return notComputable == null;
    }
}
