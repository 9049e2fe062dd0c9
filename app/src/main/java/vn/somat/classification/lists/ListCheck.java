package vn.somat.classification.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.interchange.ImportProblem;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** What is wrong with a list as a whole: gaps and order of its numbering, order of its levels, days, other lists it overlaps. */
@Component
class ListCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final SecretListStore store;
    private final Regulations regulations;
    private final Clock clock;

    ListCheck(SecretListStore store, Regulations regulations, Clock clock) {
        this.store = store;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Gaps, order and doubles of the numbering, and one level an article, descending. */
    void places(ListDraft draft, List<ImportProblem> problems) {
        // Of a list that is not public, and of one that is known in part, only some places stand here.
        numbering(!draft.head().open() || draft.partial(), draft.items(), problems);
        levels(draft.items(), problems);
    }

    /** What it says of other lists in the books. */
    void others(ListDraft draft, Cells head, List<ImportProblem> problems) {
        repeal(draft, head, problems);
        overlap(draft, head, problems);
        if (!draft.head().open()
                && store.same(draft.head()).filter(SecretList::open).isPresent()) {
            problems.add(head.problem(ListField.PUBLIC, "classification.import.was-public"));
        }
    }

    void days(ListHead list, Cells head, List<ImportProblem> problems) {
        if (list.from() != null && list.issued() != null && list.from().isBefore(list.issued())) {
            problems.add(head.problem(ListField.FROM, "classification.import.before-issued"));
        }
        if (list.to() != null && (list.from() == null || list.to().isBefore(list.from()))) {
            problems.add(head.problem(ListField.TO, "classification.import.to-before-from"));
        }
    }

    private void repeal(ListDraft draft, Cells head, List<ImportProblem> problems) {
        if (draft.repeals() == null) {
            return;
        }
        var repealed = store.meant(draft.repeals());
        if (repealed.isEmpty() || repealed.get().code().equals(draft.head().code())) {
            problems.add(head.problem(ListField.REPEALS, "classification.import.repeals-unknown"));
        } else if (draft.repealsFrom() == null) {
            problems.add(head.problem(ListField.REPEALS_FROM, "classification.import.needed"));
        } else if (repealed.get().from() != null
                && !draft.repealsFrom()
                        .isAfter(Objects.requireNonNull(repealed.get().from()))) {
            problems.add(head.problem(ListField.REPEALS_FROM, "classification.import.repeals-before"));
        }
    }

    /** Two lists for one field on one day, neither of which repeals the other: nobody could say which one counts. */
    private void overlap(ListDraft draft, Cells head, List<ImportProblem> problems) {
        var list = draft.head();
        if (list.from() == null) {
            return;
        }
        var repealed =
                draft.repeals() == null ? null : store.meant(draft.repeals()).orElse(null);
        store.inField(list.field()).stream()
                .filter(other -> !other.code().equals(list.code()) && other.origin() != Origin.REHEARSAL)
                .filter(other -> repealed == null || !other.id().equals(repealed.id()))
                .filter(other -> other.from() != null
                        && (other.to() == null || !other.to().isBefore(list.from()))
                        && (list.to() == null || !other.from().isAfter(list.to())))
                .forEach(other -> problems.add(head.problem(
                        ListField.FROM,
                        "classification.import.overlap",
                        Objects.requireNonNullElse(other.number(), other.title()),
                        DAY.format(Objects.requireNonNull(other.from())))));
    }

    /** @param partial gaps say nothing */
    static void numbering(boolean partial, List<ItemDraft> items, List<ImportProblem> problems) {
        var seen = new HashSet<String>();
        @Nullable ItemDraft last = null;
        for (var item : items) {
            if (!seen.add(item.place())) {
                problems.add(problem(item, ListField.ARTICLE, "classification.import.twice"));
                continue;
            }
            gap(!partial, last, item, problems);
            last = item;
        }
    }

    private static void gap(boolean whole, @Nullable ItemDraft last, ItemDraft item, List<ImportProblem> problems) {
        int article = last == null ? 0 : last.article();
        if (item.article() != article) {
            step(ListField.ARTICLE, article, item.article(), whole, item, problems);
            step(ListField.CLAUSE, 0, number(item.clause()), whole, item, problems);
            step(ListField.POINT, 0, number(item.point()), whole, item, problems);
            return;
        }
        int clause = last == null ? 0 : number(last.clause());
        if (number(item.clause()) != clause) {
            step(ListField.CLAUSE, clause, number(item.clause()), whole, item, problems);
            step(ListField.POINT, 0, number(item.point()), whole, item, problems);
            return;
        }
        step(ListField.POINT, last == null ? 0 : number(last.point()), number(item.point()), whole, item, problems);
    }

    private static void step(
            ListField field, int before, int now, boolean whole, ItemDraft item, List<ImportProblem> problems) {
        if (now < before) {
            problems.add(problem(item, field, "classification.import.order"));
        } else if (whole && now > before + 1) {
            var missing = field == ListField.POINT ? Points.letter(before + 1) : String.valueOf(before + 1);
            problems.add(problem(item, field, "classification.import.gap." + field.key(), missing));
        }
    }

    private void levels(List<ItemDraft> items, List<ImportProblem> problems) {
        var ranks = new HashMap<String, Integer>();
        for (Level level : regulations.on(LocalDate.now(clock)).levels()) {
            ranks.put(level.code(), level.rank());
        }
        Map<Integer, String> ofArticle = new HashMap<>();
        int lowest = Integer.MAX_VALUE;
        for (var item : items) {
            int rank = ranks.getOrDefault(item.level(), 0);
            var level = ofArticle.putIfAbsent(item.article(), item.level());
            if (level != null && !level.equals(item.level())) {
                problems.add(problem(item, ListField.LEVEL, "classification.import.two-levels"));
            } else if (rank > lowest) {
                problems.add(problem(item, ListField.LEVEL, "classification.import.level-order"));
            }
            lowest = Math.min(lowest, rank);
        }
    }

    private static int number(@Nullable Integer clause) {
        return clause == null ? 0 : clause;
    }

    private static int number(@Nullable String point) {
        return point == null ? 0 : Points.number(point);
    }

    private static ImportProblem problem(ItemDraft item, ListField field, String code, Object... args) {
        return new ImportProblem(item.line(), field.key(), code, List.of(args));
    }
}
