package vn.somat.safeguards.incidents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Days;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Vụ lộ, mất, for the reports of the office: by the day on which they were discovered. */
@Component
@Order(5)
class IncidentFigures implements RoomFigures {

    private static final String ADDRESS = "/incidents";

    private final IncidentFigureStore store;

    IncidentFigures(IncidentFigureStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var days = new Days(from, to);
        return List.of(
                Figure.of(
                        Block.INCIDENTS,
                        "incidents.loss",
                        store.found(from, to, IncidentKind.LOSS),
                        days.on(ADDRESS + "?kind=LOSS")),
                Figure.of(
                        Block.INCIDENTS,
                        "incidents.leak",
                        store.found(from, to, IncidentKind.LEAK),
                        days.on(ADDRESS + "?kind=LEAK")),
                Figure.of(Block.INCIDENTS, "incidents.closed", store.closed(from, to), days.on(ADDRESS)));
    }
}
