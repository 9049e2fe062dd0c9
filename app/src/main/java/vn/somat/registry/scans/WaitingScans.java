package vn.somat.registry.scans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Preview;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.Previews;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;

/**
 * Bàn bản quét đang chờ: the next scan of the watched folder beside the entries that have none yet, to be put together with one
 * stroke. A clerk sees those of a folder they are cleared for.
 */
@Service
public class WaitingScans {

    private static final String ACT = "attachment.add";
    private static final int LOOKED_AT = 200;
    private static final int OFFERED = 30;

    private final WaitingScanStore store;
    private final Attachments attachments;
    private final BookDesk books;
    private final Contents contents;
    private final Previews previews;
    private final ScanFolderSettings settings;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    WaitingScans(
            WaitingScanStore store,
            Attachments attachments,
            BookDesk books,
            Contents contents,
            Previews previews,
            ScanFolderSettings settings,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.attachments = attachments;
        this.books = books;
        this.contents = contents;
        this.previews = previews;
        this.settings = settings;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Whether the office watches a folder at all. */
    public boolean watches() {
        return settings.folder() != null;
    }

    public int count(Reader reader) {
        return may(reader) ? store.count(reader) : 0;
    }

    /** In the order they came. */
    @Transactional(readOnly = true)
    public List<WaitingScan> waiting(Reader reader, int limit) {
        require(reader);
        var some = store.waiting(reader, limit);
        try (var keys = contents.open(some.stream().map(StoredScan::content).toList())) {
            return some.stream()
                    .map(one -> new WaitingScan(
                            one.id(),
                            Objects.requireNonNullElse(keys.text(one.content(), ScanReceiving.NAME, one.name()), ""),
                            one.kind(),
                            one.size(),
                            one.arrivedAt()))
                    .toList();
        }
    }

    /** One page as a picture; of a folder for secret papers that is a look at a secret. @param page from 0 */
    public Preview look(Reader reader, UUID id, int page) {
        require(reader);
        var opened = Objects.requireNonNull(together.execute(tx -> {
            var scan = store.find(reader, id).orElseThrow(Refusal::notThere);
            if (scan.rank() > 0) {
                ledger.record(entry("read", reader, scan).with("page", page + 1));
            }
            return contents.read(scan.content());
        }));
        try (opened) {
            return previews.pages(opened, page, 1);
        } catch (PreviewFailed failed) {
            throw Refusal.conflict("registry.attachment.preview." + failed.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Entries without a scan: those of today in the order they were made, then older ones, the newest first. */
    public List<DocumentView> entries(Reader reader) {
        require(reader);
        var today = LocalDate.now(clock);
        return books.books(reader).stream()
                .filter(book -> book.predecessor() == null && book.openVolume().isPresent())
                .filter(book -> access.may(
                                reader,
                                ACT,
                                Thing.of("book", book.id().value())
                                        .in(book.form().direction()))
                        .allowed())
                .flatMap(book -> books.lines(reader, book.id(), null, LOOKED_AT).stream())
                .filter(paper -> paper.state() == DocumentView.State.REGISTERED
                        && paper.attachments() == 0
                        && !paper.destroyed()
                        && paper.origin() == null)
                .sorted(Comparator.comparing((DocumentView paper) -> !day(paper).equals(today))
                        .thenComparing((one, other) -> day(one).equals(today)
                                ? one.registeredAt().compareTo(other.registeredAt())
                                : other.registeredAt().compareTo(one.registeredAt())))
                .limit(OFFERED)
                .toList();
    }

    /** Gắn: the scan becomes a file of the paper, under the paper's own key, and waits no more. */
    @Transactional
    public void attach(Reader reader, UUID id, DocumentId document) {
        require(reader);
        var scan = store.find(reader, id).orElseThrow(Refusal::notThere);
        String name;
        try (var keys = contents.open(List.of(scan.content()))) {
            name = Objects.requireNonNullElse(keys.text(scan.content(), ScanReceiving.NAME, scan.name()), "");
        }
        try (var bytes = contents.read(scan.content())) {
            var unused = attachments.add(reader, document, name, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        done(reader, scan, document);
        ledger.record(entry("attached", reader, scan).on("document", document.value()));
    }

    /** Bỏ: it belongs to no entry; it is destroyed with its key. */
    @Transactional
    public void drop(Reader reader, UUID id) {
        require(reader);
        var scan = store.find(reader, id).orElseThrow(Refusal::notThere);
        done(reader, scan, null);
        ledger.record(entry("dropped", reader, scan));
    }

    private void done(Reader reader, StoredScan scan, @org.jspecify.annotations.Nullable DocumentId document) {
        if (!store.handled(scan.id(), document, reader, clock.instant())) {
            throw Refusal.conflict("registry.waiting.done");
        }
        contents.destroy(scan.content());
    }

    private void require(Reader reader) {
        if (!may(reader)) {
            var unused = access.require(reader, ACT, Thing.of("scan", ""));
        }
    }

    /** Whether this is one of those who attach scans. */
    public boolean may(Reader reader) {
        for (var direction : Direction.values()) {
            if (access.may(reader, ACT, Thing.of("scan", "").in(direction)).allowed()) {
                return true;
            }
        }
        return false;
    }

    private LocalDate day(DocumentView paper) {
        return LocalDate.ofInstant(paper.registeredAt(), clock.getZone());
    }

    private static Entry entry(String act, Reader reader, StoredScan scan) {
        return Entry.of("registry.scan." + act)
                .by(reader.actor())
                .on("scan", scan.id())
                .level(scan.level());
    }
}
