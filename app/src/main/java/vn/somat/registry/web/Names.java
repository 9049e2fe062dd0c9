package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/** Tên người, tên đơn vị: turns ids into the names people know, and offers those names to choose from. */
@Component
class Names {

    private final Organisation organisation;
    private final Clock clock;

    Names(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Answers the name of a {@link PersonId}, a {@link UnitId}, or of either written as text; else the text itself. */
    Function<Object, String> known() {
        return known(Map.of());
    }

    /** The same, with the labels of a pack's levels and urgencies for their codes. */
    Function<Object, String> known(Rules rules) {
        var labels = rules.levels().stream().collect(Collectors.toMap(Level::code, Level::label, (a, b) -> a));
        rules.urgencies().forEach(urgency -> labels.put(urgency.code(), urgency.label()));
        return known(labels);
    }

    private Function<Object, String> known(Map<String, String> labels) {
        var names = new LinkedHashMap<String, String>(labels);
        organisation.units().forEach(unit -> names.put(unit.id().value().toString(), unit.name()));
        names.put(PersonId.HOUSE.value().toString(), PersonId.HOUSE_NAME);
        organisation.people().forEach(person -> names.put(person.id().value().toString(), person.name()));
        return thing -> names.getOrDefault(key(thing), key(thing));
    }

    /** The units that live today, by id, for a choice. */
    Map<String, String> units() {
        var choice = new LinkedHashMap<String, String>();
        organisation
                .unitsOn(LocalDate.now(clock))
                .forEach(unit -> choice.put(unit.id().value().toString(), unit.name()));
        return choice;
    }

    Map<String, String> people() {
        var choice = new LinkedHashMap<String, String>();
        organisation
                .people()
                .forEach(person -> choice.put(
                        person.id().value().toString(),
                        person.post().isEmpty() ? person.name() : person.name() + " – " + person.post()));
        return choice;
    }

    private static String key(Object thing) {
        return switch (thing) {
            case PersonId person -> person.value().toString();
            case UnitId unit -> unit.value().toString();
            default -> String.valueOf(thing);
        };
    }
}
