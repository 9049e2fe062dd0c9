package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Khay nhận gói bàn giao (bên nhận): a package is laid down as it came, sealed, and looked through to its end; what it would bring
 * and what stands in the way is told. Nothing of it is among our things before it is accepted.
 */
@Service
public class Tray {

    private static final int PIECE = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ParcelStore store;
    private final ParcelCheck check;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Tray(
            ParcelStore store,
            ParcelCheck check,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.check = check;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Lays a package down and looks through it. What is not for us, changed, cut or foreign is refused and not kept. */
    public ParcelId receive(Reader reader, InputStream file) throws IOException {
        access.require(reader, "merger.check", Thing.none());
        var id = new ParcelId(UUID.randomUUID());
        var digest = new DigestInputStream(file, HandoverFiles.digest());
        try {
            together.executeWithoutResult(tx -> store.begin(id, clock.instant(), reader.person()));
            long size = 0;
            int number = 0;
            for (byte[] piece = digest.readNBytes(PIECE); piece.length > 0; piece = digest.readNBytes(PIECE)) {
                byte[] bytes = piece;
                int place = number++;
                together.executeWithoutResult(tx -> store.add(id, place, bytes));
                size += piece.length;
            }
            long all = size;
            var sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
            together.executeWithoutResult(tx -> store.arrived(id, all, sha256));
            check(reader, id, sha256);
            return id;
        } catch (IOException | RuntimeException refused) {
            together.executeWithoutResult(tx -> store.discard(id));
            throw refused;
        }
    }

    /** Looks through it again: what stood in the way may have been put right. */
    public void check(Reader reader, ParcelId id) throws IOException {
        access.require(reader, "merger.check", Thing.none());
        check(reader, id, find(id).sha256());
    }

    public List<ParcelInTray> all(Reader reader) {
        access.require(reader, "merger.read", Thing.none());
        return store.all().stream().map(Tray::shown).toList();
    }

    public ParcelInTray one(Reader reader, ParcelId id) {
        access.require(reader, "merger.read", Thing.none());
        return shown(find(id));
    }

    /** Lets go of a package that is not accepted. */
    public void discard(Reader reader, ParcelId id) {
        access.require(reader, "merger.check", Thing.none());
        var known = find(id);
        together.executeWithoutResult(tx -> {
            ledger.record(Entry.of("interchange.handover.discarded")
                    .by(reader.actor())
                    .on("parcel", id.value())
                    .with("package", known.sha256()));
            store.discard(id);
        });
    }

    private void check(Reader reader, ParcelId id, String sha256) throws IOException {
        try {
            together.executeWithoutResult(tx -> {
                var report = look(id);
                store.checked(id, JSON.writeValueAsString(report));
                ledger.record(Entry.of("interchange.handover.checked")
                        .by(reader.actor())
                        .on("parcel", id.value())
                        .on("merger", report.handover())
                        .with("package", sha256)
                        .with("hindrances", report.hindrances().size()));
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private HandoverReport look(ParcelId id) {
        try {
            return check.look(store.read(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParcelStore.Row find(ParcelId id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    private static ParcelInTray shown(ParcelStore.Row row) {
        var report = row.report();
        return new ParcelInTray(
                row.id(),
                row.receivedAt(),
                row.receivedBy(),
                row.size(),
                row.sha256(),
                report == null ? null : JSON.readValue(report, HandoverReport.class));
    }
}
