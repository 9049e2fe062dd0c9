package vn.somat.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;

/**
 * Tài khoản: opening, closing and clearing accounts. One account per person; closing one ends its visits and tokens at
 * once. Whoever runs accounts gives nobody rights over papers by it: duties come from mandates, and a clearance, or
 * another's password, takes a second person.
 */
@Service
public class Accounts {

    private static final String KIND = "account";
    private static final String NAME = "access.account.username";
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int HIGHEST_RANK = 9;

    private final AccountStore store;
    private final Access access;
    private final Words words;
    private final FirstPasswords first;
    private final Attempts attempts;
    private final Codes codes;
    private final PersonKeys keys;
    private final Organisation organisation;
    private final Holders holders;
    private final ObjectProvider<Obligations> obligations;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean rehearsal;

    Accounts(
            AccountStore store,
            Access access,
            Words words,
            FirstPasswords first,
            Attempts attempts,
            Codes codes,
            PersonKeys keys,
            Organisation organisation,
            Holders holders,
            ObjectProvider<Obligations> obligations,
            Ledger ledger,
            Clock clock,
            @Value("${somat.rehearsal:false}") boolean rehearsal) {
        this.store = store;
        this.access = access;
        this.words = words;
        this.first = first;
        this.attempts = attempts;
        this.codes = codes;
        this.keys = keys;
        this.organisation = organisation;
        this.holders = holders;
        this.obligations = obligations;
        this.ledger = ledger;
        this.clock = clock;
        this.rehearsal = rehearsal;
    }

