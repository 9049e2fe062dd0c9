package vn.somat.regulation.rulebook;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;

/**
 * Phán quyết theo quy định: what the rules of one pack say to one act.
 *
 * @param findings the rules it does not keep, in the order of the pack; empty when all is well
 * @param decision under which it is stored; null while it was only asked
 */
public record Judgement(
        String pack,
        int version,
        String act,
        List<Finding> findings,
        @Nullable UUID decision) {

    public Judgement {
        findings = List.copyOf(findings);
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    public List<Finding> warnings() {
        return findings.stream().filter(finding -> !finding.refuses()).toList();
    }

    /** {@code refused}, {@code warned} or {@code allowed}. */
    public String verdict() {
        return refused() ? "refused" : findings.isEmpty() ? "allowed" : "warned";
    }

    /** Codes of the rules it does not keep. */
    public List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    /** The refusal as the person reads it: the first rule, its article, and what every broken rule asks for. */
    public Refusal refusal() {
        var broken = findings.stream().filter(Finding::refuses).toList();
        var text = broken.stream().map(Finding::text).distinct().collect(Collectors.joining(" "));
        var articles = broken.stream()
                .map(finding -> finding.citation().article())
                .distinct()
                .collect(Collectors.joining("; "));
        return Refusal.conflict("regulation.rule.refused", broken.getFirst().rule(), text)
                .citing(articles)
                .asking(first(broken, Finding::asks), first(broken, Finding::allowedBy));
    }

    private static @Nullable String first(List<Finding> broken, Function<Finding, @Nullable String> what) {
        for (var one : broken) {
            var found = what.apply(one);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The entry of the act with the pack it was judged by and the decision that keeps the facts. */
    public Entry on(Entry entry) {
        return entry.with("pack", pack).with("version", version).with("decision", decision);
    }

    Judgement as(UUID id) {
        return new Judgement(pack, version, act, findings, id);
    }
}
