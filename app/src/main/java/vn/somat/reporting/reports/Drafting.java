package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Figure;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/**
 * Dự thảo lời báo cáo: sentences from counts, compared with the days before, for a person to finish. What no number says stands
 * in brackets, as a place to fill in.
 */
@Component("reportDrafting")
class Drafting {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final FigureGathering gathering;
    private final Periods periods;
    private final Regulations regulations;
    private final MessageSource texts;

    Drafting(FigureGathering gathering, Periods periods, Regulations regulations, MessageSource texts) {
        this.gathering = gathering;
        this.periods = periods;
        this.regulations = regulations;
        this.texts = texts;
    }

    ReportWords words(ReportKind kind, Period period, KnownFigures now) {
        var earlier = periods.before(period);
        var before = gathering.between(earlier.from(), earlier.to());
        return new ReportWords(
                situation(period, now, before),
                results(now),
                incidents(kind, now),
                say("outlook"),
                say("addressee." + kind));
    }

    private String situation(Period period, KnownFigures now, KnownFigures before) {
        var lines = new ArrayList<String>();
        lines.add(say(
                "situation",
                DAY.format(period.from()),
                DAY.format(period.to()),
                counted(now, "papers.came", period.to()),
                trend(now, before, "papers.came"),
                counted(now, "papers.went", period.to()),
                trend(now, before, "papers.went")));
        lines.add(say(
                "kept",
                DAY.format(period.to()),
                now.sum("papers.kept-came") + now.sum("papers.kept-went"),
                now.sum("copies.held"),
                now.sum("devices.service")));
        lines.add(say("situation.open"));
        return String.join("\n", lines);
    }

    /** Only what there was; then what was late; then what a person has to say. */
    private String results(KnownFigures now) {
        var lines = new ArrayList<String>();
        lines.add(say("results.begin"));
        sentence(lines, now, "decisions", "decisions.decided", "decisions.refused");
        sentence(lines, now, "levels", "papers.extended", "papers.changed", "papers.declassified", "notices.sent");
        sentence(lines, now, "copies", "copies.orders", "copies.made");
        sentence(lines, now, "moves", "slips.done", "outings.allowed", "provisions.given", "recalls.begun");
        sentence(lines, now, "keeping", "stocktakings.closed", "copies.destroyed");
        sentence(lines, now, "devices", "devices.checked", "devices.disposed", "machine.checks");
        sentence(lines, now, "people", "meetings.held", "trainings.held", "trainings.present");
        sentence(lines, now, "inspections", "inspections.own", "inspections.below", "inspections.found");
        if (now.sum("notices.late") + now.sum("outings.late") > 0) {
            lines.add(say("late", now.sum("notices.late"), now.sum("outings.late")));
        }
        lines.add(say("results.open"));
        return String.join("\n", lines);
    }

    private String incidents(ReportKind kind, KnownFigures now) {
        long cases = now.sum("incidents.loss") + now.sum("incidents.leak");
        var lines = new ArrayList<String>();
        lines.add(
                cases == 0 && kind != ReportKind.AD_HOC
                        ? say("incidents.none")
                        : say(
                                "incidents.some",
                                now.sum("incidents.loss"),
                                now.sum("incidents.leak"),
                                now.sum("incidents.closed")));
        sentence(
                lines,
                now,
                "faults",
                "copies.lost",
                "copies.found",
                "faults.found",
                "devices.missing",
                "machine.forbidden");
        if (!lines.getFirst().equals(say("incidents.none")) || lines.size() > 1) {
            lines.add(say("incidents.open"));
        }
        return String.join("\n", lines);
    }

    private void sentence(List<String> lines, KnownFigures now, String what, String... keys) {
        var counts = List.of(keys).stream().map(now::sum).toList();
        if (counts.stream().anyMatch(count -> count > 0)) {
            lines.add(say(what, counts.toArray()));
        }
    }

    /** {@code 25 văn bản bí mật nhà nước (Tối mật 5, Mật 20)}, the highest level first. */
    private String counted(KnownFigures figures, String key, LocalDate day) {
        var sum = say("papers", figures.sum(key));
        var parts = figures.all().stream()
                .filter(one -> one.key().equals(key) && one.count() > 0)
                .sorted(Comparator.comparingInt((Figure one) -> rank(one, day)).reversed())
                .map(one -> label(one, day) + " " + one.count())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? sum : sum + " (" + parts + ")";
    }

    private int rank(Figure figure, LocalDate day) {
        var code = figure.of();
        return code == null
                ? 0
                : regulations.on(day).level(code).map(Level::rank).orElse(0);
    }

    private String label(Figure figure, LocalDate day) {
        var code = figure.of() == null ? "" : figure.of();
        return regulations.on(day).level(code).map(Level::label).orElse(code);
    }

    private String trend(KnownFigures now, KnownFigures before, String key) {
        long more = now.sum(key) - before.sum(key);
        return more == 0 ? say("trend.same") : say(more > 0 ? "trend.more" : "trend.less", Math.abs(more));
    }

    private String say(String key, Object... args) {
        return texts.getMessage("reporting.prose." + key, args, VIETNAMESE);
    }
}
