package vn.somat.interchange.handover;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.somat.organisation.PersonId;

/**
 * Sửa dòng khi tiếp nhận: what a row of another office has to say differently among ours: which act it came by, whose book it is,
 * and codes and series that would clash. Ids, numbers, days and everything sealed stay as they were.
 */
final class Rewriting {

    private static final int PLACE_CODE = 20;
    private static final int UNIT_CODE = 30;

    private final UUID handover;
    private final UUID entry;
    private final LocalDate lastDay;
    private final Instant now;
    private final PersonId by;
    private final UnaryOperator<PersonId> heirs;
    private final String prefix;
    private final Map<String, Set<String>> entries;
    private final Set<String> placeCodes;
    private final Set<String> unitCodes;
    private int numbered;

    Rewriting(HandoverHead head, TakenOver done, ArrivalStore store) {
        this.handover = head.handover();
        this.entry = done.entry();
        this.lastDay = head.lastDay();
        this.now = done.at();
        this.by = done.by();
        this.heirs = done::heir;
        this.entries = store.entries();
        this.placeCodes = store.placeCodes();
        this.unitCodes = store.unitCodes();
        this.prefix = prefix(head.symbol(), placeCodes);
    }

    /** The code of the unit below which theirs stand. */
    String root() {
        return free(prefix, unitCodes, UNIT_CODE);
    }

    void change(MovedTable table, ObjectNode row) {
        entries.getOrDefault(table.full(), Set.of()).forEach(column -> {
            if (row.hasNonNull(column)) {
                row.put(column, entry.toString());
            }
        });
        switch (table.key()) {
            case "organisation/unit" -> {
                inherited(row);
                end(row, "last_day");
                row.put("code", free(row.get("code").asString(), unitCodes, UNIT_CODE));
            }
            case "organisation/place" -> under(row);
            case "organisation/person", "registry/book", "custody/copy_order" -> inherited(row);
            case "registry/volume" -> close(row);
            case "registry/document" -> line(row);
            case "registry/inside" -> row.put("terms", "");
            case "custody/place" -> row.put("code", free(row.get("code").asString(), placeCodes, PLACE_CODE));
            case "custody/carrier" -> row.set("former_number", row.get("number"));
            default -> surrounding(table, row);
        }
    }

    /** What surrounds the papers: whoever answered for what is not finished has one of ours after them. */
    private void surrounding(MovedTable table, ObjectNode row) {
        switch (table.key()) {
            case "safeguards/device" -> {
                inherited(row);
                answered(row, "holder", row.hasNonNull("disposed_at"));
            }
            case "safeguards/meeting" -> {
                inherited(row);
                answered(row, "keeper", ended(row, "FILED", "CANCELLED"));
            }
            case "safeguards/official_seal" -> {
                inherited(row);
                answered(row, "keeper", row.hasNonNull("gone_at"));
            }
            case "safeguards/inspection_finding" -> answered(row, "responsible", ended(row, "CLOSED"));
            case "safeguards/inspection" -> {
                inherited(row);
                if (row.get("own").asBoolean() && !row.hasNonNull("unit")) {
                    row.put("unit", handover.toString());
                }
            }
            case "safeguards/text" -> {
                inherited(row);
                row.putNull("replaces");
                over(row);
            }
            case "safeguards/officer" -> {
                inherited(row);
                endDay(row);
            }
            case "safeguards/training", "safeguards/inspection_plan", "safeguards/incident" -> inherited(row);
            default -> {
                // as it is
            }
        }
    }

    /** What they had taken over themselves stays whose it was. */
    private void inherited(ObjectNode row) {
        if (!row.hasNonNull("predecessor")) {
            row.put("predecessor", handover.toString());
        }
    }

    private void answered(ObjectNode row, String who, boolean finished) {
        if (!finished && row.hasNonNull(who)) {
            var person = new PersonId(UUID.fromString(row.get(who).asString()));
            row.put(who, heirs.apply(person).value().toString());
        }
    }

    private static boolean ended(ObjectNode row, String... states) {
        return Set.of(states).contains(row.get("state").asString());
    }

    /** An own text of theirs was in force until their last day; one that was to begin later never does. */
    private void over(ObjectNode row) {
        if (row.get("from_day").asString().compareTo(lastDay.toString()) > 0) {
            row.put("withdrawn_at", now.toString());
            row.put("ended_note", "–");
        } else if (!row.hasNonNull("to_day") || row.get("to_day").asString().compareTo(lastDay.toString()) > 0) {
            row.put("to_day", lastDay.toString());
        }
    }

    /** Charges end with the office that gave them. */
    private void endDay(ObjectNode row) {
        if (!row.hasNonNull("to_day")) {
            var first = row.get("from_day").asString();
            var end = lastDay.toString();
            row.put("to_day", first.compareTo(end) > 0 ? first : end);
        }
    }

    private void end(ObjectNode row, String column) {
        var end = lastDay.toString();
        if (!row.hasNonNull(column)) {
            var first = row.get("first_day").asString();
            row.put(column, first.compareTo(end) > 0 ? first : end);
        }
    }

    private void under(ObjectNode row) {
        if (!row.hasNonNull("parent")) {
            row.put("parent", handover.toString());
        }
    }

    private void close(ObjectNode row) {
        if (!row.hasNonNull("closed_at")) {
            row.put("closed_at", now.toString());
            row.put("closed_by", by.value().toString());
        }
    }

    private void line(ObjectNode row) {
        row.put("terms", "");
        JsonNode series = row.get("series");
        if (series != null && !series.isNull()) {
            row.put("series", "predecessor/" + handover + "/" + series.asString());
        }
    }

    /** The code itself where it is free, else behind the office's, else a number. */
    private String free(String code, Set<String> taken, int longest) {
        var free = code;
        if (taken.contains(free)) {
            free = prefix + "." + code;
        }
        while (taken.contains(free) || free.length() > longest) {
            free = prefix + ".N" + ++numbered;
        }
        taken.add(free);
        return free;
    }

    private static String prefix(String symbol, Set<String> taken) {
        var letters = Normalizer.normalize(symbol.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        var base = letters.isEmpty() ? "CQ" : letters.substring(0, Math.min(8, letters.length()));
        var used = new HashSet<String>();
        taken.forEach(code -> used.add(code.contains(".") ? code.substring(0, code.indexOf('.')) : code));
        var prefix = base;
        for (int next = 2; used.contains(prefix); next++) {
            prefix = base + next;
        }
        return prefix;
    }
}
