package vn.somatverifier;

import java.util.HashMap;
import java.util.Map;

/** How many carriers of a level were made, and in which account they stand; counted apart, so that one checks the other. */
final class Sums {

    private final Map<String, Long> by = new HashMap<>();
    private long made;

    void made() {
        made++;
    }

    void arrived(String state) {
        by.merge(state, 1L, Long::sum);
    }

    void left(String state) {
        by.merge(state, -1L, Long::sum);
    }

    /** Less those that were written by mistake. */
    long total() {
        return made - in("VOID");
    }

    long in(String state) {
        return by.getOrDefault(state, 0L);
    }

    long onTheWay() {
        return in("IN_TRANSIT") + in("CARRIED_OUT");
    }
}
