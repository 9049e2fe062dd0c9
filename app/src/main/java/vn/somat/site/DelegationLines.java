package vn.somat.site;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Delegation;
import vn.somat.organisation.Delegations;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Puts names beside the ids of deputies' papers, and finds who could give and receive one. */
@Component
class DelegationLines {

    /** Stands between the giver's id and the position in one choice of the form. */
    static final String BETWEEN = "/";

    private final Delegations delegations;
    private final Organisation organisation;
    private final Regulations regulations;
    private final PositionNames positions;

    DelegationLines(
            Delegations delegations, Organisation organisation, Regulations regulations, PositionNames positions) {
        this.delegations = delegations;
        this.organisation = organisation;
        this.regulations = regulations;
        this.positions = positions;
    }

    /** Every paper there ever was, newest first, as it stands on a day. */
    List<DelegationLine> all(LocalDate day) {
        return lines(delegations.all(), day);
    }

    /** Those that count on a day. */
    List<DelegationLine> on(LocalDate day) {
        return lines(delegations.on(day), day);
    }

    /** Whoever holds or held a position that may charge a deputy: person and position in one. */
    Map<String, String> givers() {
        var people = people();
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        for (var mandate : organisation.allMandates()) {
            var position = mandate.position();
            if (mandate.revokedAt() == null && positions.delegates(position)) {
                var person = Objects.requireNonNull(people.get(mandate.person()));
                options.putIfAbsent(
                        mandate.person().value() + BETWEEN + position,
                        person.name() + " · " + positions.label(position));
            }
        }
        return options;
    }

    /** Whoever is or was charged as a deputy. */
    Map<String, String> receivers() {
        var people = people();
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        for (var mandate : organisation.allMandates()) {
            if (mandate.revokedAt() == null && mandate.duty() == Duty.DEPUTY) {
                var person = Objects.requireNonNull(people.get(mandate.person()));
                var title = mandate.position() == null ? person.post() : positions.label(mandate.position());
                options.putIfAbsent(
                        mandate.person().value().toString(),
                        title.isEmpty() ? person.name() : person.name() + " · " + title);
            }
        }
        return options;
    }

    /** The secret levels of a day by their codes, the empty choice first. */
    Map<String, String> levels(LocalDate day) {
        var options = new LinkedHashMap<String, String>();
        options.put("", "");
        regulations.on(day).levels().stream()
                .filter(Level::secret)
                .forEach(level -> options.put(level.code(), level.label()));
        return options;
    }

    private List<DelegationLine> lines(List<Delegation> papers, LocalDate day) {
        var people = people();
        return papers.stream()
                .map(paper -> new DelegationLine(
                        paper,
                        Objects.requireNonNull(people.get(paper.giver())),
                        positions.label(paper.position()),
                        Objects.requireNonNull(people.get(paper.receiver())),
                        paper.acts().stream().map(positions::act).toList(),
                        regulations.on(paper.from()).level(paper.level()).orElse(null),
                        delegations.state(paper, day)))
                .toList();
    }

    private Map<PersonId, Person> people() {
        return organisation.people().stream().collect(Collectors.toMap(Person::id, person -> person));
    }
}