    /** What {@link #first} would refuse of a name and a password, before anything is done. */
    public void requireGood(String username, char[] password) {
        var flaws = words.passwordFlaws("password", password, username);
        if (!USERNAME.matcher(username).matches()) {
            flaws.addFirst(Flaw.of("username", NAME));
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    /** Set-up and rehearsal: an account before anybody could be asked. Refused once any account exists, unless rehearsing. */
    @Transactional
    public UUID first(String username, PersonId person, char[] password, int clearance) {
        if (!rehearsal && store.any()) {
            throw Refusal.conflict("access.account.not-first");
        }
        return insert("system", null, username, person, password, false, clearance)
                .id();
    }

    /** Opens an account cleared for nothing secret, with a password drawn by chance that must be changed at first sign-in. */
    @Transactional
    public FirstPassword open(Reader reader, String username, PersonId person) {
        access.require(reader, "account.change", Thing.none());
        if (organisation.person(person).isEmpty()) {
            throw Refusal.notThere();
        }
        var drawn = first.draw(username);
        var account = insert(reader.actor(), reader.account(), username, person, drawn.toCharArray(), true, 0);
        return new FirstPassword(account.id(), drawn, first.until(account.passwordAt()));
    }

    /**
     * What this person may see by level. A second person confirms; nobody but a head confirms their own.
     *
     * @param clearance rank of the highest level
     */
    @Transactional
    public void clear(Reader reader, UUID account, int clearance, @Nullable SecondPerson second) {
        if (clearance < 0 || clearance > HIGHEST_RANK) {
            throw Refusal.invalid("clearance", "access.account.clearance-range");
        }
        var known = locked(account);
        var confirmed = access.confirm(reader, "account.clearance", thing(known), second);
        if (known.person().equals(confirmed.second()) && !holders.isHead(known.person())) {
            throw Refusal.notAllowed("access.second.own");
        }
        store.clear(account, clearance);
        ledger.record(confirmed
                .witnessed(about("access.account.cleared", reader, known))
                .with("from", known.clearance())
                .with("to", clearance));
    }

    /**
     * A new password drawn by chance; must be changed at the next sign-in, ends visits, forgives failed attempts. A second person
     * confirms, for the password is a key to all the account may see.
     */
    @Transactional
    public FirstPassword resetPassword(Reader reader, UUID account, @Nullable SecondPerson second) {
        var known = locked(account);
        var confirmed = access.confirm(reader, "account.password", thing(known), second);
        var drawn = first.draw(known.username());
        var now = clock.instant();
        store.changePassword(account, words.hash(drawn.toCharArray()), true, now);
        attempts.forgive(TriedKind.ACCOUNT, known.username());
        ledger.record(confirmed.witnessed(about("access.password.reset", reader, known)));
        return new FirstPassword(account, drawn, first.until(now));
    }

    /** The telephone and the recovery codes are lost: the account asks for no code until its owner begins anew. */
    @Transactional
    public void endCodes(Reader reader, UUID account, @Nullable SecondPerson second) {
        var known = locked(account);
        var confirmed = access.confirm(reader, "account.password", thing(known), second);
        codes.end(known);
        store.endVisits(account);
        ledger.record(confirmed.witnessed(about("access.codes.ended", reader, known)));
    }

    /** Closes the account: its visits end with the next click, its tokens with the next request, its signing key for ever. */
    @Transactional
    public void disable(Reader reader, UUID account) {
        var known = locked(account);
        access.require(reader, "account.disable", thing(known));
        requireSettled(known);
        if (known.id().equals(reader.account())) {
            throw Refusal.conflict("access.account.own");
        }
        if (known.isOpen() || known.isOver()) {
            store.disable(account, clock.instant());
            ledger.record(about("access.account.disabled", reader, known));
            keys.revoke(known, reader.actor());
        }
    }

    /**
     * Tài khoản có hạn: from this moment on it opens nothing, whatever is open then. For who comes to inspect and goes again.
     *
     * What is over is opened again by who opens accounts; who still holds something goes another way.
     *
     * @param until null: no end
     */
    @Transactional
    public void end(Reader reader, UUID account, @Nullable Instant until) {
        var known = locked(account);
        access.require(reader, "account.disable", thing(known));
        if (known.id().equals(reader.account())) {
            throw Refusal.conflict("access.account.own");
        }
        if (!known.isOpen()) {
            throw Refusal.conflict("access.account.over");
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw Refusal.invalid("until", "access.account.end-past");
        }
        if (until != null) {
            requireSettled(known);
        }
        store.end(account, until);
        ledger.record(about("access.account.end-set", reader, known).with("until", until));
    }

    /** Closes the account of somebody who has left, when they have one. */
    @Transactional
    public void close(Reader reader, PersonId person) {
        store.standingOf(person).ifPresent(account -> disable(reader, account));
    }

    @Transactional
    public void enable(Reader reader, UUID account) {
        var known = locked(account);
        access.require(reader, "account.change", thing(known));
        if (!known.isOpen()) {
            store.disable(account, null);
            attempts.forgive(TriedKind.ACCOUNT, known.username());
            ledger.record(about("access.account.enabled", reader, known));
        }
    }

    public List<AccountView> all(Reader reader) {
        access.require(reader, "account.read", Thing.none());
        return store.all().stream().map(Account::view).toList();
    }

    public Optional<AccountView> find(Reader reader, UUID account) {
        access.require(reader, "account.read", Thing.of(KIND, account));
        return store.find(account).map(Account::view);
    }

    /** Whether anybody at all can sign in. */
    public boolean any() {
        return store.any();
    }

    private Account insert(
            String actor,
            @Nullable UUID by,
            String typedName,
            PersonId person,
            char[] password,
            boolean mustChange,
            int clearance) {
        var username = typedName.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw Refusal.invalid("username", NAME);
        }
        words.requireGoodPassword("password", password, username);
        var id = UUID.randomUUID();
        var now = clock.instant();
        var account = new Account(
                id,
                username,
                person,
                words.hash(password),
                now,
                mustChange,
                null,
                clearance,
                null,
                1,
                null,
                null,
                null);
        if (!store.insert(account, now, by)) {
            throw store.named(username).isPresent()
                    ? Refusal.invalid("username", "access.account.name-taken")
                    : Refusal.invalid("person", "access.account.person-has-one");
        }
        ledger.record(Entry.of("access.account.opened")
                .by(actor)
                .on(KIND, id)
                .on("person", person.value())
                .with("clearance", clearance));
        return account;
    }

    /** R-PER-01: nobody goes with what they hold or owe. */
    private void requireSettled(Account known) {
        int owed = obligations.stream()
                .flatMap(room -> room.of(known.person()).stream())
                .filter(Obligation::blocks)
                .mapToInt(Obligation::count)
                .sum();
        if (owed > 0) {
            throw Refusal.conflict("access.account.still-holds", owed);
        }
    }

    private Account locked(UUID account) {
        return store.lock(account).orElseThrow(Refusal::notThere);
    }

    private static Thing thing(Account account) {
        return Thing.of(KIND, account.id()).person(account.person());
    }

    private static Entry about(String act, Reader reader, Account account) {
        return Entry.of(act).by(reader.actor()).on(KIND, account.id());
    }
}
