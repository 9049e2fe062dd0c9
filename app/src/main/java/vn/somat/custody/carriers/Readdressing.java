package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.Account.State;
import vn.somat.registry.CopyKeeping.Addressed;

/**
 * Sửa nơi nhận: what was sent was sent once, so a name that was written wrong is another name for the same copies. What is here
 * waits for another recipient, and those that are added get it before anything is made.
 */
@Component
class Readdressing {

    private static final Set<State> AWAY = Set.of(State.IN_TRANSIT, State.CARRIED_OUT, State.OUTSIDE, State.LOST);

    private final CarrierWriter writer;
    private final CarrierReading reading;

    Readdressing(CarrierWriter writer, CarrierReading reading) {
        this.writer = writer;
        this.reading = reading;
    }

    /** @return for whom there are no copies yet, and how many are missing */
    List<Addressed> of(List<CarrierRow> known, List<Integer> gone, List<Addressed> added) {
        var pool = new ArrayList<>(known.stream()
                .filter(one -> former(one, gone) && AWAY.contains(state(one)))
                .toList());
        var free = known.stream()
                .filter(one -> state(one) == State.HELD && (one.recipient() == null || former(one, gone)))
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .toList();
        pool.addAll(free);
        Map<CarrierId, String> names = reading.views(pool).stream()
                .filter(one -> one.name() != null)
                .collect(Collectors.toMap(Carrier::id, one -> String.valueOf(one.name())));
        // Their own copies first, where only how many somebody gets was wrong.
        var left = added.stream()
                .map(one -> take(pool, one, carrier -> one.name().equals(names.get(carrier.id()))))
                .toList();
        var missing = left.stream()
                .map(one -> take(pool, one, carrier -> true))
                .filter(one -> one.copies() > 0)
                .toList();
        pool.stream()
                .filter(one -> state(one) == State.HELD && one.recipient() != null)
                .forEach(one -> writer.address(one, null, null));
        return missing;
    }

    private Addressed take(List<CarrierRow> pool, Addressed to, Predicate<CarrierRow> which) {
        var taken = pool.stream().filter(which).limit(to.copies()).toList();
        taken.forEach(one -> writer.address(one, to.position(), to.name()));
        pool.removeAll(taken);
        return new Addressed(to.position(), to.name(), to.copies() - taken.size());
    }

    private static boolean former(CarrierRow one, List<Integer> gone) {
        var recipient = one.recipient();
        return one.kind() == CarrierKind.ISSUED && recipient != null && gone.contains(recipient);
    }

    private static State state(CarrierRow one) {
        return one.account().state();
    }
}
