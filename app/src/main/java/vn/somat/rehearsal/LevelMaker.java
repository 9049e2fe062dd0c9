package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Proposal;
import vn.somat.classification.determination.Proposals;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretLists;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.RegisterOutgoing;

/** Levels of the rehearsal's secret papers: proposed by drafters, decided by the head, some on a slip of paper. */
@Component
@RehearsalOnly
class LevelMaker {

    private static final int SLIPS = 4;

    private final Proposals proposals;
    private final Decisions decisions;
    private final SecretLists lists;
    private int made;

    LevelMaker(Proposals proposals, Decisions decisions, SecretLists lists) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.lists = lists;
    }

    /** The same paper, resting on what was decided about it today. */
    RegisterOutgoing decided(Staff staff, RegisterOutgoing paper) {
        var typed = proposal(paper);
        var head = staff.reader(Duty.HEAD);
        if (++made % SLIPS == 0) {
            var clerk = staff.reader(Duty.CLERK_OUTGOING);
            return paper.restingOn(decisions
                    .enter(clerk, typed, paper.drafter(), head.person(), paper.date(), null)
                    .value());
        }
        var id = proposals.propose(drafter(staff, paper), typed);
        decisions.approve(head, id);
        return paper.restingOn(id.value());
    }

    /** Proposals nobody has decided about yet, and one that waits for its number. */
    void leaveOpen(Staff staff, List<RegisterOutgoing> papers) {
        for (int i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            var id = proposals.propose(drafter(staff, paper), proposal(paper));
            if (i == 0) {
                decisions.approve(staff.reader(Duty.HEAD), id);
            } else if (i == 1) {
                decisions.sendBack(staff.reader(Duty.HEAD), id, "Ghi rõ hơn phạm vi lưu hành");
            }
        }
    }

    private Proposal proposal(RegisterOutgoing paper) {
        int copies = paper.recipients().stream().mapToInt(Recipient::copies).sum();
        return Proposal.paper(
                paper.level(),
                List.of(item(paper).id()),
                paper.type(),
                paper.title(),
                "Thường trực Tỉnh ủy và các cơ quan nhận",
                paper.recipients(),
                copies + 1,
                "not-allowed");
    }

    /** An item of this level; rather one whose key words stand in the title. */
    private ListItem item(RegisterOutgoing paper) {
        var title = paper.title() == null ? "" : paper.title().toLowerCase(Locale.ROOT);
        var items = usable(paper.date(), paper.level());
        return items.stream()
                .filter(item -> item.keywords().stream()
                        .anyMatch(word -> title.contains(word.phrase().toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(items.getFirst());
    }

    private List<ListItem> usable(LocalDate day, String level) {
        return lists.usable(day, null).stream()
                .filter(item -> item.level().equals(level))
                .toList();
    }

    /** Whoever drafted it and is cleared for its level. */
    private static Reader drafter(Staff staff, RegisterOutgoing paper) {
        return switch (paper.level()) {
            case "mat" -> staff.reader(Duty.DRAFTER);
            case "toi-mat" -> staff.readers().getOrDefault("chuyenvien2", staff.reader(Duty.DEPUTY));
            default -> staff.reader(Duty.DEPUTY);
        };
    }
}
