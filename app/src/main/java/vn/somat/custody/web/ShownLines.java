package vn.somat.custody.web;

import java.util.List;
import org.springframework.ui.Model;
import vn.somat.custody.carriers.StockLine;
import vn.somat.custody.carriers.Stocktaking;

/**
 * Một trang của danh sách kiểm kê.
 *
 * @param after number of the last carrier of the page before
 * @param differing only what differs
 */
record ShownLines(Stocktaking one, long after, boolean differing) {

    private static final int PAGE = 100;

    /** More differences than this are told one by one on paper, not typed on a page. */
    private static final int MOST_REASONS = 100;

    void into(Model model) {
        var behind = one.lines().stream()
                .filter(line -> line.carrier().number() > after)
                .filter(line -> !differing || line.differs())
                .limit(PAGE + 1)
                .toList();
        var shown = behind.size() > PAGE ? behind.subList(0, PAGE) : behind;
        var here = "/custody/stocktakings/" + one.id().value() + "?differing=" + differing;
        List<StockLine> different =
                one.lines().stream().filter(StockLine::differs).toList();
        model.addAttribute("lines", shown);
        model.addAttribute("at", after);
        model.addAttribute("differing", differing);
        model.addAttribute("first", after == 0 ? null : here);
        model.addAttribute(
                "next",
                behind.size() > PAGE
                        ? here + "&after=" + shown.getLast().carrier().number()
                        : null);
        model.addAttribute("different", different);
        model.addAttribute("tooMany", different.size() > MOST_REASONS);
    }
}
