package vn.somat.interchange.imports;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Knows a column by its heading, whatever its marks, case, spaces and signs, and whatever it was written in. */
@Component
class Headings {

    /** A heading that goes on behind what is known: {@code Trích yếu nội dung văn bản}. */
    private static final int LONG_ENOUGH = 5;

    private static final int LONGEST = 60;

    private final Map<String, ImportField> fields = new HashMap<>();
    private final List<String> kept;

    Headings() throws IOException {
        try (InputStream file = new ClassPathResource("interchange/columns.yaml").getInputStream()) {
            Map<String, List<String>> known = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            kept = known.getOrDefault("kept", List.of()).stream()
                    .map(Headings::folded)
                    .toList();
            for (var field : ImportField.values()) {
                for (var heading : known.getOrDefault(field.key(), List.of())) {
                    fields.put(folded(heading), field);
                }
            }
        }
    }

    /** What a column with this heading holds: as it is known, else by the longest known one it begins with. */
    Optional<ImportField> field(String heading) {
        var typed = folded(readable(heading));
        var exact = fields.get(typed);
        if (exact != null || typed.length() > LONGEST) {
            return Optional.ofNullable(exact);
        }
        return fields.entrySet().stream()
                .filter(known -> known.getKey().length() >= LONG_ENOUGH && typed.startsWith(known.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue);
    }

    /** Folded words by which a number is known that was kept for a paper that never came. */
    List<String> kept() {
        return kept;
    }

    /** In Unicode, whatever the font was. */
    static String readable(String heading) {
        var encoding = EncodingGuess.of(heading, null).encoding();
        return Objects.requireNonNullElse(encoding.decode(heading), heading);
    }

    /** Without marks, case, spaces and signs: how headings and names of levels are compared. */
    static String folded(String heading) {
        return Normalizer2.getNFKDInstance()
                .normalize(heading.toLowerCase(Locale.ROOT))
                .replace('đ', 'd')
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "");
    }
}
