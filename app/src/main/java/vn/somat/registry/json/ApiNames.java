package vn.somat.registry.json;

import java.util.Map;
import java.util.function.Supplier;
import vn.somat.ledger.Refusal;

/** The desks name a field as their commands do; a client knows it by its name in the JSON it sent. */
public final class ApiNames {

    private static final Map<String, String> OUTSIDE = Map.of(
            "title",
            "abstract",
            "list",
            "distributionList",
            "words",
            "q",
            "supposed",
            "supposedLevel",
            "after",
            "page");

    private ApiNames() {}

    public static <T> T translated(Supplier<T> act) {
        try {
            return act.get();
        } catch (Refusal refusal) {
            if (refusal.flaws().isEmpty()) {
                throw refusal;
            }
            throw Refusal.invalid(refusal.flaws().stream()
                            .map(flaw -> flaw.in(OUTSIDE.getOrDefault(flaw.field(), flaw.field())))
                            .toList())
                    .asking(refusal.asks(), refusal.power());
        }
    }
}
