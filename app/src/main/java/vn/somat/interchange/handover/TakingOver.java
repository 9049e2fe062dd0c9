package vn.somat.interchange.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/**
 * Tiếp nhận bàn giao (bên nhận): head and a second person accept a package. All of it is ours in one transaction, counted anew
 * and equal to what the sender counted, with somebody of ours answering for every copy; or nothing is.
 */
@Service
public class TakingOver {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ParcelStore parcels;
    private final Arrival arrival;
    private final Access access;
    private final Readers readers;
    private final TransactionTemplate together;

    TakingOver(
            ParcelStore parcels,
            Arrival arrival,
            Access access,
            Readers readers,
            PlatformTransactionManager transactions) {
        this.parcels = parcels;
        this.arrival = arrival;
        this.access = access;
        this.readers = readers;
        this.together = new TransactionTemplate(transactions);
    }

    /** Answers the id of the hand-over. */
    public UUID accept(Reader reader, ParcelId id, Accepting accepting, @Nullable SecondPerson second)
            throws IOException {
        access.require(reader, "merger.accept", Thing.none());
        var parcel = parcels.find(id).orElseThrow(Refusal::notThere);
        var report = JSON.readValue(Objects.requireNonNull(parcel.report()), HandoverReport.class);
        if (!report.hindrances().isEmpty()) {
            throw Refusal.conflict(report.hindrances().getFirst());
        }
        if (!plain(accepting.fingerprint()).equals(plain(report.fingerprint()))) {
            throw Refusal.invalid("fingerprint", "interchange.handover.fingerprint");
        }
        var receiver = accepting.receiver();
        if (receiver == null) {
            throw Refusal.invalid("receiver", "interchange.handover.receiver");
        }
        mayHold(receiver, "receiver", report.highestRank());
        for (var holder : report.holders()) {
            var heir = accepting.heirs().get(new PersonId(holder.person()));
            if (heir != null) {
                mayHold(heir, "heir-" + holder.person(), holder.highestRank());
            }
        }
        var confirmed = access.confirm(reader, "merger.accept", Thing.none(), second);
        try {
            return Objects.requireNonNull(together.execute(tx -> {
                var locked = parcels.lock(id).orElseThrow(Refusal::notThere);
                var done = arrival.take(reader, confirmed, locked, report, receiver, accepting.heirs());
                parcels.discard(id);
                return done;
            }));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (DataIntegrityViolationException clash) {
            // Its message quotes rows.
            throw Refusal.conflict("interchange.handover.clash");
        }
    }

    private void mayHold(PersonId person, String field, int rank) {
        if (readers.first(one -> one.person().equals(person) && one.clearance() >= rank)
                .isEmpty()) {
            throw Refusal.invalid(field, "interchange.handover.not-cleared");
        }
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }
}
