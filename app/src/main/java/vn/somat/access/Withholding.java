package vn.somat.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.somat.organisation.PersonId;

/** Tạm chưa mở: which part of a clearance is not open, because a condition is not met. */
@Component
class Withholding {

    private final ObjectProvider<ClearanceCondition> conditions;
    private final AccountStore accounts;
    private final Acts acts;

    Withholding(ObjectProvider<ClearanceCondition> conditions, AccountStore accounts, Acts acts) {
        this.conditions = conditions;
        this.accounts = accounts;
        this.acts = acts;
    }

    /** What is left of a clearance; nothing is asked for whom no secret is open. */
    int open(PersonId person, int clearance) {
        int open = clearance;
        if (clearance > 0) {
            for (var condition : conditions) {
                open = Math.min(open, condition.open(person));
            }
        }
        return open;
    }

    /** The condition that keeps a rank from a reader whom their account clears for it. */
    Optional<ClearanceCondition> of(Reader reader, int rank) {
        return accounts.find(reader.account())
                .filter(account -> account.clearance() >= rank && reader.readsTitles())
                .flatMap(account -> conditions.stream()
                        .filter(condition -> condition.open(account.person()) < rank)
                        .findFirst());
    }

    /** Whether the reader would know of a thing if nothing were withheld. */
    boolean wouldSee(Reader reader, Thing thing) {
        int whole = accounts.find(reader.account()).map(Account::clearance).orElse(reader.clearance());
        return new Reader(
                        reader.account(),
                        reader.person(),
                        reader.displayName(),
                        reader.duties(),
                        reader.units(),
                        whole,
                        reader.unitClearance(),
                        acts.reach(reader.duties(), whole),
                        reader.scopes())
                .sees(thing);
    }
}
