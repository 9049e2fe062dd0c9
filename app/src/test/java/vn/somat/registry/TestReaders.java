package vn.somat.registry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.somat.access.Reach;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Direction;

/** Readers as {@code access} would make them. */
final class TestReaders {

    private TestReaders() {}

    static Reader incomingClerk(int clearance) {
        return reader(Set.of(Duty.CLERK_INCOMING), clearance, List.of(new Reach(Direction.INCOMING, 0, clearance)));
    }

    static Reader outgoingClerk(int clearance) {
        return reader(Set.of(Duty.CLERK_OUTGOING), clearance, List.of(new Reach(Direction.OUTGOING, 0, clearance)));
    }

    static Reader head() {
        return reader(
                Set.of(Duty.HEAD),
                3,
                List.of(new Reach(Direction.INCOMING, 0, 3), new Reach(Direction.OUTGOING, 0, 3)));
    }

    static Reader drafter(int clearance) {
        return reader(Set.of(Duty.DRAFTER), clearance, List.of());
    }

    static Reader administrator() {
        return reader(Set.of(Duty.ADMINISTRATOR), -1, List.of());
    }

    private static Reader reader(Set<Duty> duties, int clearance, List<Reach> reach) {
        return new Reader(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                "Người thử",
                duties,
                Set.of(),
                clearance,
                Math.min(0, clearance),
                reach,
                Set.of());
    }
}
