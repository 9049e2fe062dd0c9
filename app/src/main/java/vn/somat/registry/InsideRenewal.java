package vn.somat.registry;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** The inside of an envelope follows the level of its line; an abstract the new level forbids goes with its key. */
@Component
class InsideRenewal {

    private final InsideStore insides;
    private final Regulations regulations;
    private final Contents contents;
    private final Terms terms;

    InsideRenewal(InsideStore insides, Regulations regulations, Contents contents, Terms terms) {
        this.insides = insides;
        this.regulations = regulations;
        this.contents = contents;
        this.terms = terms;
    }

    void relevel(DocumentId envelope, String level) {
        insides.find(envelope).ifPresent(inside -> {
            var rules = regulations.of(inside.ruling().regime());
            var ruling = Ruling.of(rules, rules.level(level).orElseThrow());
            var old = inside.texts().content();
            contents.regroup(old, KeyGroup.of(level));
            if (inside.texts().title() == null || ruling.allowsAbstract()) {
                insides.relevel(envelope, ruling, inside.texts(), null);
                return;
            }
            var fresh = contents.create(KeyGroup.of(level));
            try (var keys = contents.open(List.of(old, fresh))) {
                var texts = inside.texts().open(keys).titled(null);
                var found = terms.of(SearchText.of(inside.facts(), texts, List.of()));
                insides.relevel(envelope, ruling, SealedTexts.of(keys, fresh, texts), found);
            }
            contents.destroy(old);
        });
    }
}
