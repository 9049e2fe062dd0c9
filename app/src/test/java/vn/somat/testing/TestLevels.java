package vn.somat.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Proposal;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretLists;
import vn.somat.organisation.PersonId;
import vn.somat.registry.RegisterOutgoing;

/** Decisions on the levels of papers that a test lets go out: signed by the head on a slip, entered by the clerk. */
public final class TestLevels {

    private final Function<Class<?>, Object> beans;
    private final Reader clerk;
    private final PersonId head;

    /** @param beans of the house under test */
    public TestLevels(Function<Class<?>, Object> beans, Reader clerk, PersonId head) {
        this.beans = beans;
        this.clerk = clerk;
        this.head = head;
    }

    /** The paper as it is, resting on a decision of its own day. */
    public RegisterOutgoing decided(RegisterOutgoing paper) {
        var typed = Proposal.paper(
                paper.level(),
                List.of(item(paper.date(), paper.level()).id()),
                paper.type(),
                paper.level().equals("tuyet-mat") ? null : paper.title(),
                "Các cơ quan nhận",
                paper.list() == null ? paper.recipients() : List.of(),
                100,
                "not-allowed");
        var id = bean(Decisions.class).enter(clerk, typed, paper.drafter(), head, paper.date(), null);
        return paper.restingOn(id.value());
    }

    /** An invented item of a level, in force on a day. */
    public ListItem item(LocalDate day, String level) {
        return bean(SecretLists.class).usable(day, null).stream()
                .filter(item -> item.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    public ItemId itemId(LocalDate day, String level) {
        return item(day, level).id();
    }

    private <T> T bean(Class<T> type) {
        return type.cast(beans.apply(type));
    }

    /** Whether a paper of that level needs a decision. */
    public static boolean needed(@Nullable String level) {
        return level != null && List.of("mat", "toi-mat", "tuyet-mat").contains(level);
    }
}
