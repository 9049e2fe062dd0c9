package vn.somat.interchange.imports;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.OldBooks;

/**
 * Bàn nhập sổ cũ: a file is received sealed, looked through, read as the clerk says, checked, and written book by book. What takes
 * long goes on in the background, also when nobody looks; it can be stopped, and begun again after whatever ended it.
 */
@Service
public class ImportBook {

    /** How many problems are shown at once. */
    public static final int PAGE = 100;

    private static final int MOST_ROWS = 300_000;
    private static final int LATEST = 30;
    private static final TypeReference<String> NAME = new TypeReference<>() {};
    private static final TypeReference<FileLook> LOOK = new TypeReference<>() {};
    private static final TypeReference<ImportPlan> PLAN = new TypeReference<>() {};

    private final OldFileStore files;
    private final FoundStore found;
    private final FileTexts texts;
    private final ImportWork work;
    private final ImportJobs jobs;
    private final OldBooks books;
    private final ImportReceiving receiving;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    ImportBook(
            OldFileStore files,
            FoundStore found,
            FileTexts texts,
            ImportWork work,
            ImportJobs jobs,
            OldBooks books,
            ImportReceiving receiving,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.found = found;
        this.texts = texts;
        this.work = work;
        this.jobs = jobs;
        this.books = books;
        this.receiving = receiving;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Tiếp nhận tệp: what is no CSV or XLSX is refused at once; the rest is looked through in the background. */
    public UUID receive(Reader reader, String form, String name, byte[] bytes) {
        var unused = books.checking(reader, form);
        var file = receiving.receive(reader, form, name, bytes);
        look(file, Map.of());
        return file.id();
    }

    /** The latest files of this reader, newest first. */
    public List<OldFile> latest(Reader reader) {
        return files.all(reader, LATEST);
    }

    public Optional<OldFile> find(Reader reader, UUID id) {
        return files.find(reader, id);
    }

    /** Whether somebody works on it; when not, and its state says so, the work was cut off. */
    public boolean goesOn(OldFile file) {
        return jobs.goesOn(file);
    }

    /** The file's name; empty once nothing of it is kept. */
    public String name(OldFile file) {
        return Objects.requireNonNullElse(texts.open(file.content(), "name", files.name(file.id()), NAME), "");
    }

    public Optional<FileLook> seen(OldFile file) {
        return Optional.ofNullable(texts.open(file.content(), "look", files.look(file.id()), LOOK));
    }

    Optional<ImportPlan> plan(OldFile file) {
        return Optional.ofNullable(texts.open(file.content(), "plan", files.plan(file.id()), PLAN));
    }

    public List<VolumeView> volumes(OldFile file) {
        return found.volumes(file.id());
    }

    /** @param after how many stand before them */
    public List<Problem> problems(OldFile file, int after, int limit) {
        return found.problems(file.id(), after, limit);
    }

    public Map<String, Integer> kinds(OldFile file) {
        return found.kinds(file.id());
    }

    /** Xem lại: the headings stand elsewhere than was found, or the look was cut off. */
    public void lookAgain(Reader reader, UUID id, Map<Integer, Long> headings) {
        var file = require(reader, id);
        move(file, EnumSet.of(FileState.LOOKED, FileState.CHECKED, FileState.STOPPED), FileState.LOOKING, 0);
        look(file, headings);
    }

    /** Soát tệp as planned; writes nothing into any book. */
    void check(Reader reader, UUID id, ImportPlan plan) {
        var file = require(reader, id);
        plan.require();
        var rows = seen(file).map(FileLook::rows).orElse(0);
        if (rows > MOST_ROWS) {
            throw Refusal.conflict("interchange.too-many-rows", String.valueOf(MOST_ROWS));
        }
        if (found.volumes(id).stream().anyMatch(volume -> volume.writtenAt() != null)) {
            throw Refusal.conflict("interchange.import.partly-in");
        }
        move(file, EnumSet.of(FileState.LOOKED, FileState.CHECKED, FileState.STOPPED), FileState.CHECKING, rows);
        files.plan(id, texts.seal(file.content(), "plan", plan));
        start(file, watch -> {
            var check = work.check(reader, file, plan, watch);
            together.executeWithoutResult(tx -> {
                files.checked(id, Math.toIntExact(check.seen()), check.good());
                moved(file, FileState.CHECKING, FileState.CHECKED);
                ledger.record(entry("checked", reader, file)
                        .with("lines", check.seen())
                        .with("good", check.good()));
            });
        });
    }

    /**
     * Ghi vào sổ: these books, each whole or not at all.
     *
     * @param volumes {@link VolumeView#key()} of each
     * @param goesOn by the same key, the serial counting goes on at where the old book went further than its lines
     */
    public void write(Reader reader, UUID id, Collection<String> volumes, Map<String, Integer> goesOn) {
        var file = require(reader, id);
        var chosen = found.volumes(id).stream()
                .filter(volume -> volume.waits() && volumes.contains(volume.key()))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.conflict("interchange.nothing");
        }
        for (var volume : chosen) {
            var serial = goesOn.getOrDefault(volume.key(), 1);
            var last = volume.last();
            if (serial < 1 || serial > MOST_ROWS * 4 || last != null && serial > 1 && serial <= last) {
                throw Refusal.invalid(
                        "next." + volume.key(), "interchange.next", String.valueOf(last == null ? 0 : last));
            }
        }
        int lines = chosen.stream().mapToInt(VolumeView::good).sum();
        together.executeWithoutResult(tx -> {
            move(file, EnumSet.of(FileState.CHECKED, FileState.STOPPED), FileState.WRITING, lines);
            found.choose(id, volumes);
            goesOn.forEach((key, serial) -> found.goesOn(id, key, serial));
        });
        start(file, watch -> {
            work.write(reader, file, watch);
            boolean waits = found.volumes(id).stream().anyMatch(VolumeView::waits);
            together.executeWithoutResult(tx -> {
                moved(file, FileState.WRITING, waits ? FileState.CHECKED : FileState.DONE);
                if (!waits) {
                    work.forget(file, false);
                }
            });
        });
    }

