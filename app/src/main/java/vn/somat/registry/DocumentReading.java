package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Decrypts a page of lines: their keys and recipients by one query each, and what happened to them since. In the caller's transaction. */
@Component
class DocumentReading {

    private final RecipientStore recipients;
    private final CorrectionStore corrections;
    private final DestroyedPartStore destroyed;
    private final OriginStore origins;
    private final Contents contents;
    private final Regulations regulations;

    DocumentReading(
            RecipientStore recipients,
            CorrectionStore corrections,
            DestroyedPartStore destroyed,
            OriginStore origins,
            Contents contents,
            Regulations regulations) {
        this.recipients = recipients;
        this.corrections = corrections;
        this.destroyed = destroyed;
        this.origins = origins;
        this.contents = contents;
        this.regulations = regulations;
    }

    List<DocumentView> views(List<Shown> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var to = recipients.of(page.stream()
                .map(Shown::line)
                .filter(line -> line.direction() == Direction.OUTGOING)
                .map(Line::id)
                .toList());
        var changed =
                page.stream().filter(Shown::changed).map(one -> one.line().id()).toList();
        var corrected =
                changed.isEmpty() ? Map.<DocumentId, List<CorrectionStore.Sealed>>of() : corrections.of(changed);
        var gone = changed.isEmpty() ? Map.<DocumentId, List<DestroyedPart>>of() : destroyed.of(changed);
        var from = origins.of(page.stream()
                .map(Shown::line)
                .filter(Line::imported)
                .map(Line::id)
                .toList());
        var views = new ArrayList<DocumentView>();
        try (var keys =
                contents.open(page.stream().flatMap(DocumentReading::contents).toList())) {
            for (var one : page) {
                var content = one.line().texts().content();
                var outside = one.line().texts().open(keys);
                var inside = one.inside();
                views.add(view(
                        one,
                        outside,
                        inside == null ? outside : inside.texts().open(keys),
                        to.getOrDefault(one.line().id(), List.of()).stream()
                                .map(recipient -> recipient(keys, content, recipient))
                                .toList(),
                        corrected.getOrDefault(one.line().id(), List.of()).stream()
                                .map(correction -> correction(keys, content, correction))
                                .toList(),
                        gone.getOrDefault(one.line().id(), List.of()),
                        from.get(one.line().id())));
            }
        }
        return views;
    }

    /** A line that has just been written, from what was typed: there is nothing to decrypt. */
    DocumentView fresh(Line line, Draft draft) {
        var shown = new Shown(line, null, 0, false);
        return view(shown, draft.texts(), draft.texts(), draft.recipients(), List.of(), List.of(), null);
    }

    private DocumentView view(
            Shown shown,
            Texts outside,
            Texts within,
            List<DocumentView.Recipient> to,
            List<DocumentView.Correction> corrected,
            List<DestroyedPart> gone,
            @Nullable Origin from) {
        var line = shown.line();
        var inside = shown.inside();
        var facts = inside == null ? line.facts() : inside.facts();
        var ruling = inside == null ? line.ruling() : inside.ruling();
        var note = within.note() == null ? outside.note() : within.note();
        return new DocumentView(
                line.id(),
                line.book(),
                line.volume(),
                line.direction(),
                line.serial(),
                line.state(),
                ruling.regime(),
                level(ruling),
                line.until(),
                facts.number(),
                facts.date(),
                line.facts().arrivalDate(),
                facts.typeSymbol(),
                within.type(),
                within.title(),
                outside.issuer(),
                within.signer(),
                line.facts().urgency(),
                facts.pages(),
                line.facts().copies(),
                line.unit(),
                line.addressee(),
                to,
                note,
                outside.reason(),
                line.inserted(),
                line.imported(),
                from,
                line.destroyed(),
                line.registeredAt(),
                line.registeredBy(),
                line.entry(),
                corrected,
                gone,
                shown.attachments());
    }

    private Level level(Ruling ruling) {
        return regulations
                .of(ruling.regime())
                .level(ruling.level())
                .orElseThrow(() -> new IllegalStateException(ruling.regime() + " lost level " + ruling.level()));
    }

    /** A name whose key was destroyed is an empty name: how many copies went out stays known. */
    static DocumentView.Recipient recipient(KeyRing keys, ContentId content, RecipientStore.Sealed sealed) {
        var name = keys.text(content, sealed.field(), sealed.name());
        return new DocumentView.Recipient(name == null ? "" : name, sealed.copies());
    }

    private static DocumentView.Correction correction(KeyRing keys, ContentId content, CorrectionStore.Sealed sealed) {
        var reason = keys.text(content, sealed.reasonField(), sealed.reason());
        return new DocumentView.Correction(
                sealed.field(),
                keys.text(content, sealed.oldField(), sealed.old()),
                reason == null ? "" : reason,
                sealed.by(),
                sealed.at());
    }

    private static Stream<ContentId> contents(Shown shown) {
        var inside = shown.inside();
        var outer = Stream.of(shown.line().texts().content());
        return inside == null
                ? outer
                : Stream.concat(outer, Stream.of(inside.texts().content()));
    }
}
