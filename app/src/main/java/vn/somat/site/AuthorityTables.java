package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.AuthorityMatrix;
import vn.somat.regulation.Level;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;
import vn.somat.site.AuthorityTable.Cell;
import vn.somat.site.AuthorityTable.Group;
import vn.somat.site.AuthorityTable.Paper;
import vn.somat.site.AuthorityTable.Row;

/** Lays out the authority matrix of a day with the people of that day. */
@Component
class AuthorityTables {

    /** What the filter of governments says for all of them. */
    static final String ALL = "all";

    private final Regulations regulations;
    private final Organisation organisation;
    private final DelegationLines delegations;
    private final Clock clock;

    AuthorityTables(Regulations regulations, Organisation organisation, DelegationLines delegations, Clock clock) {
        this.regulations = regulations;
        this.organisation = organisation;
        this.delegations = delegations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Rules> packs() {
        return regulations.all();
    }

    /** @param asked code of a level of government, {@link #ALL}, or null: that of the office */
    AuthorityTable of(LocalDate day, @Nullable String asked, boolean held) {
        var rules = regulations.on(day);
        var authority = rules.authority();
        var chosen = government(authority, asked);
        var holders = holders(day);
        var papers = delegations.on(day);
        var groups = new ArrayList<Group>();
        authority.governments().forEach((code, label) -> {
            var rows = authority.positions().stream()
                    .filter(position -> position.government().equals(code))
                    .filter(position ->
                            chosen.equals(ALL) || chosen.equals(code) || holders.containsKey(position.code()))
                    .filter(position -> !held || holders.containsKey(position.code()))
                    .map(position -> row(rules, position, holders.getOrDefault(position.code(), List.of()), papers))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(label, rows));
            }
        });
        return new AuthorityTable(rules, day, authority.governments(), chosen, held, groups, papers);
    }

    private String government(AuthorityMatrix authority, @Nullable String asked) {
        if (asked != null && (asked.equals(ALL) || authority.governments().containsKey(asked))) {
            return asked;
        }
        return organisation
                .office()
                .map(office -> office.government())
                .filter(authority.governments()::containsKey)
                .orElse(ALL);
    }

    private Map<String, List<Person>> holders(LocalDate day) {
        var people = organisation.people().stream().collect(Collectors.toMap(Person::id, person -> person));
        var holders = new LinkedHashMap<String, List<Person>>();
        for (Mandate mandate : organisation.positionsOn(day)) {
            var person = people.get(mandate.person());
            var position = mandate.position();
            if (person != null && position != null) {
                holders.computeIfAbsent(position, code -> new ArrayList<>()).add(person);
            }
        }
        return holders;
    }

    private static Row row(Rules rules, Position position, List<Person> people, List<DelegationLine> papers) {
        var ids = people.stream().map(Person::id).toList();
        return new Row(
                position,
                people,
                rules.authority().acts().stream()
                        .map(act -> cell(rules, position, act, ids, papers))
                        .toList());
    }

    private static Cell cell(
            Rules rules,
            Position position,
            AuthorityMatrix.Act act,
            List<PersonId> people,
            List<DelegationLine> papers) {
        var key = "authority." + position.code() + "." + act.code();
        var value = rules.find(key);
        var reach = position.reach(act.code());
        var given = papers.stream()
                .filter(line -> people.contains(line.paper().receiver()))
                .filter(line -> line.paper().acts().contains(act.code()))
                .flatMap(line -> rules.level(line.paper().level()).stream()
                        .map(level -> new Paper(line.paper().basisNumber(), level)))
                .toList();
        return new Cell(
                act,
                reach.flatMap(one -> level(rules, one.rank())).orElse(null),
                reach.map(one -> one.citation()).orElse(null),
                value.isPresent() ? key : "",
                value.map(one -> one.overridden()).orElse(false),
                given);
    }

    private static Optional<Level> level(Rules rules, int rank) {
        return rules.levels().stream().filter(level -> level.rank() == rank).findFirst();
    }
}
