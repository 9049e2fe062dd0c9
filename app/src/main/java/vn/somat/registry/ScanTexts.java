package vn.somat.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.printing.AttachmentKind;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/**
 * Văn bản nhận dạng, chưa kiểm: what a program read on the scans of a paper, for those who may look at them. It helps to find a
 * paper; nothing rests on it.
 */
@Service
public class ScanTexts {

    static final String SEALED = "recognised";
    static final String PAGE = "\f";

    private static final Set<AttachmentKind> SCANS =
            EnumSet.of(AttachmentKind.PDF, AttachmentKind.TIFF, AttachmentKind.JPEG, AttachmentKind.PNG);

    private static final List<String> KINDS = SCANS.stream().map(Enum::name).toList();

    private final ScanTextStore store;
    private final AttachmentStore files;
    private final LineStore lines;
    private final RecipientStore recipients;
    private final Terms terms;
    private final Contents contents;
    private final Recogniser recogniser;
    private final RecognitionSettings settings;
    private final ScanDecisionStore decisions;
    private final Regulations regulations;
    private final Clock clock;

    ScanTexts(
            ScanTextStore store,
            AttachmentStore files,
            LineStore lines,
            RecipientStore recipients,
            Terms terms,
            Contents contents,
            Recogniser recogniser,
            RecognitionSettings settings,
            ScanDecisionStore decisions,
            Regulations regulations,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.lines = lines;
        this.recipients = recipients;
        this.terms = terms;
        this.contents = contents;
        this.recogniser = recogniser;
        this.settings = settings;
        this.decisions = decisions;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** How far the files of a paper are, by their ids; nothing where the reader may not look behind its line. */
    @Transactional(readOnly = true)
    public Map<UUID, ScanText> of(Reader reader, DocumentId document) {
        return files.opens(reader, document)
                ? store.of(document).stream().collect(Collectors.toMap(ScanText::attachment, one -> one))
                : Map.of();
    }

    /** What was read on one page of a file the reader is looking at; empty where nothing was. @param page from 1 */
    @Transactional(readOnly = true)
    public Optional<String> page(Reader reader, UUID attachment, int page) {
        var file = files.find(reader, attachment).filter(one -> one.removedAt() == null);
        var sealed = store.sealed(attachment);
        if (file.isEmpty() || sealed.isEmpty() || !isWanted(file.get().document())) {
            return Optional.empty();
        }
        var content = file.get().content();
        try (var keys = contents.open(List.of(content))) {
            var text = keys.text(content, SEALED, sealed.get());
            return Arrays.stream(Objects.requireNonNullElse(text, "").split(PAGE, -1))
                    .skip(page - 1L)
                    .findFirst()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty());
        }
    }

    /** What came from an office that decided otherwise is shown by this one's decision. */
    private boolean isWanted(DocumentId document) {
        return lines.find(document).filter(this::wants).isPresent();
    }

    /** Whether scans would be read if only the program were installed. */
    public boolean lacksProgram() {
        return settings.on() && !recogniser.isThere();
    }

    /** A new file of a paper: it waits to be read, where that is wanted. In the act that brings it. */
    void queue(UUID attachment, Line line, AttachmentKind kind) {
        if (settings.on() && SCANS.contains(kind) && wants(line)) {
            store.queue(attachment, line.id(), clock.instant());
        }
    }

    /** Whether scans of such a paper are read today. Never of an envelope: others than its addressee would find it by them. */
    boolean wants(Line line) {
        return line.addressee() == null && line.ruling().rank() <= decisions.wordsRank();
    }

    /**
     * The paper is of another level now: what was read while it was of the one before is no more, unless that is wanted; and
     * what is wanted now waits to be read.
     *
     * @param level code of the one that guards its files
     */
    void regrouped(DocumentId document, String level) {
        boolean wanted = regulations
                .on(LocalDate.now(clock))
                .level(level)
                .filter(one -> one.rank() <= decisions.wordsRank())
                .isPresent();
        if (!wanted) {
            forget(document);
        } else if (settings.on()) {
            store.queue(document, KINDS, clock.instant());
        }
    }

    /** The office decided anew: what lies above is no more, what waits below is read. In the transaction of the decision. */
    void wanted(int rank) {
        for (var document : store.above(rank)) {
            var unused = lines.lock(document);
            forget(document);
        }
        if (settings.on()) {
            store.queue(rank, KINDS, clock.instant());
        }
    }

    void forget(DocumentId document) {
        if (store.forget(document) > 0) {
            refresh(document);
        }
    }

    /** What the paper is found by, after what was read on its scans has changed. */
    void refresh(DocumentId document) {
        lines.find(document).filter(line -> !line.destroyed()).ifPresent(line -> {
            var content = line.texts().content();
            try (var keys = contents.open(List.of(content))) {
                if (!keys.isDestroyed(content)) {
                    var names = recipients.of(List.of(document)).getOrDefault(document, List.of()).stream()
                            .map(one -> DocumentReading.recipient(keys, content, one))
                            .toList();
                    var own = terms.of(SearchText.of(line.facts(), line.texts().open(keys), names));
                    store.found(document, own);
                }
            }
        });
    }
}
