package vn.somat.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Rule;

/**
 * Những gì thay đổi: one pack beside the one before it, as this office applies them. Only what differs.
 *
 * @param carried the files the pack brings; the others are those of the pack before it
 */
public record Difference(
        Rules before,
        Rules now,
        List<String> carried,
        List<Change<Value>> values,
        List<Change<Rule>> rules,
        List<Change<Fixed>> fixed) {

    /**
     * One line.
     *
     * @param key of the value, or code of the rule
     * @param old null where there was none
     * @param now null where there is none any more
     */
    public record Change<T>(
            String key, @Nullable T old, @Nullable T now) {}

    /**
     * What is no value because tables are cut by it.
     *
     * @param kind {@code level.rank}, {@code urgency.rank}, {@code register.direction}, {@code register.secret}, {@code
     *     position.government}, {@code position.deputy}
     * @param subject what it belongs to, as it is called
     */
    public record Fixed(String kind, String code, String subject, String text) {}
}
