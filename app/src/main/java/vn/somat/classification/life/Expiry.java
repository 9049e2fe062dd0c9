package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.organisation.Closings;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Protection;
import vn.somat.registry.TermMark;
import vn.somat.vault.VaultSealed;

/**
 * Đương nhiên giải mật khi hết thời hạn bảo vệ (R-DCL-01): the papers this office decided about itself, of which it knows every
 * extension. Those of other bodies and of older books wait for somebody who looks whether an extension was told.
 */
@Component
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final int AT_ONCE = 100;
    private static final String SYSTEM = "system";

    private final Protection protection;
    private final LifeReadStore reads;
    private final ToldCheck check;
    private final LifeVerdicts verdicts;
    private final LifeWriter writer;
    private final Closings closings;
    private final Clock clock;
    private final TransactionTemplate together;

    Expiry(
            Protection protection,
            LifeReadStore reads,
            ToldCheck check,
            LifeVerdicts verdicts,
            LifeWriter writer,
            Closings closings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.protection = protection;
        this.reads = reads;
        this.check = check;
        this.verdicts = verdicts;
        this.writer = writer;
        this.closings = closings;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /**
     * Each paper in a transaction of its own; needs an unsealed vault.
     *
     * @return how many
     */
    int run() {
        // Whoever took over from us lets them run out.
        if (closings.closed()) {
            return 0;
        }
        int done = 0;
        TermMark last = null;
        List<TermMark> ended;
        do {
            var today = LocalDate.now(clock);
            ended = protection.ended(today, last, AT_ONCE);
            for (var one : ended) {
                done += ended(new DocumentId(one.id()), today);
                last = one;
            }
        } while (ended.size() == AT_ONCE);
        return done;
    }

    /** One that cannot be ended keeps none of the others. */
    private int ended(DocumentId id, LocalDate today) {
        try {
            together.executeWithoutResult(tx -> end(id, today));
            return 1;
        } catch (VaultSealed later) {
            throw later;
        } catch (RuntimeException trouble) {
            // Its message may quote data; the paper stands in the list of what has ended.
            LOG.warn(
                    "the term of {} did not run out: {}",
                    id.value(),
                    trouble.getClass().getName());
            return 0;
        }
    }

    private void end(DocumentId id, LocalDate today) {
        var line = protection.held(id);
        // Extended while this waited for it.
        if (line.until() == null || !Objects.requireNonNull(line.until()).isBefore(today)) {
            return;
        }
        var agreed = check.ranOut(line, reads.last(id).orElse(null), today);
        var judged = verdicts.change(agreed, null, false, SYSTEM);
        writer.write(agreed, new Hand(Source.HOUSE, null, PersonId.HOUSE, SYSTEM, null), judged, List.of());
    }
}
