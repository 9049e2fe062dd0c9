package vn.somat.classification.lists;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One item as it comes out of a form: all of it text, keywords and questions one a line. */
public record ItemForm(
        @Nullable String article,
        @Nullable String clause,
        @Nullable String point,
        @Nullable String level,
        @Nullable String text,
        @Nullable String condition,
        @Nullable String keywords,
        @Nullable String questions) {

    Cells cells() {
        var cells = Cells.at(0);
        put(cells, ListField.ARTICLE, article);
        put(cells, ListField.CLAUSE, clause);
        put(cells, ListField.POINT, point);
        put(cells, ListField.LEVEL, level);
        put(cells, ListField.TEXT, text);
        put(cells, ListField.CONDITION, condition);
        put(cells, ListField.KEYWORDS, keywords);
        put(cells, ListField.QUESTIONS, questions);
        return cells;
    }

    private static void put(Cells cells, ListField field, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            var texts = field.many()
                    ? Arrays.stream(typed.split("\\R"))
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .toList()
                    : List.of(typed.strip());
            cells.put(field, 0, field.key(), texts);
        }
    }
}
