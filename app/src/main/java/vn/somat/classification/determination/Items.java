package vn.somat.classification.determination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretLists;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Rule;

/** Căn cứ vào danh mục: the items that a level is said to rest on, held against the lists of a day. */
@Component
public class Items {

    private static final int MOST = 50;

    private final SecretLists lists;
    private final Regulations regulations;

    Items(SecretLists lists, Regulations regulations) {
        this.lists = lists;
        this.regulations = regulations;
    }

    /** Items a paper of that day may rest on; what is wrong with one is told with its article. */
    public List<ListItem> of(Words words, List<ItemId> asked, LocalDate day) {
        if (asked.size() > MOST) {
            words.flaw("items", "registry.number.range", 0, MOST);
            return List.of();
        }
        var items = new ArrayList<ListItem>();
        for (var one : asked.stream().distinct().toList()) {
            try {
                items.add(lists.find(one, day));
            } catch (Refusal refusal) {
                words.flaw(
                        "items",
                        cited(refusal, day),
                        refusal.code(),
                        refusal.args().toArray());
            }
        }
        return items;
    }

    /** The item that gives the level. Several together give the highest of theirs (R-DET-04); none gives no level (R-DET-01). */
    public @Nullable ListItem giving(Words words, Rules rules, Level level, List<ListItem> items) {
        if (!level.secret()) {
            return null;
        }
        var outside = rules.value("refuse.list").citation();
        var highest = items.stream()
                .map(one -> rules.level(one.level()).orElseThrow())
                .max(Comparator.comparingInt(Level::rank))
                .orElse(null);
        if (highest == null) {
            words.flaw("items", outside, "classification.proposal.no-item", level.label());
            return null;
        }
        if (highest.rank() < level.rank()) {
            words.flaw("level", outside, "classification.proposal.above-items", level.label(), highest.label());
        } else if (highest.rank() > level.rank()) {
            words.flaw(
                    "level",
                    rules.rulebook().find("R-DET-04").map(Rule::citation).orElse(outside),
                    "classification.proposal.below-items",
                    level.label(),
                    highest.label());
        }
        return items.stream()
                .filter(one -> one.level().equals(level.code()))
                .findFirst()
                .orElse(null);
    }

    private Citation cited(Refusal refusal, LocalDate day) {
        var known = regulations.on(day).value("refuse.list").citation();
        return new Citation(Objects.requireNonNullElse(refusal.citation(), known.article()), known.standing());
    }
}
