package vn.somat.custody.carriers;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Entry;

/** Thừa, sai chỗ: what was found somewhere else than the books have it stands there from now on. In the caller's transaction. */
@Component
class FoundElsewhere {

    private final CarrierStore carriers;
    private final CarrierWriter writer;
    private final Storage storage;
    private final Places places;

    FoundElsewhere(CarrierStore carriers, CarrierWriter writer, Storage storage, Places places) {
        this.carriers = carriers;
        this.writer = writer;
        this.storage = storage;
        this.places = places;
    }

    void settle(Reader reader, Place counted, Stocktaking result, Confirmed confirmed) {
        var there = new HashMap<CarrierId, PlaceId>();
        var scanned = new HashMap<CarrierId, Integer>();
        Stream.concat(result.extra().stream(), result.misplaced().stream()).forEach(line -> {
            var carrier = line.carrier();
            there.put(carrier.id(), Objects.requireNonNullElse(line.foundIn(), counted.id()));
            scanned.put(carrier.id(), Objects.requireNonNullElse(line.moves(), carrier.moves()));
        });
        carriers.lock(List.copyOf(there.keySet())).stream()
                .filter(one -> one.account().state() == State.HELD
                        && Objects.equals(scanned.get(one.id()), one.moves())
                        && !Objects.equals(there.get(one.id()), one.account().place()))
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(there.get(one.id()))))
                .forEach((where, found) -> settle(reader, where, found, confirmed));
    }

    private void settle(Reader reader, PlaceId where, List<CarrierRow> found, Confirmed confirmed) {
        var into = places.require(reader, where);
        var fitting =
                found.stream().filter(one -> one.rank() <= into.level().rank()).toList();
        if (fitting.isEmpty()) {
            return;
        }
        storage.require(reader, into, fitting);
        writer.move(
                confirmed
                        .witnessed(Entry.of("custody.carrier.found-here").by(reader.actor()))
                        .on("place", where.value()),
                reader.person(),
                confirmed.second(),
                null,
                fitting.stream()
                        .map(one -> new Moving(
                                one, Reason.STOCKTAKING, one.account().in(where)))
                        .toList());
    }
}
