package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.meetings.HandOutCarrier;
import vn.somat.safeguards.meetings.HandOutCarriers;

/** Bút toán tại hội nghị (R-MTG-06): what is given out at the door is outside its place, and its keeper answers for it. */
@Component
class AtMeetings implements HandOutCarriers {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Carriers carriers;
    private final CarrierStore store;
    private final MovementStore movements;
    private final CarrierWriter writer;
    private final Ledger ledger;
    private final MessageSource texts;

    AtMeetings(
            Carriers carriers,
            CarrierStore store,
            MovementStore movements,
            CarrierWriter writer,
            Ledger ledger,
            MessageSource texts) {
        this.carriers = carriers;
        this.store = store;
        this.movements = movements;
        this.writer = writer;
        this.ledger = ledger;
        this.texts = texts;
    }

    @Override
    public Optional<HandOutCarrier> labelled(Reader reader, String label) {
        return carriers.labelled(reader, label)
                .map(id -> shown(carriers.require(reader, List.of(id)).getFirst()));
    }

    @Override
    public Map<UUID, HandOutCarrier> behind(Collection<UUID> ids) {
        return carriers.behind(ids.stream().map(CarrierId::new).toList()).values().stream()
                .collect(Collectors.toMap(one -> one.id().value(), this::shown));
    }

    @Override
    public EntryId giveOut(PersonId by, PersonId keeper, UUID carrier, int rank, Entry act) {
        var one = held(carrier);
        one.require(State.HELD, "custody.carrier.not-held");
        requireKeeper(one, keeper);
        if (one.rank() > rank) {
            throw Refusal.conflict("custody.request.above", Carrier.label(one.number()));
        }
        var to = new Account(State.CARRIED_OUT, keeper, null);
        return writer.move(act, by, null, null, List.of(new Moving(one, Reason.GIVEN_AT_MEETING, to)));
    }

    @Override
    public EntryId takeBack(PersonId by, PersonId keeper, UUID carrier, EntryId given, Entry act) {
        var one = held(carrier);
        var stands = one.account().state();
        if (stands == State.LOST) {
            throw Refusal.conflict("custody.meeting.lost", Carrier.label(one.number()));
        }
        if (!movements.newest(one.id(), given.value())) {
            return ledger.record(act.on("carrier", carrier).with("stands", stands));
        }
        one.require(State.CARRIED_OUT, "custody.carrier.not-held");
        requireKeeper(one, keeper);
        return writer.move(
                act, by, null, null, List.of(new Moving(one, Reason.BACK_FROM_MEETING, Account.with(keeper))));
    }

    @Override
    public EntryId lose(
            PersonId by, @Nullable PersonId second, PersonId keeper, UUID carrier, String reason, Entry act) {
        var one = held(carrier);
        // Somebody has reported it already.
        if (one.account().state() == State.LOST) {
            return ledger.record(act.on("carrier", carrier).commit("reason", reason));
        }
        one.require(State.CARRIED_OUT, "custody.carrier.not-held");
        requireKeeper(one, keeper);
        return writer.move(act, by, second, reason, List.of(new Moving(one, Reason.LOST, Account.of(State.LOST))));
    }

    private CarrierRow held(UUID carrier) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("carriers are given out in the transaction of an act");
        }
        return store.lock(List.of(new CarrierId(carrier))).stream().findFirst().orElseThrow(Refusal::notThere);
    }

    private static void requireKeeper(CarrierRow one, PersonId keeper) {
        if (!keeper.equals(one.account().holder())) {
            throw Refusal.conflict("custody.meeting.not-the-keeper", Carrier.label(one.number()));
        }
    }

    private HandOutCarrier shown(Carrier one) {
        var copy = one.copyNumber();
        var name =
                new StringBuilder(texts.getMessage("custody.kind." + one.kind().name(), null, VIETNAMESE));
        if (copy != null) {
            name.append(", ").append(texts.getMessage("custody.page.copy-number", new Object[] {copy}, VIETNAMESE));
        }
        if (one.paper() != null) {
            name.append(", ").append(one.paper());
        }
        return new HandOutCarrier(
                one.id().value(), one.number(), one.level().code(), one.level().rank(), name.toString());
    }
}
