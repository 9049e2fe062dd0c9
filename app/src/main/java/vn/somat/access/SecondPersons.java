package vn.somat.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/**
 * Người thứ hai: checks that another person, charged with it today and cleared for the thing, confirms by PIN. Where the
 * office has no other such person at all, one person goes on alone, and the ledger says so.
 */
@Component
class SecondPersons {

    private static final String WRONG = "access.second.wrong";

    private final Pins pins;
    private final Holders holders;
    private final Withholding withholding;
    private final Ledger ledger;

    SecondPersons(Pins pins, Holders holders, Withholding withholding, Ledger ledger) {
        this.withholding = withholding;
        this.pins = pins;
        this.holders = holders;
        this.ledger = ledger;
    }

    /** Who besides the reader is charged with confirming today; none means alone. */
    List<Person> others(ActRule rule, PersonId reader) {
        return holders.today(rule.second()).stream()
                .filter(person -> !person.id().equals(reader))
                .toList();
    }

    /** The account of who confirmed; null when the reader goes on alone. */
    @Nullable
    Account confirm(Reader reader, ActRule rule, Thing thing, @Nullable SecondPerson second) {
        var others = others(rule, reader.person());
        if (others.isEmpty()) {
            return null;
        }
        var names = others.stream().map(Person::name).toList();
        if (second == null) {
            throw Refusal.invalid("second.username", "access.second.needed").allowedBy(names);
        }
        if (second.pin().isBlank()) {
            throw Refusal.invalid("second.pin", "access.pin.needed");
        }
        var account = pins.proven(second, WRONG, entry(reader, rule, thing));
        var fault = fault(reader, others, account, thing);
        if (!fault.isEmpty()) {
            throw refused(reader, rule, thing, fault).allowedBy(names);
        }
        return account;
    }

    private String fault(Reader reader, List<Person> others, Account second, Thing thing) {
        if (second.person().equals(reader.person())) {
            return "access.second.same";
        }
        if (others.stream().noneMatch(other -> other.id().equals(second.person()))) {
            return "access.second.not-charged";
        }
        return thing.rank() > withholding.open(second.person(), second.clearance()) ? "access.second.clearance" : "";
    }

    private Refusal refused(Reader reader, ActRule rule, Thing thing, String code) {
        var unused = ledger.recordAlone(entry(reader, rule, thing).refused(code));
        return Refusal.notAllowed(code);
    }

    private static Entry entry(Reader reader, ActRule rule, Thing thing) {
        return thing.mentionedIn(Entry.of("access.confirm").by(reader.actor())).with("act", rule.code());
    }
}
