package vn.somat.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/**
 * Who is who today: makes the {@link Reader} of an account from the mandates its person holds on this day and its
 * clearance, as far as no condition withholds it. Made anew each time, so what ended yesterday opens nothing today. Empty for a disabled account.
 */
@Service
public class Readers {

    private static final int NOTHING = -1;

    private final AccountStore accounts;
    private final Organisation organisation;
    private final Acts acts;
    private final Withholding withholding;
    private final Clock clock;

    Readers(AccountStore accounts, Organisation organisation, Acts acts, Withholding withholding, Clock clock) {
        this.withholding = withholding;
        this.accounts = accounts;
        this.organisation = organisation;
        this.acts = acts;
        this.clock = clock;
    }

    public Optional<Reader> of(UUID account) {
        return accounts.find(account).filter(Account::isOpen).map(open -> reader(open, Set.of()));
    }

    /** Of a person with an open account; what their clearance is, is asked before they are let in where secrets are. */
    public Optional<Reader> of(PersonId person) {
        return accounts.standingOf(person).flatMap(this::of);
    }

    /** By account name; for the command line, where whoever holds the data folder and the passphrase stands. */
    public Optional<Reader> named(String username) {
        return accounts.named(username.strip().toLowerCase(Locale.ROOT))
                .filter(Account::isOpen)
                .map(open -> reader(open, Set.of()));
    }

    /** The first of all, by name of account, of whom something holds; for the command line as well. */
    public Optional<Reader> first(Predicate<Reader> wanted) {
        return accounts.all().stream()
                .filter(Account::isOpen)
                .map(open -> reader(open, Set.of()))
                .filter(wanted)
                .findFirst();
    }

    /** In one transaction, since every request asks it. */
    @Transactional(readOnly = true)
    Reader reader(Account account, Set<String> scopes) {
        var person = organisation.person(account.person());
        var mandates = organisation.mandatesOn(account.person(), LocalDate.now(clock));
        var duties = EnumSet.noneOf(Duty.class);
        mandates.forEach(mandate -> duties.add(mandate.duty()));
        boolean reads = duties.stream().anyMatch(duty -> duty != Duty.ADMINISTRATOR);
        int clearance = reads ? withholding.open(account.person(), account.clearance()) : NOTHING;
        return new Reader(
                account.id(),
                account.person(),
                person.map(Person::name).orElse(account.username()),
                duties,
                units(person.map(Person::unit).orElse(null), mandates),
                clearance,
                Math.min(clearance, acts.unitRank()),
                acts.reach(duties, clearance),
                scopes);
    }

    /** Where the person belongs and is charged, and what these units grew out of: their papers went with them. */
    private Set<UnitId> units(@Nullable UnitId own, List<Mandate> mandates) {
        var units = new HashSet<UnitId>();
        Stream.concat(Stream.ofNullable(own), mandates.stream().map(Mandate::unit))
                .filter(Objects::nonNull)
                .forEach(units::add);
        return organisation.withPredecessors(units);
    }
}
