package vn.somat.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;

/**
 * Hủy nội dung điện tử (R-DST-04): words and files of a paper go with their keys, in the transaction of the act that the
 * room above has decided on; and the book is told what is no more. Whoever calls has asked who may.
 */
@Service
public class Shredding {

    private final LineStore lines;
    private final LineEnding ending;
    private final AttachmentStore files;
    private final ScanTexts recognised;
    private final DestroyedPartStore parts;
    private final KeptBack kept;
    private final Contents contents;
    private final Ledger ledger;
    private final OfficeDay day;

    Shredding(
            LineStore lines,
            LineEnding ending,
            AttachmentStore files,
            ScanTexts recognised,
            DestroyedPartStore parts,
            KeptBack kept,
            Contents contents,
            Ledger ledger,
            OfficeDay day) {
        this.lines = lines;
        this.ending = ending;
        this.files = files;
        this.recognised = recognised;
        this.parts = parts;
        this.kept = kept;
        this.contents = contents;
        this.ledger = ledger;
        this.day = day;
    }

    /** Keeps these lines from everybody else until the act is done, in one order so that nobody waits for each other. */
    public void hold(Collection<DocumentId> documents) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("lines are held in the transaction of an act");
        }
        documents.stream()
                .distinct()
                .sorted(Comparator.comparing(DocumentId::value))
                .forEach(this::held);
    }

    /** How many files are there, by whomever they may be read. */
    @Transactional(readOnly = true)
    public int files(DocumentId document) {
        return lines.files(document).size();
    }

    /** Whether the words of the line are gone already; empty when there is no such line. */
    @Transactional(readOnly = true)
    public Optional<Boolean> wordless(DocumentId document) {
        return lines.find(document).map(Line::destroyed);
    }

    /** Every file of the paper. @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    public int shredFiles(Reader by, DocumentId document, String reason, Confirmed confirmed) {
        var line = held(document);
        kept.requireFree(document);
        var there = files.all(document);
        var holder = line.texts().content();
        Instant now = day.now();
        try (var keys = contents.open(List.of(holder))) {
            for (var file : there) {
                var why = keys.isDestroyed(holder) ? null : keys.seal(holder, "attachment-" + file.id(), reason);
                if (!files.remove(file.id(), now, by.person(), why)) {
                    throw Refusal.conflict("registry.attachment.removed");
                }
                contents.destroy(file.content());
                ledger.record(confirmed
                        .witnessed(Entry.of("registry.attachment.removed")
                                .by(by.actor())
                                .on("document", document.value())
                                .on("attachment", file.id())
                                .level(line.ruling().level()))
                        .commit("reason", reason));
            }
        }
        if (!there.isEmpty()) {
            recognised.refresh(document);
        }
        return there.size();
    }

    /** Title, parties, notes, what was searched for, and the inside of an envelope; the number and the proof stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shredWords(Reader by, DocumentId document, String reason, Confirmed confirmed) {
        ending.destroyHeld(by, held(document), reason, confirmed);
    }

    /** Tells the book what is no more, by which minutes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Reader by, DocumentId document, DestroyedPart part) {
        var line = held(document);
        var entry = ledger.record(Entry.of("registry.document.copies-destroyed")
                .by(by.actor())
                .on("document", document.value())
                .on("book", line.book().value())
                .level(line.ruling().level())
                .with("record", part.record())
                .with("copies", part.copies())
                .with("files", part.files()));
        parts.add(document, part, day.now(), entry.value());
    }

    private Line held(DocumentId document) {
        return lines.lock(document).orElseThrow(Refusal::notThere);
    }
}
