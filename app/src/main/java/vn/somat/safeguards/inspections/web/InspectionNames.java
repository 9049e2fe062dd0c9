package vn.somat.safeguards.inspections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.Successions;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Names and choices on the pages of inspections. */
@Component
class InspectionNames {

    private final Organisation organisation;
    private final Successions successions;
    private final Regulations regulations;
    private final MessageSource texts;
    private final Clock clock;

    InspectionNames(
            Organisation organisation,
            Successions successions,
            Regulations regulations,
            MessageSource texts,
            Clock clock) {
        this.organisation = organisation;
        this.successions = successions;
        this.regulations = regulations;
        this.texts = texts;
        this.clock = clock;
    }

    Function<Object, String> people() {
        var known = organisation.people().stream()
                .collect(Collectors.<Person, Object, String>toMap(Person::id, Person::name));
        return person -> known.getOrDefault(person, "");
    }

    /** Who is charged with something today, by id. */
    Map<String, String> staff() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        organisation.people().stream()
                .filter(person -> !organisation.mandatesOn(person.id(), today()).isEmpty())
                .forEach(person -> choice.put(person.id().value().toString(), person.name()));
        return choice;
    }

    /** Units of today by id; the whole office first. */
    Map<String, String> units() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", texts.getMessage("safeguards.inspection.page.unit-whole", null, locale()));
        organisation
                .unitsOn(today())
                .forEach(unit -> choice.put(unit.id().value().toString(), unit.name()));
        return choice;
    }

    /** Of a unit of ours that has ended, which one answers now; empty while it lives, and for other bodies. */
    Function<@Nullable UnitId, String> now() {
        return id -> id == null ? "" : organisation.unit(id).map(this::now).orElse("");
    }

    private String now(Unit unit) {
        if (unit.livesOn(today())) {
            return "";
        }
        return successions
                .heir(unit.id())
                .map(heir ->
                        texts.getMessage("safeguards.inspection.page.succeeded", new Object[] {heir.name()}, locale()))
                .orElseGet(() -> texts.getMessage("safeguards.inspection.page.ended", null, locale()));
    }

    Map<String, Level> levels() {
        var choice = new LinkedHashMap<String, Level>();
        regulations.on(today()).levels().forEach(level -> choice.put(level.code(), level));
        return choice;
    }

    /** A code that a register answers with, in words; anything else as it is. */
    Function<@Nullable String, String> words() {
        return said -> said == null ? "" : word(said, locale());
    }

    private String word(String said, Locale locale) {
        var known = texts.getMessage("safeguards.inspection.word." + said, null, "", locale);
        if (known == null || known.isEmpty()) {
            known = texts.getMessage("safeguards.machine.finding." + said, null, said, locale);
        }
        return known == null ? said : known;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
