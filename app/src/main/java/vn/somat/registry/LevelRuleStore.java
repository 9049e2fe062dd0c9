package vn.somat.registry;

import static vn.somatdb.registry.Tables.LEVEL_RULE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.regulation.AbstractRule;

/** What the packs say of abstracts, where the database can read it. */
@Repository
class LevelRuleStore {

    private final DSLContext sql;

    LevelRuleStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Ruling ruling) {
        sql.insertInto(LEVEL_RULE)
                .set(LEVEL_RULE.REGIME, ruling.regime())
                .set(LEVEL_RULE.LEVEL, ruling.level())
                .set(LEVEL_RULE.RANK, (short) ruling.rank())
                .set(LEVEL_RULE.ABSTRACTS, ruling.abstracts().name())
                .onConflictDoNothing()
                .execute();
    }

    Optional<Ruling> find(String regime, String level) {
        return sql.selectFrom(LEVEL_RULE)
                .where(LEVEL_RULE.REGIME.eq(regime), LEVEL_RULE.LEVEL.eq(level))
                .fetchOptional(row -> new Ruling(
                        row.getRegime(), row.getLevel(), row.getRank(), AbstractRule.valueOf(row.getAbstracts())));
    }
}
