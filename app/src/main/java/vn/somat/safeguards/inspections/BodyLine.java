package vn.somat.safeguards.inspections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Một dòng của kế hoạch: name of a body and its days, parts between bars or tabs as they come out of a sheet.
 *
 * @param line where it was typed, from 1
 */
record BodyLine(int line, String body, LocalDate firstDay, LocalDate lastDay) {

    /** More bodies than this no team visits in a year. */
    private static final int MOST = 300;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static List<BodyLine> read(Typed words, @Nullable String typed) {
        var lines = new ArrayList<BodyLine>();
        var rows = typed == null ? List.<String>of() : typed.lines().toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                read(words, i + 1, rows.get(i), lines);
            }
        }
        if (lines.isEmpty()) {
            words.flaw("bodies", "safeguards.inspection.required");
        } else if (lines.size() > MOST) {
            words.flaw("bodies", "safeguards.inspection.bodies-many", MOST);
        }
        return lines;
    }

    private static void read(Typed words, int number, String row, List<BodyLine> lines) {
        var parts = row.split("\\s*[|\t]\\s*");
        var body = words.optional("bodies", parts.length == 0 ? "" : parts[0], InspectionCheck.BODY);
        var first = parts.length > 1 ? day(parts[1]) : null;
        var last = parts.length > 2 ? day(parts[2]) : first;
        if (body == null || first == null || last == null || last.isBefore(first) || parts.length > 3) {
            words.flaw("bodies", "safeguards.inspection.bodies-line", number);
            return;
        }
        lines.add(new BodyLine(number, body, first, last));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
