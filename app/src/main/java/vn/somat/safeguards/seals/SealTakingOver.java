package vn.somat.safeguards.seals;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Cleaning;

/**
 * Tiếp nhận con dấu của người đã mất, vắng mặt: the keeper cannot hand it over, so the head does with minutes of who opened and
 * counted; whoever receives it signs with their own key and keeps it from then on.
 */
@Service
public class SealTakingOver {

    static final String TAKE_OVER = "seal.take-over";

    private static final String TAKEN = "safeguards.seal.taken-over";
    private static final int NOTE = 300;
    private static final int LINE = 120;

    private final SealStore store;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    SealTakingOver(
            SealStore store,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    public PersonId take(Reader reader, UUID id, int seen, NewTakingOver typed, @Nullable SecondPerson receiver) {
        var known = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, TAKE_OVER, known.thing());
        if (known.keeper().equals(reader.person())) {
            throw Refusal.conflict("people.seal.own", known.label());
        }
        var words = new Cleaning();
        var place = words.required("place", typed.place(), LINE);
        var why = words.required("note", typed.note(), NOTE);
        var minutes = words.required("minutes", typed.minutes(), LINE);
        words.refuse();
        if (receiver == null) {
            throw Refusal.invalid("second.username", "access.second.needed")
                    .allowedBy(access.seconds(reader, TAKE_OVER));
        }
        var statement = Statement.of(TAKEN)
                .on("official-seal", id)
                .on("person", known.keeper().value())
                .with("acts", seen + 1);
        var signed = signing.sign(reader, TAKE_OVER, known.thing(), receiver, statement);
        var to = signed.person();
        together.executeWithoutResult(tx -> {
            var seal = store.lock(id);
            if (seal.gone() != null) {
                throw Refusal.conflict("people.seal.gone", seal.label());
            }
            if (seal.acts() != seen || !seal.keeper().equals(known.keeper())) {
                throw Refusal.conflict("people.changed-since");
            }
            if (to.equals(seal.keeper())) {
                throw Refusal.conflict("people.seal.keeps-already", seal.label());
            }
            var after = seal.with(to, place);
            var entry = ledger.record(signed.witnessed(Entry.of(TAKEN)
                    .by(reader.actor())
                    .on("official-seal", id)
                    .on("person", known.keeper().value())
                    .on("person", to.value())
                    .with("acts", after.acts())
                    .with("minutes", minutes)
                    .commit("reason", why)));
            store.acted(
                    after,
                    new SealAct(SealAct.Kind.TAKEN_OVER, clock.instant(), reader.person(), to, false, to, why, minutes),
                    entry.value());
            store.change(after);
        });
        return to;
    }
}
