package vn.somat.custody.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HexFormat;
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
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.printing.AttachmentKind;
import vn.somat.printing.Preview;
import vn.somat.printing.PreviewFailed;
import vn.somat.printing.Previews;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Bản quét phiếu ký tay: sealed under the key of the slip's level, shown as pictures, never changed. */
@Service
public class Scans {

    private static final int LARGEST = 20 << 20;

    private final ScanStore store;
    private final SlipReadStore slips;
    private final Contents contents;
    private final Previews previews;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Scans(
            ScanStore store,
            SlipReadStore slips,
            Contents contents,
            Previews previews,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.slips = slips;
        this.contents = contents;
        this.previews = previews;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public List<Scan> of(Reader reader, HandoverId id) {
        access.require(reader, "handover.read", Thing.none());
        return slips.find(reader, id).map(slip -> store.of(id)).orElseThrow(Refusal::notThere);
    }

    /** A scan that comes later than what it shows: by whoever entered the receipt. */
    public void add(Reader reader, HandoverId id, InputStream in) {
        var known = slips.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "handover.enter", known.thing(known.endedBy()));
        if (known.receipt() != ReceiptKind.PAPER) {
            throw Refusal.conflict("custody.handover.no-paper");
        }
        var file = read(in);
        together.executeWithoutResult(tx -> keep(reader, slips.lock(reader, id).orElseThrow(Refusal::notThere), file));
    }

    /** One page as a picture; looking at it leaves an entry. */
    public Preview page(Reader reader, HandoverId id, UUID scan, int page) {
        var bytes = Objects.requireNonNull(together.execute(tx -> {
            access.require(reader, "handover.read", Thing.none());
            var slip = slips.find(reader, id).orElseThrow(Refusal::notThere);
            var content = store.content(id, scan).orElseThrow(Refusal::notThere);
            ledger.record(
                    slip.entry("custody.handover.scan-read", reader.person()).with("attachment", scan));
            return contents.read(content);
        }));
        try (var stream = bytes) {
            return previews.pages(stream, page, 1);
        } catch (PreviewFailed failed) {
            throw Refusal.conflict("registry.attachment.preview." + failed.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ScanFile read(InputStream in) {
        try {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length == 0) {
                throw Refusal.invalid("file", "registry.attachment.empty");
            }
            if (bytes.length > LARGEST) {
                throw Refusal.invalid("file", "registry.attachment.large", LARGEST >> 20);
            }
            var kind = AttachmentKind.detect(new ByteArrayInputStream(bytes))
                    .filter(AttachmentKind::previewed)
                    .orElseThrow(() -> Refusal.invalid("file", "registry.attachment.kind"));
            return new ScanFile(kind, bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** In the transaction of the receipt. */
    void keep(Reader reader, KeptSlip slip, ScanFile file) {
        var id = UUID.randomUUID();
        var content = contents.create(KeyGroup.of(slip.level()));
        var stored = contents.write(content, new ByteArrayInputStream(file.bytes()));
        var entry = ledger.record(slip.entry("custody.handover.scanned", reader.person())
                .with("attachment", id)
                .with("kind", file.kind())
                .with("size", stored.size())
                .commit("sha256", HexFormat.of().formatHex(stored.sha256())));
        store.insert(
                id, slip.id(), content, file.kind().name(), stored.size(), clock.instant(), reader.person(), entry);
    }
}
