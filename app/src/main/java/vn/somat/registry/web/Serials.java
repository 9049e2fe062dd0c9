package vn.somat.registry.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.Serial;

/** Serials as they stand in addresses and as clerks type them: {@code 128}, {@code 12a}. */
final class Serials {

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})([a-z]{0,2})");

    private Serials() {}

    /** Null for nothing, and for what is no serial: the page then begins at the newest line. */
    static @Nullable Serial read(@Nullable String text) {
        var parts = FORM.matcher(text == null ? "" : text.strip());
        return parts.matches() ? new Serial(Integer.parseInt(parts.group(1)), parts.group(2)) : null;
    }

    /** Where a page begins whose first line is the typed number, with all that was inserted after it. */
    static @Nullable Serial upTo(String typed) {
        var wanted = read(typed);
        return wanted == null ? null : Serial.of(wanted.number() + 1);
    }
}
