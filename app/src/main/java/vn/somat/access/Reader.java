package vn.somat.access;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;

/**
 * Người đang hỏi: who asks, with all a store needs for its WHERE clause. Made anew for each request from the mandates
 * held today and the clearance of the account; a controller declares it as an argument.
 *
 * <p>A paper is visible when it lies within one of {@link #reach()}, or when it is the reader's own: by name up to
 * {@link #clearance()}, through one of {@link #units()} up to {@link #unitClearance()}. Ranks are those of the levels
 * in the regulation packs; 0 is ordinary. {@code -1} means nothing at all.
 *
 * @param duties what the reader is charged with today
 * @param units where
 * @param scopes what the token in use may be used for; empty for a person at the screen
 */
public record Reader(
        UUID account,
        PersonId person,
        String displayName,
        Set<Duty> duties,
        Set<UnitId> units,
        int clearance,
        int unitClearance,
        List<Reach> reach,
        Set<String> scopes) {

    public Reader {
        duties = Set.copyOf(duties);
        units = Set.copyOf(units);
        reach = List.copyOf(reach);
        scopes = Set.copyOf(scopes);
    }

    /** The same reader, cleared up to a rank at most: to count what others may be told. */
    public Reader upTo(int rank) {
        return new Reader(
                account,
                person,
                displayName,
                duties,
                units,
                Math.min(clearance, rank),
                Math.min(unitClearance, rank),
                reach.stream()
                        .filter(one -> one.lowest() <= rank)
                        .map(one -> new Reach(one.direction(), one.lowest(), Math.min(one.highest(), rank)))
                        .toList(),
                scopes);
    }

    /** Whether any title may be shown at all: an administrator alone, or somebody without a mandate today, sees none. */
    public boolean readsTitles() {
        return clearance >= 0;
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Whether a paper of this direction and rank lies within a book this reader reads wholly. */
    public boolean reaches(@Nullable Direction direction, int rank) {
        return direction != null && reach.stream().anyMatch(one -> one.covers(direction, rank));
    }

    /** Whether this reader may know that such a thing exists. What has no direction is no paper, and hides by rank only. */
    public boolean sees(Thing thing) {
        if (thing.rank() > Math.max(0, clearance)) {
            return false;
        }
        return thing.direction() == null
                || reaches(thing.direction(), thing.rank())
                || clearance >= thing.rank() && thing.persons().contains(person)
                || unitClearance >= thing.rank() && !Collections.disjoint(thing.units(), units);
    }

    /** How the ledger names this reader. */
    public String actor() {
        return person.value().toString();
    }

    /** Ids only: a name in a log is a name too many. */
    @Override
    public String toString() {
        return "Reader[" + account + "]";
    }
}
