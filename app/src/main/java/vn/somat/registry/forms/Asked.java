package vn.somat.registry.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.FormFill;

/**
 * Việc đề nghị: what was refused, whom to ask for it, and what was typed; lives for as long as the form is made.
 *
 * @param refused the answer the reader got
 * @param ground the article
 * @param level code of the level that was typed; null for none
 * @param typed what stood in the boxes, by the name of the box, codes and ids in words
 * @param labels the boxes as they are called
 */
public record Asked(
        List<String> to,
        String by,
        String refused,
        String ground,
        @Nullable String level,
        Map<String, String> typed,
        Map<String, String> labels) {

    String of(FormFill fill) {
        return switch (fill) {
            case TITLE -> joined(": ", typed("type"), typed("title"));
            case NUMBER -> typed("number");
            case DATE -> typed("date");
            case LEVEL -> typed("level");
            case ISSUER -> typed("issuer");
            case RECIPIENTS -> String.join("; ", typed("recipients").lines().toList());
            case COPIES -> typed("copies");
            case UNIT -> typed("unit");
            case SCOPE -> typed("scope");
            case ADDRESSEE -> String.join(", ", to);
            case ASKER -> by;
            case REFUSED -> refused;
            case GROUND -> ground;
            case TYPED ->
                typed.entrySet().stream()
                        .map(one -> labels.getOrDefault(one.getKey(), one.getKey()) + ": "
                                + String.join("; ", one.getValue().lines().toList()))
                        .collect(Collectors.joining(". "));
            // The rest only the room that decides knows.
            default -> "";
        };
    }

    private String typed(String box) {
        return typed.getOrDefault(box, "");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "Asked";
    }
}
