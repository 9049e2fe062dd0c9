package vn.somat.printing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The head of a register page: labels in bold, below them the columns' numbers. */
final class TableHead {

    private static final float SIZE = 9.5f;
    private static final float LEADING = 11.2f;
    private static final float PAD = 4f;
    private static final float NUMBERS = 13f;
    private static final float RULE = 0.8f;

    private final BookPages pages;
    private final List<BookColumn> columns;
    private final float[] edges;

    TableHead(BookPages pages, List<BookColumn> columns, float[] edges) {
        this.pages = pages;
        this.columns = columns;
        this.edges = edges;
    }

    /** Returns the height at which the rows begin. */
    float draw(Pen pen) throws IOException {
        List<List<TextLine>> labels = new ArrayList<>();
        LineBreaker breaker = new LineBreaker(pages.bold, pages.guard, SIZE);
        int most = 1;
        for (int i = 0; i < columns.size(); i++) {
            List<TextLine> set = breaker.lines(columns.get(i).label(), edges[i + 1] - edges[i] - 2 * PAD);
            labels.add(set);
            most = Math.max(most, set.size());
        }
        float height = most * LEADING + 2 * PAD;
        float numbers = BookPages.TOP - height;
        float end = numbers - NUMBERS;
        for (int i = 0; i < columns.size(); i++) {
            float centre = (edges[i] + edges[i + 1]) / 2;
            List<TextLine> set = labels.get(i);
            float y = BookPages.TOP - (height - set.size() * LEADING) / 2 - SIZE * 0.85f;
            for (TextLine line : set) {
                pen.line(pages.bold, SIZE, centre - line.width() / 2, y, line);
                y -= LEADING;
            }
            pen.centred(
                    pages.italic, SIZE, centre, end + 3.5f, "(" + columns.get(i).number() + ")");
        }
        for (float edge : edges) {
            pen.rule(edge, BookPages.TOP, edge, end, RULE);
        }
        float last = edges[columns.size()];
        for (float y : new float[] {BookPages.TOP, numbers, end}) {
            pen.rule(edges[0], y, last, y, RULE);
        }
        return end;
    }
}
