package vn.somat.custody.copies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.regulation.Rules;

/** Hình thức sao, chụp (R-CPY-04): those a pack knows, by the words of its facts. */
final class CopyKinds {

    private static final String FACT = "copy-kind";

    private CopyKinds() {}

    /** Codes and names, in the order of the pack. */
    static Map<String, String> of(Rules rules) {
        var kinds = new LinkedHashMap<String, String>();
        for (var code : List.of(rules.value("copy.kinds").text().split(",\\s*"))) {
            kinds.put(code, name(rules, code));
        }
        return kinds;
    }

    static String name(Rules rules, String code) {
        return rules.rulebook().facts().stream()
                .filter(fact -> fact.name().equals(FACT))
                .findFirst()
                .map(fact -> fact.words().getOrDefault(code, code))
                .orElse(code);
    }

    /** What comes out of it. */
    static CarrierKind carrier(String code) {
        return switch (code) {
            case "extract" -> CarrierKind.EXTRACT;
            case "photograph" -> CarrierKind.PHOTOGRAPH;
            case "paper-to-electronic" -> CarrierKind.SCAN;
            default -> CarrierKind.COPY;
        };
    }
}
