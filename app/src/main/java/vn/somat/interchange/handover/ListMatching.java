package vn.somat.interchange.handover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Danh mục của hai cơ quan: the lists their levels rest on. Both offices were shipped the same lists: an item that stands in ours
 * word for word is ours; a list with others comes along under a code of its own, and says where it is from.
 */
final class ListMatching {

    private static final String ITEM = "item";

    private final ArrivalStore store;
    private final String prefix;
    private final BiConsumer<String, ObjectNode> keep;
    private final Map<String, ObjectNode> lists = new HashMap<>();
    private final Map<String, List<ObjectNode>> versions = new HashMap<>();
    private final Map<String, String> ours = new HashMap<>();

    /** @param keep writes a row into the table it names */
    ListMatching(ArrivalStore store, String handover, BiConsumer<String, ObjectNode> keep) {
        this.store = store;
        this.prefix = handover.substring(0, 8);
        this.keep = keep;
    }

    /** Whether the row is dealt with here; what names an item in any other is set right. */
    boolean takes(MovedTable table, ObjectNode row) {
        switch (table.full()) {
            case "classification.secret_list" -> lists.put(text(row, "id"), row);
            case "classification.list_version" ->
                versions.computeIfAbsent(text(row, "list"), list -> new ArrayList<>())
                        .add(row);
            case "classification.list_item" -> item(table, row);
            default -> {
                var mine = row.hasNonNull(ITEM) ? ours.get(text(row, ITEM)) : null;
                if (mine != null) {
                    row.put(ITEM, mine);
                }
                return false;
            }
        }
        return true;
    }

    private void item(MovedTable table, ObjectNode row) {
        var list = lists.get(text(row, "list"));
        if (list == null) {
            throw FilesIn.damaged();
        }
        var clause = row.get("clause");
        var like = store.likeItem(
                original(list),
                row.get("article").asInt(),
                clause == null || clause.isNull() ? null : clause.asInt(),
                nullable(row, "point"),
                text(row, "level"),
                nullable(row, "text"));
        if (like.isPresent()) {
            ours.put(text(row, "id"), like.get().toString());
            return;
        }
        bring(list);
        row.putNull("replaces");
        keep.accept(table.full(), row);
    }

    private void bring(ObjectNode list) {
        var rows = versions.remove(text(list, "id"));
        if (rows == null) {
            return;
        }
        var code = prefix + "-" + original(list);
        list.put("code", code.substring(0, Math.min(60, code.length())).replaceAll("-+$", ""));
        keep.accept("classification.secret_list", list);
        rows.forEach(version -> {
            version.putNull("repealed_by");
            keep.accept("classification.list_version", version);
        });
    }

    private static String original(ObjectNode list) {
        return text(list, "code").replaceFirst("^[0-9a-f]{8}-", "");
    }

    private static String text(ObjectNode row, String column) {
        var value = row.get(column);
        if (value == null || value.isNull()) {
            throw FilesIn.damaged();
        }
        return value.asString();
    }

    private static @Nullable String nullable(ObjectNode row, String column) {
        var value = row.get(column);
        return value == null || value.isNull() ? null : value.asString();
    }
}
