package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.ForeignLedger;
import vn.somat.organisation.Predecessors;
import vn.somat.vault.OpenedParcel;
import vn.somat.vault.SealedParcels;
import vn.somat.vault.Signatures;

/** Kiểm tra gói: reads it to its end without keeping anything, its ledger with it. In the caller's transaction. */
@Component
class ParcelCheck {

    private static final String ORDERED = "\"act\":\"interchange.handover.ordered\"";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SealedParcels parcels;
    private final Signatures signatures;
    private final ForeignLedger ledgers;
    private final Predecessors predecessors;
    private final ArrivalStore store;
    private final HandoverStore here;

    ParcelCheck(
            SealedParcels parcels,
            Signatures signatures,
            ForeignLedger ledgers,
            Predecessors predecessors,
            ArrivalStore store,
            HandoverStore here) {
        this.parcels = parcels;
        this.signatures = signatures;
        this.ledgers = ledgers;
        this.predecessors = predecessors;
        this.store = store;
        this.here = here;
    }

    HandoverReport look(InputStream sealed) throws IOException {
        try (var parcel = parcels.open(sealed)) {
            var looking = new Looking();
            var head = new HandoverReading(signatures, parcels.publicKey()).read(parcel, looking);
            var ledger = looking.ledger();
            return new HandoverReport(
                    head.handover(),
                    head.name(),
                    head.superior(),
                    head.symbol(),
                    head.lastDay(),
                    head.basis(),
                    head.madeAt(),
                    head.fingerprint(),
                    head.figures(),
                    head.holders(),
                    ledger.size(),
                    ledger.root(),
                    hindrances(head, looking));
        }
    }

    ForeignLedger.Head ledger(HandoverHead head, InputStream export) throws IOException {
        return ledgers.check(
                export,
                Base64.getDecoder().decode(head.sender()),
                line -> line.contains(ORDERED) && line.contains(head.handover().toString()));
    }

    private List<String> hindrances(HandoverHead head, Looking looking) {
        var found = new ArrayList<String>();
        if (!head.schema().equals(here.schema())) {
            found.add("interchange.handover.schema");
        }
        if (predecessors.find(head.handover()).isPresent()) {
            found.add("interchange.handover.accepted-before");
        } else if (looking.known) {
            found.add("interchange.handover.known");
        }
        var laws = new TreeSet<String>();
        head.figures().books().forEach(book -> laws.add(book.regime()));
        laws.removeAll(store.regimes());
        if (!laws.isEmpty()) {
            found.add("interchange.handover.regime");
        }
        return found;
    }

    /** Takes nothing. */
    private final class Looking implements HandoverReading.Taker {

        private ForeignLedger.@Nullable Head ledger;
        private boolean known;

        ForeignLedger.Head ledger() {
            return Objects.requireNonNull(ledger);
        }

        @Override
        public void head(HandoverHead head) {
            // told in the report
        }

        @Override
        public void ledger(HandoverHead head, InputStream export) throws IOException {
            ledger = ParcelCheck.this.ledger(head, export);
        }

        @Override
        public void row(MovedTable table, String row) {
            if (!known && table.key().equals("organisation/person")) {
                known = store.hasPerson(
                        UUID.fromString(JSON.readTree(row).get("id").asString()));
            }
        }

        @Override
        public void key(KeyLine key, OpenedParcel parcel) {
            // its checksum counts
        }

        @Override
        public void segment(String row) {
            // its checksum counts
        }
    }
}
