package vn.somat.regulation.rulebook;

import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation;

/**
 * Kết luận theo một quy tắc: a rule that an act does not keep, and what to do about it.
 *
 * @param text what to do, in Vietnamese
 * @param asks code of the form to make; null when none
 * @param allowedBy the authority act whose holders may allow it; null when nobody can
 */
public record Finding(
        String rule,
        Rule.Outcome outcome,
        Citation citation,
        String text,
        @Nullable String asks,
        @Nullable String allowedBy) {

    static Finding of(Rule rule) {
        return new Finding(rule.code(), rule.outcome(), rule.citation(), rule.refusal(), rule.asks(), rule.allowedBy());
    }

    public boolean refuses() {
        return outcome == Rule.Outcome.REFUSED;
    }

    public Citation.Standing standing() {
        return citation.standing();
    }
}
