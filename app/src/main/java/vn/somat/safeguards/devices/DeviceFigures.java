package vn.somat.safeguards.devices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.access.RoomFigures;

/** Máy, thiết bị và canh máy độc lập, for the reports of the office. */
@Component
@Order(40)
class DeviceFigures implements RoomFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DeviceFigureStore store;

    DeviceFigures(DeviceFigureStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> between(LocalDate from, LocalDate to) {
        var begin = from.atStartOfDay(ZONE).toInstant();
        var end = to.plusDays(1).atStartOfDay(ZONE).toInstant();
        return List.of(
                Figure.of(Block.SITUATION, "devices.service", store.inService(end), "/devices"),
                Figure.of(Block.RESULTS, "devices.checked", store.acted(begin, end, "CHECKED"), "/devices"),
                Figure.of(Block.RESULTS, "devices.disposed", store.acted(begin, end, "DISPOSED"), "/devices?gone=true"),
                Figure.of(Block.RESULTS, "machine.checks", store.looks(begin, end), "/machine"),
                Figure.of(Block.INCIDENTS, "machine.forbidden", store.forbidden(begin, end), "/machine"),
                Figure.of(
                        Block.INCIDENTS, "devices.missing", store.acted(begin, end, "MISSING"), "/devices?gone=true"));
    }
}
