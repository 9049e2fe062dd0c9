package vn.somat.custody.copies;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Paper;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Shredding;

/** Nơi ban hành không cho sao, chụp (R-CPY-08): what a received paper says, and the paper by which its originator lifts it. */
@Service
public class CopyingLimits {

    private static final String ACT = "copying.limit";
    private static final int LONGEST = 60;

    private final CopyingLimitStore store;
    private final Carriers carriers;
    private final Shredding shredding;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    CopyingLimits(
            CopyingLimitStore store,
            Carriers carriers,
            Shredding shredding,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carriers = carriers;
        this.shredding = shredding;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public boolean stands(Reader reader, DocumentId document) {
        return carriers.paper(reader, document).isPresent() && store.stands(document);
    }

    public void set(Reader reader, DocumentId document) {
        var paper = allowed(reader, document);
        together.executeWithoutResult(tx -> {
            shredding.hold(List.of(document));
            var entry = ledger.record(entry("custody.copying.limited", reader, paper));
            store.set(document, reader.person(), clock.instant(), entry.value());
        });
    }

    /** @param consent number of the originator's paper */
    public void lift(Reader reader, DocumentId document, @Nullable String consent) {
        var paper = allowed(reader, document);
        var words = new Words();
        var number = words.required("consent", consent, LONGEST);
        words.refuse();
        together.executeWithoutResult(tx -> {
            var entry =
                    ledger.record(entry("custody.copying.lifted", reader, paper).with("number", number));
            store.lift(document, number, reader.person(), clock.instant(), entry.value());
        });
    }

    private Paper allowed(Reader reader, DocumentId document) {
        var paper = carriers.paper(reader, document).orElseThrow(Refusal::notThere);
        access.require(
                reader,
                ACT,
                Thing.of("document", document.value())
                        .level(paper.level().code(), paper.level().rank())
                        .in(paper.direction()));
        return paper;
    }

    private static Entry entry(String act, Reader reader, Paper paper) {
        return Entry.of(act)
                .by(reader.actor())
                .on("document", paper.id().value())
                .level(paper.level().code());
    }
}
