package vn.somat.safeguards.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.KeptFiles;
import vn.somat.safeguards.evidence.EvidenceStore.Row;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/**
 * Tệp chứng cứ: taken in, listed, and shown page by page. Whoever calls has asked whether the reader may do so with what it is evidence
 * of. Nothing is taken back: what was once evidence stays.
 */
@Service
public class EvidenceFiles {

    private final EvidenceStore store;
    private final KeptFiles kept;
    private final Contents contents;
    private final Ledger ledger;
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceFiles(
            EvidenceStore store,
            KeptFiles kept,
            Contents contents,
            Ledger ledger,
            EvidenceSettings settings,
            Clock clock) {
        this.store = store;
        this.kept = kept;
        this.contents = contents;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** The stream is left for the caller to close. @param about code of the question it answers; null: all of it */
    @Transactional
    public UUID add(Reader reader, EvidenceOwner owner, @Nullable String about, String name, InputStream bytes) {
        int before = store.count(owner);
        if (before >= settings.files()) {
            throw Refusal.conflict("safeguards.evidence.many", settings.files());
        }
        var taken = kept.keep(name, bytes, owner.level(), settings.largest());
        var file = new EvidenceFile(
                UUID.randomUUID(), before + 1, about, "", taken.kind(), taken.size(), reader.person(), clock.instant());
        var entry = ledger.record(entry("added", reader, owner, file)
                .with("kind", taken.kind())
                .with("size", taken.size())
                .commit("sha256", taken.sha256()));
        try {
            store.insert(owner, file, taken, entry.value());
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Refusal.conflict("safeguards.evidence.again");
        }
        return file.id();
    }

    @Transactional(readOnly = true)
    public List<EvidenceFile> of(EvidenceOwner owner) {
        var rows = store.of(owner);
        try (var ring = contents.open(rows.stream().map(Row::content).toList())) {
            return rows.stream().map(row -> named(row, ring)).toList();
        }
    }

    /** By file, the ledger's entry that it was added. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> entries(EvidenceOwner owner) {
        return store.entries(owner);
    }

    /** Looking leaves an entry, and each picture bears who looked and when. @param number from 1 */
    @Transactional
    public EvidencePage page(Reader reader, EvidenceOwner owner, UUID id, int number) {
        var row = store.find(owner, id).orElseThrow(Refusal::notThere);
        var look = ledger.record(entry("read", reader, owner, row.file()).with("page", number));
        var shown = kept.page(reader, row.content(), Math.max(0, number - 1), look);
        if (shown.pages().isEmpty()) {
            throw Refusal.notThere();
        }
        try (var ring = contents.open(List.of(row.content()))) {
            return new EvidencePage(
                    named(row, ring),
                    shown.first() + 1,
                    shown.total(),
                    shown.pages().getFirst());
        }
    }

    /** The file itself, to leave the house with a kit: only what is no secret. Recorded before the first byte. */
    @Transactional
    public InputStream taken(Reader reader, EvidenceOwner owner, EvidenceFile file) {
        var row = store.find(owner, file.id()).orElseThrow(Refusal::notThere);
        ledger.record(entry("taken", reader, owner, file));
        return contents.read(row.content());
    }

    private static EvidenceFile named(Row row, KeyRing ring) {
        var file = row.file();
        return new EvidenceFile(
                file.id(),
                file.number(),
                file.about(),
                KeptFiles.name(ring, row.content(), row.name()),
                file.kind(),
                file.size(),
                file.addedBy(),
                file.addedAt());
    }

    private static Entry entry(String act, Reader reader, EvidenceOwner owner, EvidenceFile file) {
        return Entry.of("safeguards.evidence." + act)
                .by(reader.actor())
                .on(owner.kind().word(), owner.id())
                .on("evidence", file.id())
                .level(owner.level());
    }
}
