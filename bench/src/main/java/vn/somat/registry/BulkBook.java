package vn.somat.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import vn.somat.access.Reader;
import vn.somat.bench.Paper;
import vn.somat.organisation.Office;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Side;

/** A book that is filled in bulk, and the counters behind it. */
public final class BulkBook {

    private final Book book;
    private final Office office;
    private final Rules rules;
    private final Numbering numbering;
    private final CounterStore counters;
    private final VolumeStore volumes;
    private final Map<String, Numbering.Series> series = new ConcurrentHashMap<>();
    private final Map<String, Integer> last = new ConcurrentHashMap<>();

    public BulkBook(BeanFactory house, Reader clerk, BookId id) {
        book = house.getBean(BookStore.class).find(clerk, id).orElseThrow();
        office = house.getBean(Offices.class).office();
        rules = house.getBean(Regulations.class).of(book.regime());
        numbering = house.getBean(Numbering.class);
        counters = house.getBean(CounterStore.class);
        volumes = house.getBean(VolumeStore.class);
    }

    Book book() {
        return book;
    }

    Side side() {
        return office.side();
    }

    /** The serial of the next line. */
    public int serial() {
        return next(book.serials());
    }

    /** The next number of the paper's series. */
    public int number(Paper paper) {
        return next(series(paper).scope());
    }

    private int next(String scope) {
        return last.merge(scope, counters.last(scope) + 1, (known, unused) -> known + 1);
    }

    Numbering.Series series(Paper paper) {
        var day = paper.date();
        return series.computeIfAbsent(
                paper.type() + " " + day.getYear() + " "
                        + (day.getMonthValue() > 10 || day.getMonthValue() == 10 && day.getDayOfMonth() > 14),
                unused -> numbering.series(
                        office,
                        rules,
                        new OutgoingCheck.Checked(
                                draft(rules, office.side(), paper, null), paper.type(), office.symbol())));
    }

    /** Lets the product count on from here. */
    public void settle() {
        last.forEach(counters::reach);
        var serials = last.get(book.serials());
        if (serials != null) {
            var first = volumes.enter(book.id(), 1);
            var unused = volumes.enter(book.id(), serials).orElse(first.orElseThrow());
        }
    }

    static Draft draft(Rules rules, Side side, Paper paper, @Nullable UnitId unit) {
        var level = rules.level(paper.level()).orElseThrow();
        var type = PaperType.any(rules, side, paper.type());
        boolean comes = paper.issuer() != null;
        var recipients = paper.recipients().stream()
                .map(name -> new DocumentView.Recipient(name, 1))
                .toList();
        var facts = new Facts(
                comes ? paper.number() : "",
                paper.date(),
                comes ? paper.arrived() : null,
                type.symbol(),
                null,
                paper.pages(),
                comes ? Integer.valueOf(1) : recipients.isEmpty() ? null : Integer.valueOf(recipients.size()));
        var texts = new Texts(type.name(), paper.title(), paper.issuer(), paper.signer(), null, null);
        return new Draft(Ruling.of(rules, level), facts, texts, unit, null, null, recipients);
    }
}
