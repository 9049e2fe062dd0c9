package vn.somat.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Tài khoản, as it is stored.
 *
 * @param passwordAt when the password was set
 * @param mustChange the password was drawn for its owner, who has to choose another
 * @param clearance rank of the highest level this person may see
 * @param codes the shared secret of six-digit codes; null for an account without
 * @param endsAt from then on it opens nothing; null: until somebody closes it
 * @param generation visits opened under an earlier one are dead
 */
record Account(
        UUID id,
        String username,
        PersonId person,
        String passwordHash,
        Instant passwordAt,
        boolean mustChange,
        @Nullable String pinHash,
        int clearance,
        @Nullable CodeSecret codes,
        int generation,
        @Nullable Instant signedInAt,
        @Nullable Instant endsAt,
        @Nullable Instant disabledAt) {

    boolean isOpen() {
        return disabledAt == null;
    }

    /** Whether it came to its end by itself; nobody has closed it. */
    boolean isOver() {
        return endsAt != null && endsAt.equals(disabledAt);
    }

    /** Whether a code is asked for at sign-in. */
    boolean asksForCode() {
        return codes != null && codes.since() != null;
    }

    AccountView view() {
        return new AccountView(
                id,
                username,
                person,
                clearance,
                pinHash != null,
                asksForCode(),
                mustChange,
                passwordAt,
                signedInAt,
                endsAt,
                disabledAt);
    }

    /** Ids only: a hash in a log is a hash too many. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
