package vn.somat.custody.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.somat.custody.places.Place;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Tên người, tên nơi, độ mật: what ids are called on the pages of this room, and choices of them. */
@Component
class CustodyNames {

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    CustodyNames(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The name of a person and the path of a place; else the thing itself. */
    Function<Object, String> of(List<Place> places) {
        var names = new LinkedHashMap<Object, String>();
        organisation.people().forEach(person -> names.put(person.id(), person.name()));
        places.forEach(place -> names.put(place.id(), place.path()));
        return thing -> names.getOrDefault(thing, String.valueOf(thing));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** People charged with anything today. */
    Map<String, String> people() {
        var today = LocalDate.now(clock);
        var choice = new LinkedHashMap<String, String>();
        organisation.people().stream()
                .filter(person -> !organisation.mandatesOn(person.id(), today).isEmpty())
                .forEach(person -> choice.put(key(person.id()), person.name()));
        return choice;
    }

    /** Labels of the levels of today, the least first. */
    Map<String, String> levels(boolean secretOnly) {
        var choice = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).levels().stream()
                .filter(level -> !secretOnly || level.secret())
                .sorted(Comparator.comparingInt(Level::rank))
                .forEach(level -> choice.put(level.code(), level.label()));
        return choice;
    }

    Optional<Level> level(String code) {
        return regulations.on(LocalDate.now(clock)).level(code);
    }

    /** Who may receive: people charged with anything today, but the reader. */
    Map<String, String> receivers(PersonId reader) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        choice.putAll(people());
        choice.remove(key(reader));
        return choice;
    }

    /** Open places by their path. */
    static Map<String, String> places(List<Place> places) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        places.stream()
                .filter(Place::open)
                .forEach(place -> choice.put(
                        place.id().value().toString(),
                        place.path() + " · " + place.name() + " · "
                                + place.level().label()));
        return choice;
    }

    private static String key(PersonId person) {
        return person.value().toString();
    }
}
