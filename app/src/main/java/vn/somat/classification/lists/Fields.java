package vn.somat.classification.lists;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Lĩnh vực: the fields that lists are issued for, by their codes, in {@code classification/fields.yaml}. */
@Component
public class Fields {

    private final Map<String, String> labels;

    Fields() throws IOException {
        try (var file = new ClassPathResource("classification/fields.yaml").getInputStream()) {
            labels = new LinkedHashMap<>(
                    new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, String>>load(file));
        }
    }

    /** Labels by code, in the order to be offered. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(labels);
    }

    /** What a code is called; the code itself when nobody knows it. */
    public String label(String code) {
        return labels.getOrDefault(code, code);
    }

    /** The code of a field that is named by its code or its label, marks and capitals aside. */
    Optional<String> named(String typed) {
        var key = Folded.key(typed);
        return labels.entrySet().stream()
                .filter(field -> Folded.key(field.getKey()).equals(key)
                        || Folded.key(field.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
