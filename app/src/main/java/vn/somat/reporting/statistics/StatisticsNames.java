package vn.somat.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.somat.classification.figures.ItemNames;
import vn.somat.classification.figures.PapersBy;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Successions;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.DocumentType;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Tên của từng dòng thống kê, and their order: levels from the highest, months from the first, the rest by name. */
@Component
class StatisticsNames {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private final Organisation organisation;
    private final Successions successions;
    private final Regulations regulations;
    private final ItemNames items;
    private final MessageSource texts;

    StatisticsNames(
            Organisation organisation,
            Successions successions,
            Regulations regulations,
            ItemNames items,
            MessageSource texts) {
        this.texts = texts;
        this.organisation = organisation;
        this.successions = successions;
        this.regulations = regulations;
        this.items = items;
    }

    /** Empty where the key is. */
    String name(PapersBy by, String key, LocalDate day) {
        if (key.isEmpty()) {
            return "";
        }
        return switch (by) {
            case LEVEL -> level(key).label();
            case UNIT ->
                organisation
                        .unit(new UnitId(UUID.fromString(key)))
                        .map(unit -> unit(unit, day))
                        .orElse(key);
            case TYPE ->
                regulations.on(day).types().stream()
                        .filter(type -> type.symbol().equals(key))
                        .map(DocumentType::name)
                        .findFirst()
                        .orElse(key);
            case PERSON ->
                organisation
                        .person(new PersonId(UUID.fromString(key)))
                        .map(Person::name)
                        .orElse(key);
            case ITEM -> items.name(UUID.fromString(key));
            case MONTH -> MONTH.format(YearMonth.parse(key));
        };
    }

    /** As it was called when the papers were drafted, and which unit goes on with its work on the day of the table. */
    private String unit(Unit unit, LocalDate day) {
        var end = unit.to();
        if (end == null || !end.isBefore(day)) {
            return unit.name();
        }
        var locale = LocaleContextHolder.getLocale();
        return successions
                .heir(unit.id(), day)
                .map(heir -> texts.getMessage(
                        "reporting.statistics.unit-succeeded", new Object[] {unit.name(), heir.name()}, locale))
                .orElseGet(
                        () -> texts.getMessage("reporting.statistics.unit-ended", new Object[] {unit.name()}, locale));
    }

    Comparator<StatisticsTable.Line> order(PapersBy by) {
        Comparator<StatisticsTable.Line> known =
                Comparator.comparing(line -> line.key().isEmpty());
        return switch (by) {
            case LEVEL -> known.thenComparing(line -> -level(line.key()).rank());
            case MONTH -> known.thenComparing(StatisticsTable.Line::key);
            default ->
                known.thenComparing(line -> line.name().toLowerCase(Locale.ROOT))
                        .thenComparing(StatisticsTable.Line::key);
        };
    }

    /** Secret levels of a day, the highest first. */
    List<Level> levels(LocalDate day) {
        return regulations.on(day).levels().stream()
                .filter(Level::secret)
                .sorted(Comparator.comparingInt(Level::rank).reversed())
                .toList();
    }

    /** By the newest pack that knows it. */
    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}
