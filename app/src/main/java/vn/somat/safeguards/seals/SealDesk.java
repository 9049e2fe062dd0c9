package vn.somat.safeguards.seals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Cleaning;

/** Quản lý con dấu: entering, handing over against a signature, looking at it, writing down what it was put on, its end. */
@Service
public class SealDesk {

    private static final String HAND_OVER = "seal.hand-over";
    private static final String HANDED = "safeguards.seal.handed-over";
    private static final int NOTE = 300;
    private static final int PLACE = 120;

    private final SealStore store;
    private final SealUseStore uses;
    private final SealCheck check;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    SealDesk(
            SealStore store,
            SealUseStore uses,
            SealCheck check,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.uses = uses;
        this.check = check;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Đưa vào sổ. */
    public UUID enter(Reader reader, NewSeal typed) {
        access.require(reader, "seal.enter", Thing.none());
        var seal = check.entered(typed);
        together.executeWithoutResult(tx -> {
            store.insert(seal, clock.instant(), reader.person());
            var entry = ledger.record(entry("safeguards.seal.entered", reader, seal)
                    .with("kind", seal.kind())
                    .on("person", seal.keeper().value())
                    .commit("name", seal.name()));
            var act = new SealAct(
                    SealAct.Kind.ENTERED, clock.instant(), reader.person(), null, false, seal.keeper(), null);
            store.acted(seal, act, entry.value());
        });
        return seal.id();
    }

    /** Giao cho người khác: whoever receives signs with their own key, and keeps it from then on. */
    public PersonId handOver(
            Reader reader, UUID id, int seen, @Nullable String place, @Nullable SecondPerson receiver) {
        var known = known(id);
        access.require(reader, HAND_OVER, known.thing());
        var words = new Cleaning();
        var where = words.required("place", place, PLACE);
        words.refuse();
        if (receiver == null) {
            throw Refusal.invalid("second.username", "access.second.needed")
                    .allowedBy(access.seconds(reader, HAND_OVER));
        }
        var statement = Statement.of(HANDED).on("official-seal", id).with("acts", seen + 1);
        var signed = signing.sign(reader, HAND_OVER, known.thing(), receiver, statement);
        var to = signed.person();
        act(id, seen, known.keeper(), seal -> {
            var after = seal.with(to, where);
            var entry = ledger.record(signed.witnessed(
                    entry(HANDED, reader, after).on("person", to.value()).with("acts", after.acts())));
            var act = new SealAct(SealAct.Kind.HANDED_OVER, clock.instant(), reader.person(), to, false, to, where);
            store.acted(after, act, entry.value());
            return after;
        });
        return to;
    }

    /** Tự kiểm tra: there, whole, its imprint clear; what is not has a reason. */
    public void look(Reader reader, UUID id, int seen, boolean sound, @Nullable String note, @Nullable LocalDate next) {
        var known = known(id);
        access.require(reader, "seal.check", known.thing());
        var made = check.looked(known, sound, note, next);
        act(id, seen, null, seal -> {
            var after = seal.with(made);
            var entry = ledger.record(entry("safeguards.seal.checked", reader, after)
                    .with("passed", sound)
                    .with("next", next)
                    .commit("reason", made.note()));
            var act = new SealAct(
                    SealAct.Kind.CHECKED, clock.instant(), reader.person(), null, false, after.keeper(), made.note());
            store.acted(after, act, entry.value());
            return after;
        });
    }

    /** Nộp lại, hủy, mất: two persons say so, and why. */
    public void end(Reader reader, UUID id, int seen, @Nullable String note, @Nullable SecondPerson second) {
        var thing = known(id).thing();
        access.require(reader, "seal.end", thing);
        var words = new Cleaning();
        var why = words.required("note", note, NOTE);
        words.refuse();
        var signed = access.confirm(reader, "seal.end", thing, second);
        act(id, seen, null, seal -> {
            var after = seal.gone(clock.instant());
            var entry = ledger.record(signed.witnessed(
                    entry("safeguards.seal.ended", reader, after).commit("reason", why)));
            var act = new SealAct(
                    SealAct.Kind.GONE,
                    clock.instant(),
                    reader.person(),
                    signed.second(),
                    signed.alone(),
                    after.keeper(),
                    why);
            store.acted(after, act, entry.value());
            return after;
        });
    }

    /** Ghi một lần đóng dấu, by its keeper. */
    public void use(Reader reader, UUID id, NewUse typed) {
        var known = known(id);
        access.require(reader, "seal.use", known.thing());
        var use = check.used(reader, known, typed);
        together.executeWithoutResult(tx -> {
            var seal = stillKept(known);
            var entry = ledger.record(entry("safeguards.seal.used", reader, seal)
                    .with("day", use.day())
                    .with("count", use.copies())
                    .commit("number", use.paper()));
            uses.insert(id, use, clock.instant(), entry.value());
        });
    }

    /** Gạch một dòng ghi nhầm. */
    public void strike(Reader reader, UUID id, long number, @Nullable String note) {
        var known = known(id);
        access.require(reader, "seal.use", known.thing());
        var words = new Cleaning();
        var why = words.required("note", note, NOTE);
        words.refuse();
        together.executeWithoutResult(tx -> {
            var seal = stillKept(known);
            if (!uses.strike(id, number, why)) {
                throw Refusal.conflict("people.changed-since");
            }
            ledger.record(entry("safeguards.seal.struck", reader, seal)
                    .with("line", number)
                    .commit("reason", why));
        });
    }

    private OfficialSeal known(UUID id) {
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    /** Locked, in use, and with the same keeper as when it was asked who may. */
    private OfficialSeal stillKept(OfficialSeal known) {
        var seal = store.lock(known.id());
        requireHere(seal);
        if (!seal.keeper().equals(known.keeper())) {
            throw Refusal.conflict("people.changed-since");
        }
        return seal;
    }

    private static void requireHere(OfficialSeal seal) {
        Instant gone = seal.gone();
        if (gone != null) {
            throw Refusal.conflict("people.seal.gone", seal.label());
        }
    }

    /** On a seal as it was seen. @param keeper who must still keep it; null where that does not matter */
    private void act(UUID id, int seen, @Nullable PersonId keeper, UnaryOperator<OfficialSeal> deed) {
        together.executeWithoutResult(tx -> {
            var seal = store.lock(id);
            requireHere(seal);
            if (seal.acts() != seen || keeper != null && !keeper.equals(seal.keeper())) {
                throw Refusal.conflict("people.changed-since");
            }
            store.change(deed.apply(seal));
        });
    }

    private static Entry entry(String act, Reader reader, OfficialSeal seal) {
        return Entry.of(act).by(reader.actor()).on("official-seal", seal.id());
    }
}
