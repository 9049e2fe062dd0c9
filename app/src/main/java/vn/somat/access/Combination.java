package vn.somat.access;

import java.util.Set;
import vn.somat.organisation.Duty;

/** Kiêm nhiệm: duties that weaken each other in one hand, and the message that says so. */
record Combination(Set<Duty> duties, String warning) {

    boolean isHeldBy(Set<Duty> held) {
        return held.containsAll(duties);
    }
}
