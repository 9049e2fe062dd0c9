package vn.somat.classification.lists;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation.Standing;

/**
 * An item before it is written.
 *
 * @param line line of the file it begins on; 0 when it was typed
 * @param keywords as they are written, each with its weight
 */
record ItemDraft(
        long line,
        int article,
        @Nullable Integer clause,
        @Nullable String point,
        String level,
        @Nullable String text,
        @Nullable String condition,
        List<String> keywords,
        List<String> questions,
        Standing standing) {

    static final Comparator<ItemDraft> IN_ORDER = Comparator.comparingInt(ItemDraft::article)
            .thenComparingInt(item -> item.clause() == null ? 0 : item.clause())
            .thenComparingInt(item -> item.point() == null ? 0 : Points.number(item.point()));

    ItemDraft {
        keywords = List.copyOf(keywords);
        questions = List.copyOf(questions);
    }

    static ItemDraft of(ListItem item) {
        return new ItemDraft(
                0,
                item.article(),
                item.clause(),
                item.point(),
                item.level(),
                item.text(),
                item.condition(),
                item.keywords().stream().map(Keyword::written).toList(),
                item.questions(),
                item.standing());
    }

    /** Where it stands, to be compared: article, clause, point. */
    String place() {
        return article + "/" + (clause == null ? "" : clause) + "/" + (point == null ? "" : point);
    }

    /** Whether it says the same, wherever it was written. */
    boolean same(ItemDraft other) {
        return equals(other.at(line));
    }

    private ItemDraft at(long newLine) {
        return new ItemDraft(newLine, article, clause, point, level, text, condition, keywords, questions, standing);
    }
}
