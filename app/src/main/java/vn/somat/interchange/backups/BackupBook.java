package vn.somat.interchange.backups;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Sổ sao lưu: the media, which copy lies on which, rehearsals, and the plan by which backups make themselves. */
@Service
public class BackupBook {

    /** How many are read at once. */
    public static final int PAGE = 30;

    private static final String KEEP = "backup.keep";
    private static final int LINE = 120;
    private static final int TEXT = 300;
    private static final int MOST_DAYS = 31;
    private static final int MOST_FILES = 400;

    private final BackupBookStore store;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;
    private final @Nullable Path data;

    BackupBook(
            BackupBookStore store,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${somat.data:#{null}}") @Nullable Path data) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
        this.data = data;
    }

    /** Newest first. @param before the last of the page before */
    public List<MadeBackup> page(Reader reader, @Nullable UUID before) {
        require(reader, "backup.read");
        return store.page(before, PAGE);
    }

    /** Those in use, or all, by number. */
    public List<BackupMedium> media(Reader reader) {
        require(reader, "backup.read");
        return store.media();
    }

    public Optional<BackupPlan> plan(Reader reader) {
        require(reader, "backup.read");
        return store.plan();
    }

    /** Nhập phương tiện vào sổ. */
    public UUID enter(Reader reader, MediumKind kind, @Nullable String name, @Nullable String kept) {
        require(reader, KEEP);
        var medium = new BackupMedium(
                UUID.randomUUID(), 0, kind, line("name", name, LINE), line("kept", kept, LINE), null, null);
        together.executeWithoutResult(tx -> {
            store.add(medium, clock.instant(), reader.person());
            ledger.record(medium("interchange.medium.entered", reader, medium.id())
                    .with("kind", kind)
                    .commit("name", medium.name())
                    .commit("place", medium.kept()));
        });
        return medium.id();
    }

    /** Hỏng, hủy, thôi dùng. */
    public void end(Reader reader, UUID id, @Nullable String note) {
        require(reader, KEEP);
        var why = line("note", note, TEXT);
        together.executeWithoutResult(tx -> {
            if (!store.end(id, clock.instant(), why)) {
                throw Refusal.notThere();
            }
            ledger.record(medium("interchange.medium.ended", reader, id).commit("reason", why));
        });
    }

    /** Đã chép ra phương tiện. */
    public void copied(Reader reader, UUID backup, UUID medium) {
        require(reader, KEEP);
        together.executeWithoutResult(tx -> {
            if (store.whole(backup).isEmpty() || !store.inUse(medium)) {
                throw Refusal.notThere();
            }
            var entry = ledger.record(
                    medium("interchange.backup.copied", reader, medium).on("backup", backup));
            if (!store.copied(backup, medium, clock.instant(), reader.person(), entry.value())) {
                throw Refusal.conflict("interchange.backups.copied-already");
            }
        });
    }

    /** Ghi kết quả diễn tập phục hồi: the code proves that somebody opened it; what differed is told instead of one. */
    public void rehearsed(Reader reader, UUID backup, @Nullable String code, @Nullable String differs) {
        require(reader, KEEP);
        var whole = store.whole(backup).orElseThrow(Refusal::notThere);
        var typed = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        var wrong = differs == null || differs.isBlank() ? null : line("differs", differs, TEXT);
        if (wrong == null && !typed.equals(RehearsalCode.of(backup, whole.ledgerRoot()))) {
            throw Refusal.invalid("code", "interchange.backups.code-wrong");
        }
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(Entry.of("interchange.backup.rehearsed")
                    .by(reader.actor())
                    .on("backup", backup)
                    .with("passed", wrong == null)
                    .commit("reason", wrong));
            store.rehearsed(backup, clock.instant(), reader.person(), wrong, entry.value());
        });
    }

    /** Đặt lịch sao lưu tự động. */
    public void plan(Reader reader, @Nullable String folder, int everyDays, int keep) {
        require(reader, KEEP);
        if (everyDays < 1 || everyDays > MOST_DAYS) {
            throw Refusal.invalid("everyDays", "interchange.backups.days", MOST_DAYS);
        }
        if (keep < 1 || keep > MOST_FILES) {
            throw Refusal.invalid("keep", "interchange.backups.files", MOST_FILES);
        }
        var plan = new BackupPlan(folder(line("folder", folder, TEXT)).toString(), everyDays, keep);
        together.executeWithoutResult(tx -> {
            store.set(plan, clock.instant(), reader.person());
            ledger.record(Entry.of("interchange.backup.planned")
                    .by(reader.actor())
                    .with("days", everyDays)
                    .with("count", keep)
                    .commit("place", plan.folder()));
        });
    }

    /** Thôi sao lưu tự động. */
    public void unplan(Reader reader) {
        require(reader, KEEP);
        together.executeWithoutResult(tx -> {
            store.unset();
            ledger.record(
                    Entry.of("interchange.backup.planned").by(reader.actor()).with("days", 0));
        });
    }

    /** A folder that can be written to and does not lie with the data, where it would burn with them. */
    private Path folder(String typed) {
        try {
            var path = Path.of(typed).normalize();
            if (path.isAbsolute() && Files.isDirectory(path) && Files.isWritable(path)) {
                if (data != null && path.startsWith(data)) {
                    throw Refusal.invalid("folder", "interchange.backups.folder-inside");
                }
                return path;
            }
        } catch (InvalidPathException noPath) {
            // said below
        }
        throw Refusal.invalid("folder", "interchange.backups.folder-wrong");
    }

    private void require(Reader reader, String act) {
        access.require(reader, act, Thing.none());
    }

    private static Entry medium(String act, Reader reader, UUID id) {
        return Entry.of(act).by(reader.actor()).on("backup-medium", id);
    }

    private static String line(String field, @Nullable String raw, int most) {
        var line = raw == null
                ? ""
                : Normalizer.normalize(raw, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .strip();
        if (line.isEmpty() || line.length() > most || line.matches(".*\\p{C}.*")) {
            throw Refusal.invalid(field, "interchange.backups.line", most);
        }
        return line;
    }
}
