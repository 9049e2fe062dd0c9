package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Making;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.Shredding;

/** Bản sao, bản chụp: carriers that are made from another one, numbered within their paper and kind; they know what they came from. */
@Component
public class CopiesMade {

    private final CarrierStore store;
    private final CarrierWriter writer;
    private final Shredding shredding;

    CopiesMade(CarrierStore store, CarrierWriter writer, Shredding shredding) {
        this.store = store;
        this.writer = writer;
        this.shredding = shredding;
    }

    /** @param pages of one; null: as the source */
    public record Batch(
            UUID order,
            CarrierId source,
            CarrierKind kind,
            @Nullable Integer pages,
            List<Recipient> to) {

        public Batch {
            to = List.copyOf(to);
        }

        @Override
        public String toString() {
            return "Batch[" + order + "]";
        }
    }

    /** Into the hands of whoever made them; in the transaction of the act that is recorded by {@code act}. */
    public void make(Entry act, Reader reader, @Nullable PersonId second, Batch batch) {
        // The line before its carriers, as everywhere: nobody waits for each other, and none of two takes a number
        // twice.
        var document = document(store.listed(List.of(batch.source())).getFirst());
        shredding.hold(List.of(document));
        var source = store.lock(List.of(batch.source())).getFirst();
        requireCopiable(source.account(), source.cancelled(), source.number());
        if (!document.equals(source.document())) {
            throw Refusal.conflict("custody.copy.source", Carrier.label(source.number()));
        }
        int next = store.lastCopyNumber(document, batch.kind()) + 1;
        var pages = batch.pages() == null ? source.pages() : batch.pages();
        var made = new ArrayList<Making>();
        for (var to : batch.to()) {
            for (int i = 0; i < to.copies(); i++) {
                var carrier = MadeCarrier.copied(source.id(), batch, document, next++, pages, to.name());
                made.add(new Making(carrier, Reason.COPIED, Account.with(reader.person())));
            }
        }
        writer.make(act, reader.person(), second, source.level(), made);
    }

    /** What is not at hand, or stands for nothing any more, is not copied. */
    static void requireCopiable(Account account, boolean cancelled, long number) {
        if (account.state() != State.HELD || cancelled) {
            throw Refusal.conflict("custody.copy.source", Carrier.label(number));
        }
    }

    private static DocumentId document(CarrierRow source) {
        var document = source.document();
        if (document == null) {
            throw Refusal.conflict("custody.copy.no-paper", Carrier.label(source.number()));
        }
        return document;
    }
}
