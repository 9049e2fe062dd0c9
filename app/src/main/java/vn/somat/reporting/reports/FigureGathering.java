package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Figure;
import vn.somat.access.RoomFigures;

/** Thu số liệu: of every room that tells some, all from one view of the database, so that they fit together. */
@Component
class FigureGathering {

    private final List<RoomFigures> rooms;
    private final SubordinateFigures below;
    private final TransactionTemplate snapshot;

    FigureGathering(List<RoomFigures> rooms, SubordinateFigures below, PlatformTransactionManager transactions) {
        this.rooms = List.copyOf(rooms);
        this.below = below;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    KnownFigures between(LocalDate from, LocalDate to) {
        return taken(() ->
                rooms.stream().flatMap(room -> room.between(from, to).stream()).toList());
    }

    /** Ours and those of the offices below. */
    KnownFigures of(ReportKind kind, Period period, int rank) {
        return taken(() -> Stream.concat(
                        rooms.stream().flatMap(room -> room.between(period.from(), period.to()).stream()),
                        below.of(kind, period, rank).stream())
                .toList());
    }

    private KnownFigures taken(Supplier<List<Figure>> figures) {
        return Objects.requireNonNull(snapshot.execute(tx -> new KnownFigures(figures.get())));
    }
}
