package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Predecessor;
import vn.somat.organisation.Predecessors;
import vn.somat.registry.Newcomers;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.HandedKey;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.OpenedParcel;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Signatures;

/** Nhập gói: makes the rows of a package ours, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Arrival {

    /** Guards the ledgers of predecessors, which are no secret and speak of secrets. */
    private static final KeyGroup EVIDENCE = KeyGroup.of("evidence");

    private final SealedParcels parcels;
    private final Signatures signatures;
    private final ParcelCheck check;
    private final ParcelStore tray;
    private final ArrivalStore store;
    private final AcceptedStore accepted;
    private final FigureStore figures;
    private final Predecessors predecessors;
    private final Organisation organisation;
    private final Newcomers newcomers;
    private final List<Heirs> heirs;
    private final Receipts receipts;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    Arrival(
            SealedParcels parcels,
            Signatures signatures,
            ParcelCheck check,
            ParcelStore tray,
            ArrivalStore store,
            AcceptedStore accepted,
            FigureStore figures,
            Predecessors predecessors,
            Organisation organisation,
            Newcomers newcomers,
            List<Heirs> heirs,
            Receipts receipts,
            Contents contents,
            Ledger ledger,
            Clock clock) {
        this.parcels = parcels;
        this.signatures = signatures;
        this.check = check;
        this.tray = tray;
        this.store = store;
        this.accepted = accepted;
        this.figures = figures;
        this.predecessors = predecessors;
        this.organisation = organisation;
        this.newcomers = newcomers;
        this.heirs = heirs;
        this.receipts = receipts;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    UUID take(
            Reader reader,
            Confirmed confirmed,
            ParcelStore.Row parcel,
            HandoverReport report,
            PersonId receiver,
            Map<PersonId, PersonId> named) {
        if (predecessors.find(report.handover()).isPresent()) {
            throw Refusal.conflict("interchange.handover.accepted-before");
        }
        var entry = ledger.record(confirmed.witnessed(entry(reader, parcel, report, receiver)))
                .value();
        var now = clock.instant();
        var done = new TakenOver(report.handover(), entry, now, reader.person(), confirmed.second(), receiver, named);
        var evidence = contents.create(EVIDENCE);
        var head = rows(parcel, done, evidence);
        newcomers.index(entry, lines -> {});
        same(report, entry);
        heirs.forEach(heir -> heir.takenOver(done));
        var receipt = receipts.write(
                new Receipt(report.handover(), parcel.sha256(), entry, Receipts.figures(report.figures())),
                report.name(),
                organisation.office().orElseThrow(Refusal::notThere).name(),
                now);
        accepted.add(done, parcel.sha256(), Base64.getDecoder().decode(head.sender()), report, evidence, receipt);
        return report.handover();
    }

    private HandoverHead rows(ParcelStore.Row parcel, TakenOver done, ContentId evidence) {
        try (var opened = parcels.open(tray.read(parcel.id()))) {
            store.loosen();
            var arriving = new Arriving(done, evidence);
            var head = new HandoverReading(signatures, parcels.publicKey()).read(opened, arriving);
            arriving.finish();
            store.tighten();
            var ledgerOf = check.ledger(head, contents.read(evidence));
            if (ledgerOf.size() < 1) {
                throw FilesIn.damaged();
            }
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came is what was said: book by book, copy by copy, duty by duty. */
    private void same(HandoverReport report, UUID entry) {
        if (!figures.count(entry).equals(report.figures())) {
            throw Refusal.conflict("interchange.handover.unbalanced");
        }
    }

    private static Entry entry(Reader reader, ParcelStore.Row parcel, HandoverReport report, PersonId receiver) {
        return Entry.of("interchange.handover.accepted")
                .by(reader.actor())
                .on("merger", report.handover())
                .on("person", receiver.value())
                .with("package", parcel.sha256())
                .with("from", report.fingerprint())
                .with("size", report.ledgerSize())
                .with("root", report.ledgerRoot())
                .with("papers", report.figures().papers())
                .with("copies", report.figures().copies());
    }

    /** Writes rows as they come, some hundred at a time. */
    private final class Arriving implements HandoverReading.Taker {

        private final TakenOver done;
        private final ContentId evidence;
        private @Nullable RowBatches rows;

        Arriving(TakenOver done, ContentId evidence) {
            this.done = done;
            this.evidence = evidence;
        }

        @Override
        public void head(HandoverHead head) {
            var office = new Predecessor(
                    head.handover(),
                    head.name(),
                    head.superior(),
                    head.side(),
                    head.symbol(),
                    head.lastDay(),
                    done.at(),
                    head.fingerprint());
            predecessors.enter(office);
            var rewriting = new Rewriting(head, done, store);
            store.root(office, rewriting.root());
            rows = new RowBatches(store, rewriting, head.handover());
        }

        @Override
        public void ledger(HandoverHead head, InputStream export) {
            contents.write(evidence, export);
        }

        @Override
        public void row(MovedTable table, String row) {
            rows().row(table, row);
        }

        @Override
        public void key(KeyLine key, OpenedParcel parcel) {
            parcel.take(
                    new HandedKey(new ContentId(key.content()), key.group(), key.wrapped()),
                    key.createdAt(),
                    key.destroyedAt());
        }

        @Override
        public void segment(String row) {
            rows().segment(row);
        }

        void finish() {
            rows().flush();
        }

        private RowBatches rows() {
            return Objects.requireNonNull(rows);
        }
    }
}
