package vn.somat.safeguards.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;

/** Họ tên: of everybody, and of those who are charged with something today. */
@Component
class PeopleNames {

    private final Organisation organisation;
    private final Clock clock;

    PeopleNames(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    Function<Object, String> named() {
        var names = organisation.people().stream()
                .collect(Collectors.<Person, Object, String>toMap(Person::id, Person::name));
        return person -> names.getOrDefault(person, "");
    }

    /** By their ids; nobody first. */
    Map<String, String> choice() {
        var today = LocalDate.now(clock);
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        organisation.people().stream()
                .filter(person -> !organisation.mandatesOn(person.id(), today).isEmpty())
                .forEach(person -> choice.put(person.id().value().toString(), person.name()));
        return choice;
    }
}
