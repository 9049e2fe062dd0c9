package vn.somat.classification.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.Attachments;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Protection;
import vn.somat.regulation.rulebook.Finding;
import vn.somat.vault.Contents;

/** Hồ sơ giải mật (R-DCL-05): its five parts, each with its number and day, as a file of the paper or on paper. */
@Service
public class DeclassificationFile {

    private final LifeStore store;
    private final LifeReadStore reads;
    private final LifeVerdicts verdicts;
    private final Protection protection;
    private final Attachments attachments;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    DeclassificationFile(
            LifeStore store,
            LifeReadStore reads,
            LifeVerdicts verdicts,
            Protection protection,
            Attachments attachments,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.verdicts = verdicts;
        this.protection = protection;
        this.attachments = attachments;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the rules of today find missing; nothing for what needs no such file. */
    @Transactional(readOnly = true)
    public List<Finding> missing(Reader reader, LevelChange change) {
        if (change.ground() != Ground.NEED || change.source() != Source.OURS) {
            return List.of();
        }
        var there = change.file().stream().map(FilePart::piece).collect(Collectors.toSet());
        var kept = reads.find(change.id()).orElseThrow(Refusal::notThere);
        return verdicts.file(kept, there, LocalDate.now(clock), reader.actor()).findings();
    }

    /** @param attachment the file of the paper that holds it; null: it lies on paper */
    @Transactional
    public void add(
            Reader reader,
            DocumentId document,
            ChangeId id,
            @Nullable Piece piece,
            @Nullable String words,
            @Nullable LocalDate day,
            @Nullable UUID attachment) {
        var line = protection.find(reader, document).orElseThrow(Refusal::notThere);
        var change = reads.find(id)
                .filter(one -> one.document().equals(document) && one.ground() == Ground.NEED)
                .orElseThrow(Refusal::notThere);
        access.require(
                reader,
                "notice.mark",
                Thing.of("document", document.value())
                        .level(line.level().code(), line.level().rank())
                        .in(line.direction()));
        var typed = new Words();
        var said = typed.required("words", words, Words.SHORT);
        if (piece == null) {
            typed.flaw("piece", "registry.text.required");
        }
        boolean known = attachment == null
                || attachments.of(reader, document).stream()
                        .anyMatch(one -> one.id().equals(attachment));
        if (!known) {
            typed.flaw("attachment", "classification.life.no-attachment");
        }
        typed.refuse();
        var part = Objects.requireNonNull(piece);
        // Two at once do not get the same number.
        var unused = store.lock(id);
        int number = 1
                + (int) reads.file(id).stream()
                        .filter(one -> one.part().piece() == part)
                        .count();
        var entry = ledger.record(Entry.of("classification.declassification.filed")
                .by(reader.actor())
                .on("document", document.value())
                .on("change", id.value())
                .level(line.level().code())
                .with("part", part)
                .with("date", day)
                .with("attachment", attachment)
                .commit("words", said));
        var kept = new FilePart(part, number, said, day, attachment, reader.person(), clock.instant());
        try (var keys = contents.open(List.of(change.content()))) {
            var sealed = Objects.requireNonNull(keys.seal(change.content(), LifeReading.partField(kept), said));
            store.insert(id, kept, sealed, entry.value());
        }
    }
}
