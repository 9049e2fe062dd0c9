package vn.somat.registry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.BookId;
import vn.somat.registry.Finding;
import vn.somat.regulation.Direction;

/** The boxes of the finding page, and the query of {@code GET /api/v1/documents}. All may be empty. */
record FindForm(
        @Nullable String q,
        @Nullable String level,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID book,
        @Nullable Direction direction,
        @Nullable String issuer,
        @Nullable String page) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    Finding.Question question() {
        return new Finding.Question(
                Boxes.orEmpty(q),
                Boxes.text(level),
                from,
                to,
                book == null ? null : new BookId(book),
                direction,
                Boxes.text(issuer),
                Boxes.text(page));
    }

    /** What stands in the boxes, for the form to show again. */
    Map<String, String> boxes() {
        var boxes = new LinkedHashMap<String, String>();
        put(boxes, "q", Boxes.text(q));
        put(boxes, "level", Boxes.text(level));
        put(boxes, "from", from == null ? null : SHOWN.format(from));
        put(boxes, "to", to == null ? null : SHOWN.format(to));
        put(boxes, "book", book);
        put(boxes, "direction", direction);
        put(boxes, "issuer", Boxes.text(issuer));
        return boxes;
    }

    /** The address of the page that begins where this one ends; of the first one for null. */
    String at(@Nullable String next) {
        var boxes = boxes();
        put(boxes, "page", next);
        return boxes.entrySet().stream()
                .map(box -> box.getKey() + "=" + URLEncoder.encode(box.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/find?", ""));
    }

    private static void put(Map<String, String> boxes, String name, @Nullable Object value) {
        if (value != null) {
            boxes.put(name, value.toString());
        }
    }

    /** Nothing: what is looked for may be secret. */
    @Override
    public String toString() {
        return "FindForm";
    }
}
