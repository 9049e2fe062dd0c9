package vn.somat.registry;

import vn.somat.regulation.AbstractRule;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/** Độ mật của một văn bản: the level of a paper with what its own pack says of it; a later pack changes nothing. */
record Ruling(String regime, String level, int rank, AbstractRule abstracts) {

    static Ruling of(Rules rules, Level level) {
        return new Ruling(rules.id(), level.code(), level.rank(), level.abstracts());
    }

    boolean secret() {
        return rank > 0;
    }

    /** Whether an abstract may stand in the register as soon as the paper is registered. */
    boolean allowsAbstract() {
        return abstracts == AbstractRule.ALLOWED;
    }
}
