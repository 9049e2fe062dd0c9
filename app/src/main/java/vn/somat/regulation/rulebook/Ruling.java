package vn.somat.regulation.rulebook;

/** A rule with its conditions, ready to be judged. */
record Ruling(Rule rule, Condition applies, Condition requires) {

    /** What a rule says to facts. */
    enum Verdict {
        NOT_CONCERNED,
        ALLOWED,
        BROKEN
    }

    Verdict on(Facts facts) {
        if (!applies.holds(facts)) {
            return Verdict.NOT_CONCERNED;
        }
        return requires.holds(facts) ? Verdict.ALLOWED : Verdict.BROKEN;
    }
}
