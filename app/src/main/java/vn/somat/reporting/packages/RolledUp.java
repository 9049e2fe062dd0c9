package vn.somat.reporting.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.reporting.reports.KnownFigures;
import vn.somat.reporting.reports.Period;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.SubordinateFigures;
import vn.somat.vault.Contents;

/** Số liệu của cơ quan trực thuộc: of each the last package for the same kind and days, every figure summed over its levels. */
@Component
class RolledUp implements SubordinateFigures {

    static final String FIGURES = "figures";

    private final PackageStore store;
    private final Contents contents;

    RolledUp(PackageStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> of(ReportKind kind, Period period, int rank) {
        var packages = store.of(kind, period.from(), period.to(), rank);
        var rolled = new ArrayList<Figure>();
        if (packages.isEmpty()) {
            return rolled;
        }
        try (var keys = contents.open(
                packages.stream().map(PackageStore.Sealed::content).toList())) {
            for (var one : packages) {
                var figures =
                        KnownFigures.read(Objects.requireNonNull(keys.text(one.content(), FIGURES, one.figures())));
                figures.all().stream()
                        .filter(figure -> figure.block() != Block.COURSE)
                        .map(Figure::key)
                        .distinct()
                        .forEach(key -> rolled.add(new Figure(
                                Block.SUBORDINATES,
                                key,
                                one.symbol().replaceAll("\\s+", "_"),
                                figures.sum(key),
                                null)));
            }
        }
        return rolled;
    }
}
