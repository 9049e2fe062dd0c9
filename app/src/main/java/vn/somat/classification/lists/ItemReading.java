package vn.somat.classification.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.interchange.ImportProblem;
import vn.somat.regulation.Citation.Standing;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Makes of the cells of one item the place, level and words they mean. */
@Component
class ItemReading {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_CONDITION = 1000;
    private static final int LONGEST_WORDS = 300;
    private static final int MOST_WORDS = 60;

    private final Regulations regulations;
    private final Clock clock;

    ItemReading(Regulations regulations, Clock clock) {
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The item, or nothing when one of its cells means nothing. */
    Optional<ItemDraft> item(Cells cells, boolean open, List<ImportProblem> problems) {
        int before = problems.size();
        var article = place(cells, ListField.ARTICLE, true, problems);
        var clause = place(cells, ListField.CLAUSE, false, problems);
        var point = point(cells, clause, problems);
        var level = level(cells, problems);
        var text = ListReading.text(cells, ListField.TEXT, LONGEST_TEXT, false, problems);
        var condition = ListReading.text(cells, ListField.CONDITION, LONGEST_CONDITION, false, problems);
        checkWords(cells, ListField.KEYWORDS, problems);
        checkWords(cells, ListField.QUESTIONS, problems);
        for (var hidden : List.of(ListField.TEXT, ListField.KEYWORDS, ListField.QUESTIONS)) {
            if (!open && !cells.texts(hidden).isEmpty()) {
                problems.add(cells.problem(hidden, "classification.import.not-public"));
            }
        }
        if (problems.size() > before || article == null || level == null) {
            return Optional.empty();
        }
        return Optional.of(new ItemDraft(
                cells.line(),
                article,
                clause,
                point,
                level,
                text,
                condition,
                cells.texts(ListField.KEYWORDS),
                cells.texts(ListField.QUESTIONS),
                ListReading.standing(cells, ListField.ITEM_STATUS, Standing.V, problems)));
    }

    private static @Nullable Integer place(Cells cells, ListField field, boolean needed, List<ImportProblem> problems) {
        var text = cells.text(field);
        if (text == null) {
            if (needed) {
                problems.add(cells.problem(field, "classification.import.needed"));
            }
            return null;
        }
        // "Điều 2" and "2" are the same place.
        var digits = text.replaceAll("\\D", "");
        int number = digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
        if (number == 0 || !text.strip().matches("(?iu)(\\p{L}+\\s+)?\\d+\\.?")) {
            problems.add(cells.problem(field, "classification.import.place"));
            return null;
        }
        return number;
    }

    private static @Nullable String point(Cells cells, @Nullable Integer clause, List<ImportProblem> problems) {
        var text = cells.text(ListField.POINT);
        if (text == null) {
            return null;
        }
        var point = text.toLowerCase(Locale.ROOT).replaceFirst("^điểm\\s+", "").replaceAll("[).]$", "");
        if (!Points.known(point)) {
            problems.add(cells.problem(ListField.POINT, "classification.import.point"));
            return null;
        }
        if (clause == null) {
            problems.add(cells.problem(ListField.POINT, "classification.import.point-without-clause"));
        }
        return point;
    }

    private @Nullable String level(Cells cells, List<ImportProblem> problems) {
        var text = cells.text(ListField.LEVEL);
        if (text == null) {
            problems.add(cells.problem(ListField.LEVEL, "classification.import.needed"));
            return null;
        }
        return named(text).map(Level::code).orElseGet(() -> {
            problems.add(cells.problem(ListField.LEVEL, "classification.import.level"));
            return null;
        });
    }

    /** A secret level by its label or code, marks and capitals aside. */
    private Optional<Level> named(String typed) {
        var key = Folded.key(typed);
        Function<String, Boolean> same = name -> Folded.key(name).equals(key);
        return regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(Level::secret)
                .filter(level -> same.apply(level.label()) || same.apply(level.code()))
                .findFirst();
    }

    private static void checkWords(Cells cells, ListField field, List<ImportProblem> problems) {
        var words = cells.texts(field);
        if (words.size() > MOST_WORDS || words.stream().anyMatch(one -> one.length() > LONGEST_WORDS)) {
            problems.add(cells.problem(field, "classification.import.words", MOST_WORDS, LONGEST_WORDS));
        } else if (field == ListField.KEYWORDS && !words.stream().allMatch(ItemReading::weighed)) {
            problems.add(cells.problem(field, "classification.import.weight", Keyword.STRONGEST));
        }
    }

    private static boolean weighed(String keyword) {
        try {
            return !Folded.words(Keyword.of(keyword).phrase()).isEmpty();
        } catch (IllegalArgumentException noWeight) {
            return false;
        }
    }
}
