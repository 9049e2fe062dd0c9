package vn.somat.registry;

import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;

/**
 * Writes what the packs say of abstracts into the database before the first page is answered. A pack that now says
 * otherwise of a level than the papers registered under it were told is refused: it needs another id.
 */
@Component
class LevelRules implements SmartInitializingSingleton {

    private final Regulations regulations;
    private final LevelRuleStore store;

    LevelRules(Regulations regulations, LevelRuleStore store) {
        this.regulations = regulations;
        this.store = store;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var rules : regulations.all()) {
            rules.levels().forEach(level -> write(Ruling.of(rules, level)));
        }
    }

    private void write(Ruling ruling) {
        store.add(ruling);
        if (!store.find(ruling.regime(), ruling.level()).equals(Optional.of(ruling))) {
            throw new IllegalStateException("pack " + ruling.regime() + " says something new of level " + ruling.level()
                    + "; it needs a new id");
        }
    }
}
