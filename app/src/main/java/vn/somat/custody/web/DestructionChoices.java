package vn.somat.custody.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.somat.access.Authority;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;

/** Người có thể ký, người có thể chủ trì: choices of the forms of a destruction. */
@Component
class DestructionChoices {

    private final Authority authority;
    private final Organisation organisation;
    private final Clock clock;

    DestructionChoices(Authority authority, Organisation organisation, Clock clock) {
        this.authority = authority;
        this.organisation = organisation;
        this.clock = clock;
    }

    Map<String, String> signers() {
        return choice(authority.people("destroy", 1, LocalDate.now(clock)));
    }

    Map<String, String> leaders() {
        return choice(organisation.holders(Set.of(Duty.HEAD, Duty.DEPUTY), LocalDate.now(clock)));
    }

    private static Map<String, String> choice(List<Person> people) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        people.forEach(one -> choice.put(one.id().value().toString(), one.name()));
        return choice;
    }
}
