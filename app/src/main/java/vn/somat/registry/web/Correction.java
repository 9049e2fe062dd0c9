package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boxes of the correction form. A box that was not on the form is null and changes nothing. */
record Correction(
        @Nullable LocalDate arrivalDate,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String title,
        @Nullable String level,
        @Nullable String urgency,
        @Nullable String pages,
        @Nullable String copies,
        @Nullable String signer,
        @Nullable String unit,
        @Nullable String note,
        @Nullable String reason) {

    Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        put(changes, "arrivalDate", arrivalDate);
        put(changes, "issuer", issuer);
        put(changes, "number", number);
        put(changes, "date", date);
        put(changes, "type", type);
        put(changes, "title", title);
        put(changes, "level", level);
        put(changes, "urgency", urgency);
        put(changes, "pages", pages);
        put(changes, "copies", copies);
        put(changes, "signer", signer);
        put(changes, "unit", unit);
        put(changes, "note", note);
        return changes;
    }

    private static void put(Map<String, String> changes, String field, @Nullable Object typed) {
        if (typed != null) {
            changes.put(field, typed.toString());
        }
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "Correction";
    }
}
