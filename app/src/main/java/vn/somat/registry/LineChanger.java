package vn.somat.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.KeyRing;

/** Opens a held line, and writes it back changed with all that hangs on its words. In the caller's transaction. */
@Component
class LineChanger {

    private final LineStore lines;
    private final RecipientStore recipients;
    private final CorrectionStore corrections;
    private final Contents contents;
    private final Terms terms;
    private final Twins twins;
    private final CopyKeeping copies;
    private final ScanTexts recognised;

    LineChanger(
            LineStore lines,
            RecipientStore recipients,
            CorrectionStore corrections,
            Contents contents,
            Terms terms,
            Twins twins,
            CopyKeeping copies,
            ScanTexts recognised) {
        this.lines = lines;
        this.recipients = recipients;
        this.corrections = corrections;
        this.contents = contents;
        this.terms = terms;
        this.twins = twins;
        this.copies = copies;
        this.recognised = recognised;
    }

    Written open(Line line) {
        var content = line.texts().content();
        var to = recipients.of(List.of(line.id())).getOrDefault(line.id(), List.of());
        var past = corrections.of(List.of(line.id())).getOrDefault(line.id(), List.of());
        try (var keys = contents.open(List.of(content))) {
            var names = to.stream()
                    .map(one -> DocumentReading.recipient(keys, content, one))
                    .toList();
            return new Written(line, line.texts().open(keys), to, past, names);
        }
    }

    KeyRing keys(Line line) {
        return contents.open(List.of(line.texts().content()));
    }

    SealedTexts seal(Line line, Texts texts) {
        try (var keys = keys(line)) {
            return SealedTexts.of(keys, line.texts().content(), texts);
        }
    }

    /** Writes the line back; what it is found by and warned of follows its words. */
    void write(Line changed, Texts texts, List<Recipient> names) {
        var twin = changed.direction() == Direction.INCOMING ? twins.of(changed.facts(), texts) : null;
        lines.change(changed, twin, terms.of(SearchText.of(changed.facts(), texts, names)));
    }

    /** Keeps what a field said before, and why it does not any more. */
    void keep(KeyRing keys, Line line, CorrectionStore.Sealed plain, @Nullable String old, @Nullable String reason) {
        var content = line.texts().content();
        corrections.add(
                line.id(),
                plain.with(
                        old == null ? null : keys.seal(content, plain.oldField(), old),
                        reason == null ? null : keys.seal(content, plain.reasonField(), reason)));
    }

    /** Another level guards the words and the files of the line, and what is kept of its copies. */
    void regroup(Line line, Ruling ruling) {
        regroup(line, ruling, ruling.level());
    }

    /** The same, where what lies behind the line is guarded by a level of its own. */
    void regroup(Line line, Ruling ruling, String files) {
        contents.regroup(line.texts().content(), KeyGroup.of(ruling.level()));
        lines.files(line.id()).forEach(file -> contents.regroup(file, KeyGroup.of(files)));
        recognised.regrouped(line.id(), files);
        copies.regrouped(line.id(), ruling.level());
    }
}
