package vn.somat.classification.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Determination.Step;
import vn.somat.classification.determination.DeterminationStore.SealedRecipient;
import vn.somat.classification.lists.SecretLists;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Opens determinations for their reader: words, items, steps. In the caller's transaction. */
@Component
class DeterminationReading {

    private final DeterminationReadStore store;
    private final SecretLists lists;
    private final Regulations regulations;
    private final Contents contents;

    DeterminationReading(DeterminationReadStore store, SecretLists lists, Regulations regulations, Contents contents) {
        this.store = store;
        this.lists = lists;
        this.regulations = regulations;
        this.contents = contents;
    }

    List<Determination> views(List<Kept> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        var to = store.recipients(page.stream().map(Kept::id).toList());
        var views = new ArrayList<Determination>();
        try (var keys = contents.open(page.stream().map(Kept::content).toList())) {
            for (var one : page) {
                var recipients = to.getOrDefault(one.id().value(), List.of()).stream()
                        .map(recipient -> recipient(keys, one, recipient))
                        .toList();
                views.add(view(one, keys, recipients, List.of()));
            }
        }
        return views;
    }

    /** One, with all that happened to it. */
    Determination whole(Kept one) {
        var steps = store.steps(one.id());
        var all = Stream.concat(
                        Stream.of(one.content()),
                        steps.stream().map(DeterminationStore.Step::content).filter(Objects::nonNull))
                .toList();
        try (var keys = contents.open(all)) {
            var recipients = store
                    .recipients(List.of(one.id()))
                    .getOrDefault(one.id().value(), List.of())
                    .stream()
                    .map(recipient -> recipient(keys, one, recipient))
                    .toList();
            return view(
                    one,
                    keys,
                    recipients,
                    steps.stream().map(step -> step(keys, step)).toList());
        }
    }

    private Determination view(Kept one, KeyRing keys, List<Recipient> recipients, List<Step> steps) {
        return new Determination(
                one.id(),
                one.kind(),
                one.carrier(),
                one.state(),
                one.regime(),
                regulations.of(one.regime()).level(one.level()).orElseThrow(),
                store.items(one.id()).stream().map(lists::explain).toList(),
                one.day(),
                one.termUntil(),
                one.termEnd(),
                one.copies(),
                one.copying(),
                one.type(),
                one.source(),
                one.sourceLevel(),
                one.subject(),
                one.unit(),
                one.drafter(),
                one.proposedAt(),
                one.decision(),
                one.validTo(),
                one.document(),
                keys.text(one.content(), "title", one.title()),
                keys.text(one.content(), "name", one.name()),
                keys.text(one.content(), "scope", one.scope()),
                recipients,
                steps);
    }

    private static Recipient recipient(KeyRing keys, Kept one, SealedRecipient sealed) {
        var name = keys.text(one.content(), SealedRecipient.field(sealed.position()), sealed.name());
        return new Recipient(name == null ? "" : name, sealed.copies());
    }

    private static Step step(KeyRing keys, DeterminationStore.Step step) {
        var content = step.content();
        return new Step(
                step.step(),
                step.by(),
                step.at(),
                step.level(),
                content == null ? null : keys.text(content, "reason", step.reason()));
    }
}
