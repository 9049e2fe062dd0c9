package vn.somat.interchange.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.RecipientLines;
import vn.somat.registry.RegisterOutgoing;

/** Trộn: the order of a run with its templates, ready to make a paper of a row. Immutable. */
record MergePlan(BatchOrder order, Template signer, Template title, Template recipients, Template note, Template text) {

    /** Refuses a field that is no column. */
    static MergePlan of(BatchOrder order, List<String> headings) {
        var texts = order.texts();
        return new MergePlan(
                order,
                Template.of("signer", texts.signer(), headings),
                Template.of("title", texts.title(), headings),
                Template.of("recipients", texts.recipients(), headings),
                Template.of("note", texts.note(), headings),
                Template.of("text", texts.text(), headings));
    }

    Merged merge(UUID key, List<String> cells) {
        var flaws = new ArrayList<Flaw>();
        var paper = new RegisterOutgoing(
                order.book(),
                order.date(),
                order.type(),
                order.symbol(),
                title.merge(cells, flaws),
                order.level(),
                order.urgency(),
                Objects.requireNonNullElse(signer.merge(cells, flaws), ""),
                recipients(recipients.merge(cells, flaws), flaws),
                order.list(),
                order.pages(),
                order.unit(),
                note.merge(cells, flaws),
                null,
                key,
                null,
                order.determination());
        return new Merged(paper, text.merge(cells, flaws), List.copyOf(flaws));
    }

    private static List<Recipient> recipients(@Nullable String typed, List<Flaw> flaws) {
        try {
            return RecipientLines.read("recipients", typed);
        } catch (Refusal unreadable) {
            flaws.addAll(unreadable.flaws());
            return List.of();
        }
    }

    @Override
    public String toString() {
        return "MergePlan";
    }
}
