package vn.somat.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Preview;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.Previews;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/** Tệp đính kèm: scans and files of a paper, each encrypted under a key of its own, shown as pictures in the page. */
@Service
public class Attachments {

    private static final String KIND = "attachment";

    private final AttachmentStore store;
    private final AttachmentKeys keys;
    private final DocumentStore documents;
    private final Contents contents;
    private final Previews previews;
    private final ScanTexts recognised;
    private final Regulations regulations;
    private final KeptBack kept;
    private final Access access;
    private final Ledger ledger;
    private final RegistrySettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Attachments(
            AttachmentStore store,
            AttachmentKeys keys,
            DocumentStore documents,
            Contents contents,
            Previews previews,
            ScanTexts recognised,
            Regulations regulations,
            KeptBack kept,
            Access access,
            Ledger ledger,
            RegistrySettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.documents = documents;
        this.contents = contents;
        this.previews = previews;
        this.recognised = recognised;
        this.regulations = regulations;
        this.kept = kept;
        this.access = access;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One file of a paper.
     *
     * @param name empty once the file was removed: it went with its key
     * @param kind as told by content: {@code PDF}, {@code PNG}, {@code DOCX} …
     */
    public record Attachment(
            UUID id,
            DocumentId document,
            String name,
            String kind,
            long size,
            PersonId addedBy,
            Instant addedAt,
            boolean previewed,
            @Nullable Instant removedAt) {

        @Override
        public String toString() {
            return "Attachment[" + id + "]";
        }
    }

    /** Takes a file in while it is read; the stream is left for the caller to close. */
    @Transactional
    public UUID add(Reader reader, DocumentId document, String name, InputStream bytes) {
        var paper = documents.find(reader, document).orElseThrow(Refusal::notThere);
        access.require(reader, "attachment.add", paper.line().thing());
        requirePaper(reader, paper);
        var clean = FileName.checked(name);
        var upload = upload(bytes);
        var ruling = ruling(paper);
        var kept = keys.keep(FileName.ending(clean, upload.kind()), upload, ruling.level());
        var id = UUID.randomUUID();
        var entry = ledger.record(entry("registry.attachment.added", reader, document, id, ruling)
                .with("kind", upload.kind())
                .with("size", kept.size())
                .commit("sha256", kept.sha256()));
        store.insert(
                new AttachedFile(
                        id,
                        document,
                        kept.content(),
                        kept.name(),
                        kept.hash(),
                        upload.kind(),
                        kept.size(),
                        clock.instant(),
                        reader.person(),
                        null),
                entry.value());
        recognised.queue(id, paper.line(), upload.kind());
        return id;
    }

    /** All files the paper ever had, removed ones as what they are. None where the reader may not look behind the line. */
    @Transactional(readOnly = true)
    public List<Attachment> of(Reader reader, DocumentId document) {
        var files = store.of(reader, document);
        try (var ring = contents.open(files.stream().map(AttachedFile::content).toList())) {
            return files.stream().map(file -> file.open(ring)).toList();
        }
    }

    /**
     * Pages as PNG pictures. Reading a secret file leaves its ledger entry, with the pages and what the reader may read it
     * on; and each picture bears the reader's name, the minute and the code of that entry.
     *
     * @param first from 0
     */
    public Preview preview(Reader reader, UUID attachment, int first, int count) {
        return pictures(reader, attachment, first, count, true);
    }

    /** The same without the mark, for what is printed upon it: the caller records that it leaves the screen. */
    public Preview forPrinting(Reader reader, UUID attachment, int count) {
        return pictures(reader, attachment, 0, count, false);
    }

    private Preview pictures(Reader reader, UUID attachment, int first, int count, boolean marked) {
        var opened = opened(
                reader,
                attachment,
                (file, paper) -> ruling(paper).secret()
                        ? entry("registry.attachment.read", reader, file.document(), file.id(), ruling(paper))
                                .with("page", count == 1 ? first + 1 + "" : first + 1 + "–" + (first + count))
                                .with("basis", ReadingBasis.of(reader, paper.line()))
                        : null);
        try (var stream = opened.bytes()) {
            return opened.entry() == null || !marked
                    ? previews.pages(stream, first, count)
                    : previews.pages(stream, first, count, ReadingMark.of(reader, opened.entry(), clock.instant()));
        } catch (PreviewFailed failed) {
            throw Refusal.conflict("registry.attachment.preview." + failed.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file itself, for ordinary papers; a recorded act. Secret files are shown, not handed out. */
    public InputStream download(Reader reader, UUID attachment) {
        return opened(reader, attachment, (file, paper) -> {
                    var ruling = ruling(paper);
                    if (ruling.secret()) {
                        throw Refusal.notAllowed("registry.attachment.shown-only")
                                .citing(handing(ruling));
                    }
                    return entry("registry.attachment.downloaded", reader, file.document(), file.id(), ruling);
                })
                .bytes();
    }

    /** Destroys the file with its key; the line says that it was there. */
    @Transactional
    public void remove(Reader reader, UUID attachment, String reason, @Nullable SecondPerson second) {
        var file = require(reader, attachment);
        var paper = documents.find(reader, file.document()).orElseThrow(Refusal::notThere);
        var confirmed = access.confirm(reader, "attachment.remove", paper.line().thing(), second);
        kept.requireFree(file.document());
        var typed = new Typed();
        var why = typed.required("reason", reason, 2000);
        typed.refuse();
        var holder = paper.line().texts().content();
        try (var ring = contents.open(List.of(holder))) {
            if (ring.isDestroyed(holder)) {
                throw Refusal.conflict("registry.attachment.no-paper");
            }
            if (!store.remove(
                    attachment, clock.instant(), reader.person(), ring.seal(holder, "attachment-" + attachment, why))) {
                throw Refusal.conflict("registry.attachment.removed");
            }
        }
        contents.destroy(file.content());
        recognised.refresh(file.document());
        ledger.record(confirmed
                .witnessed(entry("registry.attachment.removed", reader, file.document(), attachment, ruling(paper)))
                .commit("reason", why));
    }

    /** What leaves an entry before anything is read; null for what leaves none. */
    private interface Recording {
        @Nullable
        Entry of(AttachedFile file, Shown paper);
    }

    /** What is read, and the entry that it was; null for what leaves none. */
    private record Opened(InputStream bytes, @Nullable EntryId entry) {}

    private Opened opened(Reader reader, UUID attachment, Recording recording) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            var file = require(reader, attachment);
            var paper = documents.find(reader, file.document()).orElseThrow(Refusal::notThere);
            access.require(reader, "attachment.read", paper.line().thing());
            var entry = recording.of(file, paper);
            return new Opened(contents.read(file.content()), entry == null ? null : ledger.record(entry));
        }));
    }

