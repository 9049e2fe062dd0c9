package vn.somat.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.DocumentView.State;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;
import vn.somat.vault.KeyRing;

/**
 * Writes a new line with its recipients and its ledger entry, in the caller's transaction. In two steps: what takes
 * time is sealed before the counters are locked.
 */
@Component
class LineWriter {

    /** A line's words under its new content, and by what it is found, as far as its number was known. */
    record Sealed(
            DocumentId id,
            SealedTexts texts,
            List<RecipientStore.Sealed> recipients,
            @Nullable SearchText said,
            Set<String> terms) {}

    private final LineStore lines;
    private final RecipientStore recipients;
    private final Contents contents;
    private final Terms terms;
    private final ProtectedTime protectedTime;
    private final Ledger ledger;
    private final OfficeDay day;

    LineWriter(
            LineStore lines,
            RecipientStore recipients,
            Contents contents,
            Terms terms,
            ProtectedTime protectedTime,
            Ledger ledger,
            OfficeDay day) {
        this.lines = lines;
        this.recipients = recipients;
        this.contents = contents;
        this.terms = terms;
        this.protectedTime = protectedTime;
        this.ledger = ledger;
        this.day = day;
    }

    Sealed seal(DocumentId id, Draft draft) {
        try (var keys = contents.begin(KeyGroup.of(draft.ruling().level()))) {
            var content = keys.only();
            var said = draft.facts().number().isEmpty() ? null : search(draft);
            return new Sealed(
                    id,
                    SealedTexts.of(keys, content, draft.texts()),
                    sealed(keys, content, draft.recipients(), 1),
                    said,
                    said == null ? Set.of() : terms.of(said));
        }
    }

    Line write(
            Reader reader,
            String act,
            Book book,
            Draft draft,
            Sealed sealed,
            Spot spot,
            State state,
            @Nullable String twin) {
        var until = state == State.RESERVED || draft.unmarked() != null ? null : protectedTime.of(draft);
        var entry = ledger.record(entry(reader, act, book, draft, sealed, spot, until));
        var line = new Line(
                sealed.id(),
                book.id(),
                spot.volume(),
                book.direction(),
                spot.serial(),
                spot.place(),
                state,
                draft.ruling(),
                until,
                draft.facts(),
                draft.unit(),
                draft.drafter(),
                draft.addressee(),
                null,
                sealed.texts(),
                draft.determination(),
                draft.unmarked(),
                spot.inserted(),
                spot.imported(),
                false,
                day.now(),
                reader.person(),
                entry.value());
        var said = search(draft);
        lines.insert(line, twin, said.equals(sealed.said()) ? sealed.terms() : terms.of(said));
        recipients.add(sealed.id(), sealed.recipients(), entry.value());
        return line;
    }

    /** Into the line its number was kept for; why it was kept stays. */
    void fill(Reader reader, Book book, Line reserved, Draft paper) {
        var content = reserved.texts().content();
        contents.regroup(content, KeyGroup.of(paper.ruling().level()));
        try (var keys = contents.open(List.of(content))) {
            var draft = paper.because(reserved.texts().open(keys).reason());
            var said = search(draft);
            var sealed = new Sealed(
                    reserved.id(),
                    SealedTexts.of(keys, content, draft.texts()),
                    sealed(keys, content, draft.recipients(), 1),
                    said,
                    terms.of(said));
            var spot = new Spot(reserved.volume(), reserved.serial(), reserved.place(), false, false);
            var until = protectedTime.of(draft);
            var entry = ledger.record(entry(reader, "registry.outgoing.registered", book, draft, sealed, spot, until));
            var line = reserved.filled(draft, until, sealed.texts(), day.now(), reader.person(), entry.value());
            lines.change(line, null, sealed.terms());
            recipients.add(line.id(), sealed.recipients(), entry.value());
        }
    }

    static List<RecipientStore.Sealed> sealed(KeyRing keys, ContentId content, List<Recipient> names, int first) {
        var sealed = new ArrayList<RecipientStore.Sealed>();
        for (var one : names) {
            int position = first + sealed.size();
            var name = keys.seal(content, RecipientStore.Sealed.field(position), one.name());
            sealed.add(new RecipientStore.Sealed(position, name, one.copies()));
        }
        return sealed;
    }

    private static Entry entry(
            Reader reader, String act, Book book, Draft draft, Sealed sealed, Spot spot, @Nullable LocalDate until) {
        var facts = draft.facts();
        var place = spot.place();
        var from = spot.from();
        return Entry.of(act)
                .by(reader.actor())
                .on("document", sealed.id().value())
                .on("book", book.id().value())
                .level(draft.ruling().level())
                .with("content", sealed.texts().content().value())
                .with("regime", draft.ruling().regime())
                .with("volume", spot.volume())
                .with("serial", spot.serial())
                .with("series", place == null ? null : place.series())
                .with("number", facts.number())
                .with("date", facts.date())
                .with("arrivalDate", facts.arrivalDate())
                .with("type", facts.typeSymbol())
                .with("urgency", facts.urgency())
                .with("pages", facts.pages())
                .with("copies", facts.copies())
                .with("unit", draft.unit() == null ? null : draft.unit().value())
                .with(
                        "drafter",
                        draft.drafter() == null ? null : draft.drafter().value())
                .with(
                        "addressee",
                        draft.addressee() == null ? null : draft.addressee().value())
                .with("determination", draft.determination())
                .with("until", until)
                .with("import", from == null ? null : from.source().id())
                .with("file", from == null ? null : from.source().sha256())
                .with("sheet", from == null ? null : from.sheet())
                .with("line", from == null ? null : from.line())
                .commit("title", draft.texts().title())
                .commit("issuer", draft.texts().issuer())
                .commit("signer", draft.texts().signer())
                .commit("note", draft.texts().note())
                .commit("reason", draft.texts().reason())
                .commit("recipients", text(draft.recipients()));
    }

    /** Recipients as they are committed to; null for none. */
    static @Nullable String text(List<Recipient> recipients) {
        return recipients.isEmpty()
                ? null
                : recipients.stream()
                        .map(one -> one.copies() + " " + one.name())
                        .collect(Collectors.joining("\n"));
    }

    private static SearchText search(Draft draft) {
        return SearchText.of(draft.facts(), draft.texts(), draft.recipients());
    }

    static DocumentId fresh() {
        return new DocumentId(UUID.randomUUID());
    }
}
