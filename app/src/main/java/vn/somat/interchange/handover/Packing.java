package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Export;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Closing;
import vn.somat.organisation.Closings;
import vn.somat.organisation.Organisation;
import vn.somat.vault.ContentId;
import vn.somat.vault.Parcel;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Sealing;

/**
 * Đóng gói bàn giao: all that goes over, straight into the reader's file, sealed to the other office and signed by this one. In
 * constant memory; nothing of it lies anywhere in clear. May be written again: the office is closed, it says the same.
 */
@Service
public class Packing {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Closings closings;
    private final Organisation organisation;
    private final OfficeCards cards;
    private final HandoverStore store;
    private final FigureStore figures;
    private final SealedParcels parcels;
    private final Sealing sealing;
    private final Export export;
    private final Seals seals;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate alone;
    private final TransactionTemplate snapshot;

    Packing(
            Closings closings,
            Organisation organisation,
            OfficeCards cards,
            HandoverStore store,
            FigureStore figures,
            SealedParcels parcels,
            Sealing sealing,
            Export export,
            Seals seals,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.closings = closings;
        this.organisation = organisation;
        this.cards = cards;
        this.store = store;
        this.figures = figures;
        this.parcels = parcels;
        this.sealing = sealing;
        this.export = export;
        this.seals = seals;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Refuses before the first byte when nothing was ordered. */
    public Closing require(Reader reader) {
        access.require(reader, "merger.pack", Thing.none());
        return closings.latest()
                .filter(one -> one.state() == Closing.State.HANDED_OVER)
                .orElseThrow(() -> Refusal.conflict("interchange.handover.not-ordered"));
    }

    /** What was written before an exception is no package. The stream is not closed. */
    public void write(Reader reader, OutputStream out) throws IOException {
        var closing = require(reader);
        alone.executeWithoutResult(tx -> ledger.record(
                Entry.of("interchange.handover.packed").by(reader.actor()).on("merger", closing.id())));
        // The snapshot must see the checkpoint its evidence ends with.
        seals.seal();
        try (var parcel = parcels.seal(out, closing.toSeals())) {
            snapshot.executeWithoutResult(tx -> fill(reader, closing, parcel));
            parcel.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void fill(Reader reader, Closing closing, Parcel parcel) {
        try {
            var files = new FilesOut(parcel.body());
            byte[] head = JSON.writeValueAsBytes(head(closing));
            files.whole(HandoverFiles.HEAD, head);
            files.stream(HandoverFiles.LEDGER, out -> export.zip(out, reader.actor()));
            for (var table : MovedTables.ALL) {
                files.lines(table.file(), lines -> store.rows(table, lines));
            }
            files.lines(
                    HandoverFiles.KEYS,
                    lines -> store.keys(
                            some -> keys(parcel, some).forEach(key -> lines.accept(JSON.writeValueAsString(key)))));
            files.lines(HandoverFiles.SEGMENTS, store::segments);
            byte[] tail = JSON.writeValueAsBytes(new HandoverTail(files.sums()));
            files.whole(HandoverFiles.TAIL, tail);
            files.whole(
                    HandoverFiles.SIGNATURE,
                    base64(sealing.sign(HandoverFiles.signed(head, tail))).getBytes(StandardCharsets.US_ASCII));
            files.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<KeyLine> keys(Parcel parcel, List<KeyRow> some) {
        var rows = some.stream().collect(Collectors.toMap(KeyRow::content, row -> row));
        return parcel.give(some.stream().map(KeyRow::content).toList()).stream()
                .map(key -> {
                    ContentId content = key.content();
                    var row = Objects.requireNonNull(rows.get(content));
                    return new KeyLine(content.value(), key.group(), key.wrapped(), row.createdAt(), row.destroyedAt());
                })
                .toList();
    }

    private HandoverHead head(Closing closing) {
        var office = organisation.office().orElseThrow(Refusal::notThere);
        var card = cards.ours();
        return new HandoverHead(
                HandoverHead.FORMAT,
                closing.id(),
                store.schema(),
                clock.instant(),
                office.name(),
                office.superior(),
                office.side(),
                office.symbol(),
                closing.lastDay(),
                closing.basis(),
                base64(card.signs()),
                base64(closing.toSeals()),
                card.fingerprint(),
                figures.count(null),
                figures.holders());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
