package vn.somat.safeguards.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Days;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Hội nghị đã họp, for the reports of the office: by their first day. */
@Component
@Order(45)
class MeetingFigures implements RoomFigures {

    private final MeetingStore store;

    MeetingFigures(MeetingStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var list = new Days(from, to).on("/meetings");
        return List.of(Figure.of(Block.RESULTS, "meetings.held", store.held(from, to), list));
    }
}
