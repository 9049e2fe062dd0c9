package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Days;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Kiểm tra, tự kiểm tra đã kết luận và điều phát hiện, for the reports of the office. */
@Component
@Order(55)
class InspectionFigures implements RoomFigures {

    private final InspectionStore store;

    InspectionFigures(InspectionStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var days = new Days(from, to);
        return List.of(
                Figure.of(
                        Block.RESULTS,
                        "inspections.own",
                        store.concluded(days, true),
                        days.on("/inspections?own=true")),
                Figure.of(
                        Block.RESULTS,
                        "inspections.below",
                        store.concluded(days, false),
                        days.on("/inspections?own=false")),
                Figure.of(Block.RESULTS, "inspections.found", store.found(days), days.on("/inspections/findings")));
    }
}
