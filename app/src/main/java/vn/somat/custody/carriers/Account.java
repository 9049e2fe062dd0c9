package vn.somat.custody.carriers;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;

/**
 * Tài khoản của bản: where a carrier stands, as a book of accounts would have it. It is always in exactly one.
 *
 * @param holder who answers for it; nobody where it is not the office's to answer for any more
 * @param place null while it is in the holder's hands
 */
public record Account(
        State state, @Nullable PersonId holder, @Nullable PlaceId place) {

    /** Tình trạng. */
    public enum State {
        /** Being made: where every first movement comes from. */
        MADE,
        HELD,
        IN_TRANSIT,
        CARRIED_OUT,
        /** With another body, which answers for it. */
        OUTSIDE,
        DESTROYED,
        LOST,
        /** Written by mistake: there never was such a thing. */
        VOID
    }

    public Account {
        boolean answered = state == State.HELD || state == State.IN_TRANSIT || state == State.CARRIED_OUT;
        if (answered != (holder != null) || (place != null && state != State.HELD)) {
            throw new IllegalArgumentException("no carrier can stand so: " + state);
        }
    }

    public static Account of(State state) {
        return new Account(state, null, null);
    }

    /** In somebody's hands. */
    public static Account with(PersonId holder) {
        return new Account(State.HELD, holder, null);
    }

    /** The same person answers for it, in a place or in the hand. */
    Account in(@Nullable PlaceId newPlace) {
        return new Account(state, Objects.requireNonNull(holder), newPlace);
    }
}
