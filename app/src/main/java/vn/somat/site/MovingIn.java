package vn.somat.site;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Accounts;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.UnitId;
import vn.somat.vault.RecoveryKit;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultState;

/**
 * Setting up (thiết lập): the office, its first person, the vault, and the first account, in one act. The vault commits
 * by itself and comes as late as it can, for accounts are kept under its keys: whatever can be refused has been refused
 * by then. If the machine stops between the vault and the rest, there is a vault and nobody with an account, and the
 * next visit goes on from there.
 */
@Component
class MovingIn {

    private static final String NOBODY_YET = "system";

    private final Organisation organisation;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    MovingIn(Organisation organisation, Accounts accounts, Vault vault, Clock clock) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    boolean officeIsNamed() {
        return organisation.office().isPresent();
    }

    /** @param keep is given the recovery kit as soon as the vault stands, before anything else can fail */
    @Transactional
    public void moveIn(SetupForm form, Consumer<RecoveryKit> keep) {
        var today = LocalDate.now(clock);
        @Nullable UnitId unit = officeIsNamed() ? null : found(form, today);
        var person = organisation.enter(requireNonNull(form.person()), "", unit, NOBODY_YET);
        var duties = form.clerk()
                ? EnumSet.of(Duty.ADMINISTRATOR, Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING)
                : EnumSet.of(Duty.ADMINISTRATOR);
        duties.forEach(duty -> organisation.charge(person, duty, null, today, null, "", NOBODY_YET));
        if (vault.state() == VaultState.ABSENT) {
            keep.accept(vault.initialise(
                    requireNonNull(form.passphrase()).toCharArray(),
                    requireNonNull(form.threshold()),
                    requireNonNull(form.shares())));
        }
        var unused = accounts.first(
                requireNonNull(form.username()),
                person,
                requireNonNull(form.password()).toCharArray(),
                form.clerk() ? requireNonNullElse(form.clearance(), 0) : 0);
    }

    private UnitId found(SetupForm form, LocalDate today) {
        var name = requireNonNull(form.office());
        var symbol = requireNonNull(form.symbol());
        organisation.found(
                new Office(
                        name,
                        requireNonNullElse(form.superior(), ""),
                        requireNonNull(form.side()),
                        symbol,
                        form.government() == null || form.government().isEmpty() ? null : form.government(),
                        form.term()),
                NOBODY_YET);
        // The office itself is its first unit, so that papers can be passed to somebody from the first day.
        return organisation.openUnit(symbol, name, null, today, NOBODY_YET);
    }
}
