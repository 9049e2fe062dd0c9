package vn.somat.registry.web;

import java.util.Map;
import java.util.function.Supplier;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** The desks name a field as their commands do; a client knows it by its name in the JSON it sent. */
final class ApiNames {

    private static final Map<String, String> OUTSIDE =
            Map.of("title", "abstract", "list", "distributionList", "words", "q");

    private ApiNames() {}

    static <T> T translated(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.flaws().isEmpty()) {
                throw refusal;
            }
            var renamed = Refusal.invalid(refusal.flaws().stream()
                    .map(flaw -> new Flaw(OUTSIDE.getOrDefault(flaw.field(), flaw.field()), flaw.code(), flaw.args()))
                    .toList());
            throw refusal.citation() == null ? renamed : renamed.citing(refusal.citation());
        }
    }
}
