package vn.somat.interchange;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Knows a column by its heading, whatever its marks, case, spaces and signs. */
@Component
class Headings {

    private final Map<String, ImportField> fields = new HashMap<>();

    Headings() throws IOException {
        try (InputStream file = new ClassPathResource("interchange/columns.yaml").getInputStream()) {
            Map<String, List<String>> known = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            for (var field : ImportField.values()) {
                for (var heading : known.getOrDefault(field.key(), List.of())) {
                    fields.put(folded(heading), field);
                }
            }
        }
    }

    /** The columns that are understood. A heading given twice, or none that names the paper, is a problem. */
    List<ImportColumn> read(List<String> headings, List<ImportProblem> problems) {
        var columns = new ArrayList<ImportColumn>();
        var seen = EnumSet.noneOf(ImportField.class);
        for (int i = 0; i < headings.size(); i++) {
            var field = fields.get(folded(headings.get(i)));
            if (field == null) {
                continue;
            }
            if (!seen.add(field)) {
                problems.add(new ImportProblem(1, headings.get(i), "interchange.heading-twice", List.of()));
                return List.of();
            }
            columns.add(new ImportColumn(i, headings.get(i), field));
        }
        if (!seen.contains(ImportField.NUMBER)) {
            problems.add(new ImportProblem(1, null, "interchange.no-heading", List.of()));
            return List.of();
        }
        return List.copyOf(columns);
    }

    /** Without marks, case, spaces and signs: how headings and names of levels are compared. */
    static String folded(String heading) {
        return Normalizer2.getNFKDInstance()
                .normalize(heading.toLowerCase(Locale.ROOT))
                .replace('đ', 'd')
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "");
    }
}
