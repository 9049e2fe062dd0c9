package vn.somat.reporting.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;

/** Số liệu của một kỳ, in the order in which the rooms tell them; kept as lines of key, level or month, and number. */
public record KnownFigures(List<Figure> all) {

    private static final String NONE = "-";

    public KnownFigures {
        all = List.copyOf(all);
    }

    public List<Figure> in(Block block) {
        return all.stream().filter(one -> one.block() == block).toList();
    }

    /** Without those of offices below ours. */
    public List<Figure> own() {
        return all.stream().filter(one -> one.block() != Block.SUBORDINATES).toList();
    }

    /** Of all levels together. */
    public long sum(String key) {
        return own().stream()
                .filter(one -> one.key().equals(key))
                .mapToLong(Figure::count)
                .sum();
    }

    public long of(String key, @Nullable String of) {
        return find(key, of).map(Figure::count).orElse(0L);
    }

    public Optional<Figure> find(String key, @Nullable String of) {
        return own().stream()
                .filter(one -> one.key().equals(key) && java.util.Objects.equals(one.of(), of))
                .findFirst();
    }

    /** Which numbers are not the same in the other: what changed since it was written. */
    public boolean same(KnownFigures other) {
        return text().equals(other.text());
    }

    /** As it is kept and compared. */
    public String text() {
        var text = new StringBuilder();
        for (var one : all) {
            text.append(one.block())
                    .append(' ')
                    .append(one.key())
                    .append(' ')
                    .append(one.of() == null ? NONE : one.of())
                    .append(' ')
                    .append(one.count())
                    .append(' ')
                    .append(one.address() == null ? NONE : one.address())
                    .append('\n');
        }
        return text.toString();
    }

    public static KnownFigures read(String text) {
        var all = new ArrayList<Figure>();
        text.lines()
                .map(line -> line.split(" ", 5))
                .forEach(part -> all.add(new Figure(
                        Block.valueOf(part[0]), part[1], absent(part[2]), Long.parseLong(part[3]), absent(part[4]))));
        return new KnownFigures(all);
    }

    private static @Nullable String absent(String part) {
        return part.equals(NONE) ? null : part;
    }
}
