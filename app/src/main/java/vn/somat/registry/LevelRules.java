package vn.somat.registry;

import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.PackLoading;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/**
 * Writes what the packs say of abstracts into the database before the first page is answered, and what a loaded pack says in
 * the transaction that loads it. A pack that now says otherwise of a level than the papers registered under it were told is
 * refused: it needs another id. Lines from before terms were kept get that of their level.
 */
@Component
class LevelRules implements SmartInitializingSingleton {

    private final Regulations regulations;
    private final LevelRuleStore store;
    private final ProtectionStore terms;

    LevelRules(Regulations regulations, LevelRuleStore store, ProtectionStore terms) {
        this.regulations = regulations;
        this.store = store;
        this.terms = terms;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var rules : regulations.all()) {
            write(rules);
            rules.levels().stream()
                    .filter(Level::secret)
                    .forEach(level -> terms.fill(
                            rules.id(), level.code(), rules.years(level).number()));
        }
    }

    @EventListener
    void loaded(PackLoading.Loaded pack) {
        write(pack.rules());
    }

    private void write(Rules rules) {
        rules.levels().forEach(level -> write(Ruling.of(rules, level)));
    }

    private void write(Ruling ruling) {
        store.add(ruling);
        if (!store.find(ruling.regime(), ruling.level()).equals(Optional.of(ruling))) {
            throw new IllegalStateException("pack " + ruling.regime() + " says something new of level " + ruling.level()
                    + "; it needs a new id");
        }
    }
}