    private AttachedFile require(Reader reader, UUID attachment) {
        var file = store.find(reader, attachment).orElseThrow(Refusal::notThere);
        if (file.removedAt() != null) {
            throw Refusal.conflict("registry.attachment.removed");
        }
        return file;
    }

    private void requirePaper(Reader reader, Shown paper) {
        var state = paper.line().state();
        if (state == DocumentView.State.CANCELLED
                || state == DocumentView.State.RESERVED
                || paper.line().destroyed()) {
            throw Refusal.conflict("registry.attachment.no-paper");
        }
        if (!store.opens(reader, paper.line().id())) {
            throw Refusal.notAllowed("registry.attachment.addressee-only");
        }
        if (paper.attachments() >= settings.attachments()) {
            throw Refusal.conflict("registry.attachment.many", settings.attachments());
        }
    }

    private Upload upload(InputStream bytes) {
        try {
            return Upload.of(bytes, settings.largestAttachment());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What lies in an envelope may be more secret than its outside says. */
    private static Ruling ruling(Shown paper) {
        var inside = paper.inside();
        return inside == null ? paper.line().ruling() : inside.ruling();
    }

    private String handing(Ruling ruling) {
        return regulations
                .of(ruling.regime())
                .value("refuse.download")
                .citation()
                .article();
    }

    private static Entry entry(String act, Reader reader, DocumentId document, UUID attachment, Ruling ruling) {
        return Entry.of(act)
                .by(reader.actor())
                .on("document", document.value())
                .on(KIND, attachment)
                .level(ruling.level());
    }
}
