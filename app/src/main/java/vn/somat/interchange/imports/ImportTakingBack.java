package vn.somat.interchange.imports;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.OldBooks;

/** Rút lại lần nhập: all that a file brought leaves the books again, as long as nothing was done with it. */
@Service
public class ImportTakingBack {

    private final OldFileStore files;
    private final FoundStore found;
    private final ImportJobs jobs;
    private final OldBooks books;
    private final Clock clock;
    private final TransactionTemplate together;

    ImportTakingBack(
            OldFileStore files,
            FoundStore found,
            ImportJobs jobs,
            OldBooks books,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.found = found;
        this.jobs = jobs;
        this.books = books;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @return how many lines are gone */
    public long takeBack(Reader reader, UUID id, @Nullable String reason, @Nullable SecondPerson second) {
        var file = files.find(reader, id).orElseThrow(Refusal::notThere);
        if (jobs.goesOn(file)) {
            throw Refusal.conflict("interchange.import.elsewhere");
        }
        return Objects.requireNonNull(together.execute(tx -> {
            long gone = books.takeBack(reader, file.form(), file.source(), reason, second);
            found.takenBack(id, clock.instant());
            return gone;
        }));
    }
}
