package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Making;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.registry.CopyKeeping;
import vn.somat.registry.DocumentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Bản của văn bản vào sổ: what the registry tells becomes carriers in its own transaction. A carrier that is there once is
 * never taken away by a correction of the book: whoever says that it never existed does so with a second person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CopiesOfPapers implements CopyKeeping {

    private final CarrierStore store;
    private final CarrierWriter writer;
    private final Readdressing readdressing;
    private final Contents contents;
    private final List<FollowsPaper> followers;

    CopiesOfPapers(
            CarrierStore store,
            CarrierWriter writer,
            Readdressing readdressing,
            Contents contents,
            List<FollowsPaper> followers) {
        this.store = store;
        this.writer = writer;
        this.readdressing = readdressing;
        this.contents = contents;
        this.followers = followers;
    }

    @Override
    public void received(Reader reader, Paper paper, int copies) {
        if (!store.lockOf(paper.document()).isEmpty()) {
            return;
        }
        make(reader, paper, "custody.copies.received", received(reader, paper, 1, copies, Reason.RECEIVED));
    }

    @Override
    public void issued(Reader reader, Paper paper, List<Addressed> to) {
        var made = issued(reader, paper, 1, to, Reason.ISSUED);
        made.addFirst(new Making(
                MadeCarrier.copy(CarrierKind.ORIGINAL, paper.document(), null, null, null),
                Reason.KEPT,
                Account.with(reader.person())));
        make(reader, paper, "custody.copies.issued", made);
    }

    @Override
    public void distributed(Reader reader, Paper paper, List<Addressed> more) {
        store.lockOf(paper.document());
        int next = store.lastCopyNumber(paper.document(), CarrierKind.ISSUED) + 1;
        make(reader, paper, "custody.copies.issued", issued(reader, paper, next, more, Reason.DISTRIBUTED));
    }

    @Override
    public void readdressed(Reader reader, Paper paper, List<Integer> gone, List<Addressed> added) {
        var known = store.lockOf(paper.document());
        if (known.isEmpty()) {
            return;
        }
        var missing = readdressing.of(known, gone, added);
        if (!missing.isEmpty()) {
            int next = store.lastCopyNumber(paper.document(), CarrierKind.ISSUED) + 1;
            make(reader, paper, "custody.copies.issued", issued(reader, paper, next, missing, Reason.DISTRIBUTED));
        }
    }

    @Override
    public void recounted(Reader reader, Paper paper, int copies) {
        var known = store.lockOf(paper.document());
        if (known.isEmpty()) {
            return;
        }
        int there = (int) known.stream()
                .filter(one ->
                        one.kind() == CarrierKind.RECEIVED && one.account().state() != State.VOID)
                .count();
        if (copies < there) {
            throw Refusal.conflict("custody.copies.fewer", there, copies);
        }
        if (copies > there) {
            int next = store.lastCopyNumber(paper.document(), CarrierKind.RECEIVED) + 1;
            make(
                    reader,
                    paper,
                    "custody.copies.received",
                    received(reader, paper, next, copies - there, Reason.RECOUNTED));
        }
    }

    @Override
    public void moved(Paper from, DocumentId to) {
        store.rehome(from.document(), to);
        followers.forEach(one -> one.moved(from.document(), to));
    }

    @Override
    public void regrouped(DocumentId document, String level) {
        var group = KeyGroup.of(level);
        var used = store.contents(document);
        try (var keys = contents.open(used)) {
            used.stream()
                    .filter(content -> !keys.isDestroyed(content))
                    .forEach(content -> contents.regroup(content, group));
        }
        followers.forEach(one -> one.relevelled(document, level));
    }

    @Override
    public void forgotten(DocumentId document) {
        store.contents(document).forEach(contents::destroy);
    }

    private void make(Reader reader, Paper paper, String act, List<Making> made) {
        var entry =
                Entry.of(act).by(reader.actor()).on("document", paper.document().value());
        writer.make(entry, reader.person(), null, paper.level(), made);
    }

    private static List<Making> received(Reader reader, Paper paper, int first, int copies, Reason reason) {
        var made = new ArrayList<Making>();
        for (int i = 0; i < copies; i++) {
            made.add(new Making(
                    MadeCarrier.copy(CarrierKind.RECEIVED, paper.document(), first + i, null, null),
                    reason,
                    Account.with(reader.person())));
        }
        return made;
    }

    /** Numbered through in the order of the recipients: who gets which copies is known from then on. */
    private static List<Making> issued(Reader reader, Paper paper, int first, List<Addressed> to, Reason reason) {
        var made = new ArrayList<Making>();
        for (var one : to) {
            for (int i = 0; i < one.copies(); i++) {
                made.add(new Making(
                        MadeCarrier.copy(
                                CarrierKind.ISSUED, paper.document(), first + made.size(), one.position(), one.name()),
                        reason,
                        Account.with(reader.person())));
            }
        }
        return made;
    }
}
