package vn.somat.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;

/**
 * One act of acts.yaml.
 *
 * @param reads changes nothing
 * @param content shows titles or contents
 * @param makes its thing is not there yet, so its level is no secret to who asks
 * @param afterwards may be done when the office has handed over, though it changes something
 * @param citations article by regime id; under {@code any} for all regimes
 */
record ActRule(
        String code,
        boolean reads,
        boolean content,
        boolean makes,
        boolean afterwards,
        List<Grant> grants,
        Set<Duty> second,
        Map<String, String> citations) {

    boolean opens(Reader reader, Thing thing) {
        return grants.stream().anyMatch(grant -> grant.opens(reader, thing));
    }

    /** Whose holders could do the act to this thing, whoever's it is. */
    Set<Duty> dutiesFor(Thing thing) {
        var duties = EnumSet.noneOf(Duty.class);
        grants.stream()
                .filter(grant -> grant.own() == null && grant.fits(thing))
                .forEach(grant -> duties.addAll(grant.duties()));
        return duties;
    }

    @Nullable
    String citation(String regime) {
        var article = citations.get(regime);
        return article == null ? citations.get("any") : article;
    }
}
