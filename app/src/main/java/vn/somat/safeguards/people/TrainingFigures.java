package vn.somat.safeguards.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Days;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Tập huấn, for the reports of the office: classes that were held, and who was there, a person once for each class. */
@Component
@Order(50)
class TrainingFigures implements RoomFigures {

    private final TrainingStore store;

    TrainingFigures(TrainingStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var days = new Days(from, to);
        var list = days.on("/people/trainings");
        return List.of(
                Figure.of(Block.RESULTS, "trainings.held", store.held(days), list),
                Figure.of(Block.RESULTS, "trainings.present", store.present(days), list));
    }
}
