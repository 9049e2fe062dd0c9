package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.RoomFigures;

/** Thu số liệu: of every room that tells some, all from one view of the database, so that they fit together. */
@Component
class FigureGathering {

    private final List<RoomFigures> rooms;
    private final TransactionTemplate snapshot;

    FigureGathering(List<RoomFigures> rooms, PlatformTransactionManager transactions) {
        this.rooms = List.copyOf(rooms);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    KnownFigures between(LocalDate from, LocalDate to) {
        return java.util.Objects.requireNonNull(snapshot.execute(tx -> new KnownFigures(
                rooms.stream().flatMap(room -> room.between(from, to).stream()).toList())));
    }
}
