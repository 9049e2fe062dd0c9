package vn.somat.classification.life;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.classification.lists.SecretLists;
import vn.somat.registry.Ending;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Opens changes and notices for their reader. In the caller's transaction. */
@Component
class LifeReading {

    private final LifeReadStore store;
    private final SecretLists lists;
    private final Regulations regulations;
    private final Contents contents;

    LifeReading(LifeReadStore store, SecretLists lists, Regulations regulations, Contents contents) {
        this.store = store;
        this.lists = lists;
        this.regulations = regulations;
        this.contents = contents;
    }

    List<LevelChange> changes(Ending line) {
        var all = store.of(line.id());
        if (all.isEmpty()) {
            return List.of();
        }
        try (var keys = contents.open(all.stream().map(KeptChange::content).toList())) {
            return all.stream().map(one -> change(keys, line.regime(), one)).toList();
        }
    }

    /** The open notices of a page, with their names. */
    List<Notice> notices(List<OpenNotice> open) {
        if (open.isEmpty()) {
            return List.of();
        }
        try (var keys = contents.open(
                open.stream().map(one -> one.change().content()).distinct().toList())) {
            return open.stream()
                    .map(one -> notice(keys, one.change(), one.notice()))
                    .toList();
        }
    }

    private LevelChange change(KeyRing keys, String regime, KeptChange one) {
        return new LevelChange(
                one.id(),
                one.document(),
                one.number(),
                one.act(),
                one.source(),
                one.ground(),
                keys.text(one.content(), "part", one.part()),
                one.regime(),
                level(regime, one.levelBefore()),
                level(regime, one.levelAfter()),
                one.untilBefore(),
                one.untilAfter(),
                one.day(),
                one.decision(),
                one.item() == null ? null : lists.explain(one.item()),
                one.decider(),
                one.second(),
                one.enteredBy(),
                one.at(),
                one.notifyBy(),
                one.council(),
                keys.text(one.content(), "reason", one.reason()),
                store.notices(one.id()).stream()
                        .map(notice -> notice(keys, one, notice))
                        .toList(),
                one.ground() == Ground.NEED
                        ? store.file(one.id()).stream()
                                .map(part -> part(keys, one, part))
                                .toList()
                        : List.of(),
                one.entry());
    }

    private Level level(String regime, String code) {
        return regulations.of(regime).level(code).orElseThrow();
    }

    private static Notice notice(KeyRing keys, KeptChange change, KeptNotice one) {
        var name = keys.text(change.content(), one.nameField(), one.name());
        return new Notice(
                one.change(),
                one.document(),
                one.position(),
                name == null ? "" : name,
                one.copies(),
                one.notice(),
                one.sent(),
                keys.text(change.content(), one.lateField(), one.late()),
                one.answered(),
                one.marked(),
                keys.text(change.content(), one.whyField(), one.why()));
    }

    private static FilePart part(KeyRing keys, KeptChange change, SealedPart sealed) {
        var part = sealed.part();
        var words = keys.text(change.content(), partField(part), sealed.words());
        return new FilePart(
                part.piece(),
                part.number(),
                words == null ? "" : words,
                part.day(),
                part.attachment(),
                part.by(),
                part.at());
    }

    static String partField(FilePart part) {
        return "part-" + part.piece() + "-" + part.number();
    }
}
