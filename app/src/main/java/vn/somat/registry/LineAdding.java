package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Regulations;

/** Sao gửi, cho ghi trích yếu: what a registered line gets later. */
@Component
class LineAdding {

    private final Lines lines;
    private final LineChanger changer;
    private final RecipientStore recipients;
    private final Regulations regulations;
    private final Ledger ledger;
    private final OfficeDay day;
    private final LevelBasis basis;
    private final CopyKeeping copyKeeping;

    LineAdding(
            Lines lines,
            LineChanger changer,
            RecipientStore recipients,
            Regulations regulations,
            Ledger ledger,
            OfficeDay day,
            LevelBasis basis,
            CopyKeeping copyKeeping) {
        this.lines = lines;
        this.changer = changer;
        this.recipients = recipients;
        this.regulations = regulations;
        this.ledger = ledger;
        this.day = day;
        this.basis = basis;
        this.copyKeeping = copyKeeping;
    }

    @Transactional
    void distribute(Reader reader, Line known, List<Recipient> named) {
        var line = lines.hold(reader, known);
        line.requireWritten();
        var before = changer.open(line);
        var more = others(before.names(), named);
        int copies = OutgoingCheck.copies(more);
        var all = new ArrayList<>(before.names());
        all.addAll(more);
        if (line.goesOutSecret()) {
            basis.widen(
                    reader,
                    OutgoingRegistration.going(
                            line.id(), line.determination(), line.ruling(), line.facts(), all, before.texts()));
        }
        var entry = ledger.record(entry("registry.outgoing.distributed", reader, line)
                .with("copies", copies)
                .commit("recipients", LineWriter.text(more)));
        int first = recipients.nextPosition(line.id());
        try (var keys = changer.keys(line)) {
            var sealed = LineWriter.sealed(keys, line.texts().content(), more, first);
            recipients.add(line.id(), sealed, entry.value());
        }
        if (line.goesOutSecret()) {
            copyKeeping.distributed(reader, line.copied(), CopyKeeping.Addressed.from(first, more));
        }
        var facts = line.facts().copied(Objects.requireNonNullElse(line.facts().copies(), 0) + copies);
        changer.write(line.corrected(facts, line.unit(), line.texts()), before.texts(), all);
    }

    /** Writes the abstract that may stand only by consent; an earlier wording is kept (RS-2018; R-REG-03). */
    @Transactional
    void consent(Reader reader, Line known, String title) {
        var line = lines.hold(reader, known);
        line.requireWritten();
        requireConsentMatters(line);
        var before = changer.open(line);
        var entry =
                ledger.record(entry("registry.abstract.consented", reader, line).commit("title", title));
        var texts = before.texts().titled(title);
        changer.write(line.consented(reader.person(), changer.seal(line, texts)), texts, before.names());
        if (before.texts().title() != null) {
            try (var keys = changer.keys(line)) {
                var plain = new CorrectionStore.Sealed(
                        before.nextCorrection(), "title", null, null, reader.person(), null, day.now(), entry.value());
                changer.keep(keys, line, plain, before.texts().title(), null);
            }
        }
    }

    private void requireConsentMatters(Line line) {
        if (line.ruling().abstracts() == AbstractRule.WITH_CONSENT && line.addressee() == null) {
            return;
        }
        var rules = regulations.of(line.ruling().regime());
        throw Refusal.conflict(
                        line.ruling().allowsAbstract() ? "registry.consent.not-needed" : "registry.consent.never",
                        rules.level(line.ruling().level()).orElseThrow().label())
                .citing(rules.value("refuse.abstract").citation().article());
    }

    /** Whoever has the paper already does not get it twice, be they on a list or not. */
    private static List<Recipient> others(List<Recipient> present, List<Recipient> more) {
        var seen = present.stream().map(one -> Folding.spelling(one.name())).collect(Collectors.toUnmodifiableSet());
        var others = more.stream()
                .filter(one -> !seen.contains(Folding.spelling(one.name())))
                .toList();
        if (others.isEmpty()) {
            throw Refusal.invalid("recipients", "registry.recipient.already");
        }
        return others;
    }

    private static Entry entry(String act, Reader reader, Line line) {
        return Entry.of(act)
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(line.ruling().level());
    }
}
