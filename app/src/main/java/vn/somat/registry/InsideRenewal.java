package vn.somat.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * The inside of an envelope follows the level of its line; an abstract the new level forbids goes with its key. Where the
 * inside is the more secret of both, it stays what it is, and the outside is not lowered beneath it.
 */
@Component
class InsideRenewal {

    private final InsideStore insides;
    private final Regulations regulations;
    private final Contents contents;
    private final Terms terms;
    private final KeptBack kept;

    InsideRenewal(InsideStore insides, Regulations regulations, Contents contents, Terms terms, KeptBack kept) {
        this.insides = insides;
        this.regulations = regulations;
        this.contents = contents;
        this.terms = terms;
        this.kept = kept;
    }

    /** @return code of the level that guards the files behind the line: the higher of both */
    String relevel(Line line, Ruling to) {
        var found = insides.find(line.id());
        if (found.isEmpty()) {
            return to.level();
        }
        var inside = found.get();
        int now = inside.ruling().rank();
        if (now > line.ruling().rank() && now > to.rank()) {
            if (to.rank() < line.ruling().rank()) {
                throw Refusal.conflict("registry.relevel.inside", line.serial().toString());
            }
            return inside.ruling().level();
        }
        if (now != to.rank()) {
            var rules = regulations.of(inside.ruling().regime());
            write(line.id(), inside, Ruling.of(rules, rules.level(to.level()).orElseThrow()));
        }
        return to.level();
    }

    private void write(DocumentId envelope, Inside inside, Ruling ruling) {
        var group = KeyGroup.of(ruling.level());
        var old = inside.texts().content();
        contents.regroup(old, group);
        if (inside.texts().title() == null || ruling.allowsAbstract()) {
            insides.relevel(envelope, ruling, inside.texts(), null);
            return;
        }
        kept.requireFree(envelope);
        var fresh = contents.create(group);
        try (var keys = contents.open(List.of(old, fresh))) {
            var texts = inside.texts().open(keys).titled(null);
            var found = terms.of(SearchText.of(inside.facts(), texts, List.of()));
            insides.relevel(envelope, ruling, SealedTexts.of(keys, fresh, texts), found);
        }
        contents.destroy(old);
    }
}
