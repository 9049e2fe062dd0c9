package vn.somat.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.access.Verdict;
import vn.somat.registry.BookView;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.Direction;

/** Which buttons a page offers: the acts this reader may do to a paper or a book. The desk asks again. */
@Component
class Things {

    private final Access access;

    Things(Access access) {
        this.access = access;
    }

    static Thing of(DocumentView paper) {
        return Thing.of("document", paper.id().value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction())
                .unit(paper.unit())
                .person(paper.addressee());
    }

    static Thing of(BookView book) {
        return Thing.of("book", book.id().value()).in(book.form().direction());
    }

    /** A book that is not opened yet. */
    static Thing book(Direction direction) {
        return Thing.of("book", "").in(direction);
    }

    boolean may(Reader reader, String act, Thing thing) {
        return access.may(reader, act, thing).allowed();
    }

    /** Of these acts the allowed ones, with what the page must know of each: whether a second person is asked for. */
    Map<String, Verdict> allowed(Reader reader, Thing thing, Iterable<String> acts) {
        var allowed = new LinkedHashMap<String, Verdict>();
        for (var act : acts) {
            var verdict = access.may(reader, act, thing);
            if (verdict.allowed()) {
                allowed.put(act, verdict);
            }
        }
        return allowed;
    }
}
