package vn.somat.custody.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Sao chụp, giao nhận, mang ra, cung cấp, thu hồi, kiểm kê, tiêu hủy, for the reports of the office. */
@Component
@Order(20)
class CustodyFigures implements RoomFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CustodyFigureStore store;

    CustodyFigures(CustodyFigureStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var begin = from.atStartOfDay(ZONE).toInstant();
        var end = to.plusDays(1).atStartOfDay(ZONE).toInstant();
        var balance = "/custody/balance?by=LEVEL&day=" + to;
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(Block.SITUATION, "copies.held", store.held(end), balance));
        figures.add(Figure.of(Block.RESULTS, "copies.orders", store.orders(begin, end), "/custody/copy-book"));
        figures.add(Figure.of(Block.RESULTS, "copies.made", store.copied(begin, end), "/custody/copy-book"));
        figures.add(Figure.of(Block.RESULTS, "slips.done", store.slips(begin, end), "/custody/transfer-book"));
        figures.add(Figure.of(Block.RESULTS, "outings.allowed", store.outings(begin, end), "/custody/requests"));
        figures.add(Figure.of(Block.RESULTS, "outings.late", store.outingsLate(begin, end), "/custody/requests"));
        figures.add(Figure.of(Block.RESULTS, "provisions.given", store.provisions(begin, end), "/custody/requests"));
        figures.add(Figure.of(Block.RESULTS, "recalls.begun", store.recalls(begin, end), "/custody/recalls"));
        figures.add(Figure.of(Block.RESULTS, "copies.destroyed", store.moved(begin, end, "DESTROYED"), balance));
        figures.add(Figure.of(
                Block.RESULTS, "stocktakings.closed", store.stocktakings(begin, end), "/custody/stocktakings"));
        figures.add(Figure.of(Block.INCIDENTS, "faults.found", store.faults(begin, end), "/custody/handover-faults"));
        figures.add(Figure.of(Block.INCIDENTS, "copies.lost", store.moved(begin, end, "LOST"), balance));
        figures.add(Figure.of(Block.INCIDENTS, "copies.found", store.found(begin, end), balance));
        return figures;
    }
}