    /** Dừng: nothing of the book that is being written stays. */
    public void stop(Reader reader, UUID id) {
        files.stop(require(reader, id).id());
    }

    /** Bỏ tệp: what is in stays in; nothing else of the file is kept. */
    public void drop(Reader reader, UUID id) {
        var file = require(reader, id);
        together.executeWithoutResult(tx -> {
            move(file, EnumSet.complementOf(EnumSet.of(FileState.DONE, FileState.DROPPED)), FileState.DROPPED, 0);
            work.forget(file, false);
            ledger.record(entry("dropped", reader, file));
        });
    }

    private void look(OldFile file, Map<Integer, Long> headings) {
        start(file, watch -> {
            var look = work.look(file, headings, watch);
            var plan = ImportPlan.guessed(look);
            together.executeWithoutResult(tx -> {
                files.looked(
                        file.id(), texts.seal(file.content(), "look", look), texts.seal(file.content(), "plan", plan));
                moved(file, FileState.LOOKING, FileState.LOOKED);
            });
        });
    }

    /** Behind the transaction that asks for it, where there is one: what works must see what it asked. */
    private void start(OldFile file, Consumer<ImportWatch> what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            begin(file, what);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                begin(file, what);
            }
        });
    }

    private void begin(OldFile file, Consumer<ImportWatch> what) {
        jobs.start(file.id(), what, trouble -> {
            var unused = files.move(
                    file.id(),
                    Set.of(FileState.LOOKING, FileState.CHECKING, FileState.WRITING),
                    FileState.STOPPED,
                    0,
                    trouble,
                    clock.instant());
        });
    }

    /** A work that was cut off may be begun again as if it had stopped. */
    private void move(OldFile file, Set<FileState> from, FileState to, int total) {
        var all = EnumSet.copyOf(from);
        if (file.state().goesOn() && !jobs.goesOn(file)) {
            all.add(file.state());
        }
        if (!files.move(file.id(), all, to, total, null, clock.instant())) {
            throw Refusal.conflict("interchange.import.elsewhere");
        }
    }

    private void moved(OldFile file, FileState from, FileState to) {
        if (!files.move(file.id(), Set.of(from), to, 0, null, clock.instant())) {
            throw new ImportWatch.Stopped();
        }
    }

    private OldFile require(Reader reader, UUID id) {
        var file = files.find(reader, id).orElseThrow(Refusal::notThere);
        var unused = books.checking(reader, file.form());
        return file;
    }

    static Entry entry(String act, Reader reader, OldFile file) {
        return Entry.of("interchange.import." + act)
                .by(reader.actor())
                .on("import", file.id())
                .with("file", file.sha256());
    }
}
