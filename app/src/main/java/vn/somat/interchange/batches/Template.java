package vn.somat.interchange.batches;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/**
 * Mẫu trộn: words with fields in double braces, each the heading of a column, whatever its marks, case and spaces. A cell
 * that a field needs and that is empty is a flaw of its row, but for a field with a question mark.
 */
final class Template {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*(\\?)?\\s*}}");

    private static final String EMPTY = "interchange.batch.empty-cell";

    /** Words, or the cell of a column. */
    private record Piece(String words, int column, boolean needed) {}

    private final String field;
    private final List<Piece> pieces;

    private Template(String field, List<Piece> pieces) {
        this.field = field;
        this.pieces = List.copyOf(pieces);
    }

    /** @param field box it was typed into, whose flaw it is when a column is not there */
    static Template of(String field, @Nullable String raw, List<String> headings) {
        var text = raw == null ? "" : raw.strip();
        var known = headings.stream().map(Template::folded).toList();
        var pieces = new ArrayList<Piece>();
        var found = FIELD.matcher(text);
        int end = 0;
        int count = 0;
        while (found.find()) {
            count++;
            int column = known.indexOf(folded(found.group(1)));
            if (column < 0 || found.group(1).isEmpty()) {
                throw Refusal.invalid(field, "interchange.batch.unknown-column", count);
            }
            pieces.add(new Piece(text.substring(end, found.start()), -1, false));
            pieces.add(new Piece("", column, found.group(2) == null));
            end = found.end();
        }
        var rest = text.substring(end);
        if (rest.contains("{{") || rest.contains("}}")) {
            throw Refusal.invalid(field, "interchange.batch.open-field", count + 1);
        }
        pieces.add(new Piece(rest, -1, false));
        return new Template(field, pieces);
    }

    /** Null when it comes to nothing. */
    @Nullable
    String merge(List<String> cells, List<Flaw> flaws) {
        var merged = new StringBuilder();
        for (var piece : pieces) {
            var words = piece.words();
            if (piece.column() >= 0) {
                words = piece.column() < cells.size() ? cells.get(piece.column()) : "";
                if (words.isBlank() && piece.needed()) {
                    empty(piece.column() + 1, flaws);
                }
            }
            merged.append(words);
        }
        var whole = merged.toString().strip();
        return whole.isEmpty() ? null : whole;
    }

    /** Said once, however often the column is asked for. */
    private void empty(int column, List<Flaw> flaws) {
        if (flaws.stream()
                .noneMatch(flaw -> flaw.code().equals(EMPTY) && flaw.args().contains(column))) {
            flaws.add(Flaw.of(field, EMPTY, column));
        }
    }

    /** Without marks, case, spaces and signs. */
    static String folded(String heading) {
        return Normalizer2.getNFKDInstance()
                .normalize(heading.toLowerCase(Locale.ROOT))
                .replace('đ', 'd')
                .replaceAll("\\p{M}|[^\\p{L}\\p{N}]", "");
    }
}
