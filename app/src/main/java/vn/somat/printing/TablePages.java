package vn.somat.printing;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ruled pages of a book: headings and column numbers at the top of each, rows below, no row torn while it fits. */
final class TablePages implements Closeable {

    static final float SIZE = 10.5f;
    static final float LEADING = 12.6f;
    private static final float PAD = 3f;
    private static final float THIN = 0.5f;
    private static final float LEAST_ROW = Mm.pt(10);

    private final BookPages pages;
    private final List<BookColumn> columns;
    private final float[] edges;
    private final LineBreaker words;
    private @Nullable Pen pen;
    private float y;

    TablePages(BookPages pages, List<BookColumn> columns) {
        this.pages = pages;
        this.columns = columns;
        this.edges = edges(columns);
        this.words = new LineBreaker(pages.plain, pages.guard, SIZE);
    }

    void add(BookRow row) throws IOException {
        List<List<TextLine>> cells = new ArrayList<>(columns.size());
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cell(i);
            List<TextLine> set = words.lines(cell.runs(), room(i) - indent(cell));
            cells.add(set);
            lines = Math.max(lines, set.size());
        }
        int from = 0;
        while (from < lines) {
            Pen on = pageWith(from == 0 ? heightOf(lines) : heightOf(1));
            int to = Math.min(lines, from + fitting());
            draw(on, row, cells, from, to);
            from = to;
        }
    }

    /** Draws the headings even when the book has no row. */
    @Override
    public void close() throws IOException {
        pageWith(0).close();
        pen = null;
    }

    private Pen pageWith(float height) throws IOException {
        boolean fits = y - height >= BookPages.BOTTOM;
        boolean fresh = y == top();
        if (pen != null && (fits || fresh)) {
            return pen;
        }
        if (pen != null) {
            pen.close();
        }
        pen = pages.next();
        y = new TableHead(pages, columns, edges).draw(pen);
        top = y;
        return pen;
    }

    private float top = -1;

    private float top() {
        return top;
    }

    private int fitting() {
        return Math.max(1, (int) ((y - BookPages.BOTTOM - 2 * PAD) / LEADING));
    }

    private static float heightOf(int lines) {
        return Math.max(LEAST_ROW, lines * LEADING + 2 * PAD);
    }

    private void draw(Pen on, BookRow row, List<List<TextLine>> cells, int from, int to) throws IOException {
        float height = heightOf(to - from);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cell(i);
            float baseline = y - PAD - SIZE * 0.82f;
            float indent = indent(cell);
            if (from == 0) {
                on.sign(cell.shape(), edges[i] + PAD, baseline - 0.5f, indent * 0.7f);
            }
            List<TextLine> lines = cells.get(i);
            for (TextLine line : lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()))) {
                float free = columns.get(i).centred() ? (room(i) - indent - line.width()) / 2 : 0;
                on.line(pages.plain, SIZE, edges[i] + PAD + indent + free, baseline, line);
                baseline -= LEADING;
            }
        }
        for (float edge : edges) {
            on.rule(edge, y, edge, y - height, THIN);
        }
        y -= height;
        on.rule(edges[0], y, edges[columns.size()], y, THIN);
    }

    private float room(int column) {
        return edges[column + 1] - edges[column] - 2 * PAD;
    }

    private static float indent(Cell cell) {
        return cell.shape() == Shape.NONE ? 0 : SIZE;
    }

    private static float[] edges(List<BookColumn> columns) {
        float shares = columns.stream().mapToInt(BookColumn::width).sum();
        float[] edges = new float[columns.size() + 1];
        edges[0] = BookPages.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i]
                    + (BookPages.RIGHT - BookPages.LEFT) * columns.get(i).width() / shares;
        }
        return edges;
    }
}
