package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.RegisterForm;

/**
 * Sổ đăng ký: a book of one form and year with its volumes (quyển), the newest last.
 *
 * @param form as its pack prescribes it
 * @param lines lines the reader may see; null where counting was not asked for
 */
public record BookView(
        BookId id,
        RegisterForm form,
        String regime,
        int year,
        List<Volume> volumes,
        @Nullable Long lines) {

    public BookView {
        volumes = List.copyOf(volumes);
    }

    /**
     * Quyển số.
     *
     * @param firstSerial serial of its first line; 0 while it is empty
     * @param lastSerial serial of its last line; 0 while it is empty
     */
    public record Volume(
            int number,
            LocalDate openedOn,
            int firstSerial,
            int lastSerial,
            @Nullable Instant closedAt,
            @Nullable PersonId closedBy) {

        public boolean open() {
            return closedAt == null;
        }
    }

    /**
     * Mở lại: a closed volume that was opened again.
     *
     * @param lastSerial the last number its closing had stated
     * @param reason why the closing did not last
     */
    public record Reopening(
            int volume, Instant at, PersonId by, Instant closedAt, PersonId closedBy, int lastSerial, String reason) {

        @Override
        public String toString() {
            return "Reopening of volume " + volume;
        }
    }

    /** The volume new lines go into; empty while the book is closed. */
    public Optional<Volume> openVolume() {
        return volumes.stream().filter(Volume::open).findFirst();
    }
}
