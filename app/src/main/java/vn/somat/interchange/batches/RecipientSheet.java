package vn.somat.interchange.batches;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.somat.interchange.SheetTable;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;

/** Nơi nhận từ một cột: the names of a column, each once, with the number of copies where a column has it. */
public final class RecipientSheet {

    private static final Set<String> NAMES = Set.of("noinhan", "coquan", "coquannhan", "donvi", "tencoquan", "ten");
    private static final Set<String> COPIES = Set.of("soban", "soluong", "soluongban");

    private RecipientSheet() {}

    /** @param wanted heading of the names; blank: the one that speaks of recipients, or the first */
    public static List<Recipient> read(byte[] file, String wanted) {
        var sheet = SheetReading.of(file, 5_000);
        var headings = sheet.headings().stream().map(Template::folded).toList();
        int names = wanted.isBlank() ? Math.max(0, first(headings, NAMES)) : headings.indexOf(Template.folded(wanted));
        if (names < 0) {
            throw Refusal.invalid("column", "interchange.recipients.column");
        }
        int copies = first(headings, COPIES);
        var seen = new HashSet<String>();
        var recipients = new ArrayList<Recipient>();
        for (var row : sheet.rows()) {
            var name = row.cell(names).strip();
            if (!name.isEmpty() && seen.add(Template.folded(name))) {
                recipients.add(new Recipient(name, copies < 0 ? 1 : copies(row, copies)));
            }
        }
        return List.copyOf(recipients);
    }

    private static int first(List<String> headings, Set<String> wanted) {
        return headings.stream()
                .filter(wanted::contains)
                .findFirst()
                .map(headings::indexOf)
                .orElse(-1);
    }

    private static int copies(SheetTable.Row row, int column) {
        var typed = row.cell(column).strip();
        if (!typed.isEmpty() && !typed.matches("\\d{1,4}")) {
            throw Refusal.invalid("file", "interchange.recipients.copies", row.line());
        }
        return typed.isEmpty() ? 1 : Integer.parseInt(typed);
    }
}
