package vn.somat.safeguards.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.meetings.Attendee;
import vn.somat.safeguards.meetings.MeetingFile;

/** Tên người, tên đơn vị, độ mật: what ids are called on the pages of meetings, and choices of them. */
@Component
class MeetingNames {

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    MeetingNames(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The names of people and units. */
    Function<Object, String> named() {
        var names = new LinkedHashMap<Object, String>();
        organisation.people().forEach(person -> names.put(person.id(), person.name()));
        organisation.units().forEach(unit -> names.put(unit.id(), unit.name()));
        return thing -> names.getOrDefault(thing, "");
    }

    /** The names of people, units, and of those who take part in one meeting. */
    Function<Object, String> named(MeetingFile file) {
        var known = named();
        var names = new LinkedHashMap<Object, String>();
        for (var one : file.attendees()) {
            names.put(one.id(), one.number() + ". " + who(one, known));
        }
        return thing -> names.getOrDefault(thing, known.apply(thing));
    }

    /** People charged with anything today. */
    Map<String, String> people() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        organisation.people().stream()
                .filter(person -> !organisation.mandatesOn(person.id(), today()).isEmpty())
                .forEach(person -> choice.put(person.id().value().toString(), person.name()));
        return choice;
    }

    Map<String, String> units() {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        organisation
                .unitsOn(today())
                .forEach(unit -> choice.put(unit.id().value().toString(), unit.name()));
        return choice;
    }

    /** Secret levels of today by their codes. */
    Map<String, Level> levels() {
        var choice = new LinkedHashMap<String, Level>();
        regulations.on(today()).levels().stream()
                .filter(Level::secret)
                .forEach(level -> choice.put(level.code(), level));
        return choice;
    }

    private static String who(Attendee one, Function<Object, String> known) {
        var person = one.person();
        return person == null ? String.valueOf(one.name()) : known.apply(person);
    }
}
