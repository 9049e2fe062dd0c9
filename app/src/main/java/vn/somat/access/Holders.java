package vn.somat.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/** Ai được giao hôm nay: who could do what somebody else may not. */
@Component
class Holders {

    /** Enough to know whom to ask. */
    private static final int NAMED = 5;

    private final Organisation organisation;
    private final AccountStore accounts;
    private final Withholding withholding;
    private final Clock clock;

    Holders(Organisation organisation, AccountStore accounts, Withholding withholding, Clock clock) {
        this.withholding = withholding;
        this.organisation = organisation;
        this.accounts = accounts;
        this.clock = clock;
    }

    List<Person> today(Set<Duty> duties) {
        return duties.isEmpty() ? List.of() : organisation.holders(duties, LocalDate.now(clock));
    }

    boolean isHead(PersonId person) {
        return today(Set.of(Duty.HEAD)).stream().anyMatch(head -> head.id().equals(person));
    }

    /**
     * The names of those who may do an act to a thing now: charged with it, cleared for it, able to sign in. Where the thing
     * would have to be theirs and it is nobody's of them, those to whom it can be handed.
     */
    List<String> ableTo(ActRule rule, Thing thing) {
        var able = new LinkedHashMap<PersonId, String>();
        today(rule.dutiesFor(thing)).forEach(person -> able.put(person.id(), person.name()));
        able.putAll(owners(rule, thing));
        if (able.isEmpty()) {
            today(ownersDuties(rule, thing)).forEach(person -> able.put(person.id(), person.name()));
        }
        var cleared = accounts.cleared(able.keySet(), thing.rank());
        return able.entrySet().stream()
                .filter(one ->
                        cleared.contains(one.getKey()) && withholding.open(one.getKey(), thing.rank()) >= thing.rank())
                .map(Map.Entry::getValue)
                .limit(NAMED)
                .toList();
    }

    private Map<PersonId, String> owners(ActRule rule, Thing thing) {
        var owners = new LinkedHashMap<PersonId, String>();
        today(ownersDuties(rule, thing)).stream()
                .filter(person -> thing.persons().contains(person.id()))
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> owners.put(person.id(), person.name()));
        return owners;
    }

    private static Set<Duty> ownersDuties(ActRule rule, Thing thing) {
        var duties = EnumSet.noneOf(Duty.class);
        rule.grants().stream()
                .filter(grant -> grant.own() == Grant.Own.PERSON && grant.fits(thing))
                .forEach(grant -> duties.addAll(grant.duties()));
        return duties;
    }
}
