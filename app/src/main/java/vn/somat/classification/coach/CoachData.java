package vn.somat.classification.coach;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.somat.classification.lists.Folded;

/** What the coach goes by, in {@code classification/coach.yaml}: words that mean nothing alone, thresholds, questions. */
@Component
class CoachData {

    private final Set<String> stopWords;
    private final int leastKeywords;
    private final int leastPairs;
    private final int leastShare;
    private final Map<String, String> conditions = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    CoachData() throws IOException {
        try (var file = new ClassPathResource("classification/coach.yaml").getInputStream()) {
            Map<String, Object> data = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            stopWords = ((List<String>) part(data, "stopWords"))
                    .stream()
                            .flatMap(words -> Folded.words(words).stream())
                            .map(Folded.Word::exact)
                            .collect(Collectors.toUnmodifiableSet());
            var least = (Map<String, Integer>) part(data, "least");
            leastKeywords = (Integer) part(least, "keywords");
            leastPairs = (Integer) part(least, "pairs");
            leastShare = (Integer) part(least, "share");
            ((Map<String, String>) part(data, "conditions"))
                    .forEach((condition, question) -> conditions.put(key(condition), question));
        }
    }

    boolean meansNothingAlone(Folded.Word word) {
        return stopWords.contains(word.exact()) || word.plain().chars().allMatch(Character::isDigit);
    }

    /** Whether matches of such weight are enough to bring an item up. */
    boolean enough(int keywords, int pairs, int ofPairs) {
        return keywords >= leastKeywords || pairs >= leastPairs && 100 * pairs >= leastShare * ofPairs;
    }

    /** The question a condition asks; null when it has none of its own. */
    @Nullable
    String question(String condition) {
        return conditions.get(key(condition));
    }

    private static String key(String text) {
        return Folded.words(text).stream().map(Folded.Word::exact).collect(Collectors.joining(" "));
    }

    private static Object part(Map<String, ?> data, String key) {
        return Objects.requireNonNull(data.get(key), key);
    }
}
