package vn.somat.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.safeguards.library.Library;

/** What changed for a reader since they last sat down: texts of the library, packs, values the office set. */
@Component
class NewsDesk {

    private final Library library;
    private final Regulations regulations;
    private final Clock clock;

    NewsDesk(Library library, Regulations regulations, Clock clock) {
        this.library = library;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Empty where nothing changed, and at the first sign-in of all. */
    Optional<News> of(Reader reader) {
        var since = library.lastVisit(reader);
        if (since == null) {
            return Optional.empty();
        }
        var texts = library.changedFor(reader);
        boolean packs = regulations.all().stream().anyMatch(pack -> changed(pack, since));
        return texts.isEmpty() && !packs
                ? Optional.empty()
                : Optional.of(new News(since, LocalDate.now(clock), texts, packs));
    }

    private boolean changed(Rules pack, Instant since) {
        return pack.known() != null && pack.known().isAfter(since)
                || regulations.history(pack.id()).stream()
                        .anyMatch(one -> one.at().isAfter(since));
    }
}
