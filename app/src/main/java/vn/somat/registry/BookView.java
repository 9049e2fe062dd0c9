package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Predecessor;
import vn.somat.regulation.RegisterForm;

/**
 * Sổ đăng ký: a book of one form and year with its volumes (quyển), the newest last.
 *
 * @param form as its pack prescribes it
 * @param predecessor the office it was kept by, which is part of ours now; null for our own
 */
public record BookView(
        BookId id,
        RegisterForm form,
        String regime,
        int year,
        List<BookVolume> volumes,
        @Nullable Predecessor predecessor) {

    public BookView {
        volumes = List.copyOf(volumes);
    }

    /** The volume new lines go into; empty while the book is closed. */
    public Optional<BookVolume> openVolume() {
        return volumes.stream().filter(BookVolume::open).findFirst();
    }
}
