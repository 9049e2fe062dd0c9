package vn.somat.custody.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.places.Places;
import vn.somat.custody.recall.Recalls;
import vn.somat.custody.requests.RequestBook;
import vn.somat.registry.Finding;

/** Mã trên nhãn và phiếu: where the thing is that bears a code; nowhere when there is none, or it is not the reader's. */
@Component
class LabelledThings {

    private static final Pattern NUMBERED = Pattern.compile("(MR|CC|TL|TH|GN)-(\\d{1,9})");
    private static final Pattern ORDER = Pattern.compile("LS-(\\d{1,6})/(\\d{4})");

    private final Carriers carriers;
    private final Places places;
    private final CopyOrders orders;
    private final RequestBook requests;
    private final Recalls recalls;
    private final Destructions destructions;
    private final HandoverBook slips;
    private final Finding finding;
    private final Access access;

    LabelledThings(
            Carriers carriers,
            Places places,
            CopyOrders orders,
            RequestBook requests,
            Recalls recalls,
            Destructions destructions,
            HandoverBook slips,
            Finding finding,
            Access access) {
        this.carriers = carriers;
        this.places = places;
        this.orders = orders;
        this.requests = requests;
        this.recalls = recalls;
        this.destructions = destructions;
        this.slips = slips;
        this.finding = finding;
        this.access = access;
    }

    /** The address of its page. */
    Optional<String> find(Reader reader, String typed) {
        access.require(reader, "custody.read", Thing.none());
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return carriers.labelled(reader, code)
                .map(id -> "/custody/carriers/" + id.value())
                .or(() -> places.labelled(code).map(id -> "/custody/places/" + id.value()))
                .or(() -> numbered(reader, code))
                .or(() -> order(reader, code))
                .or(() -> paper(reader, typed.strip()));
    }

    private Optional<String> numbered(Reader reader, String code) {
        var slip = NUMBERED.matcher(code);
        if (!slip.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(slip.group(2));
        return switch (slip.group(1)) {
            case "TL" -> recalls.numbered(reader, number).map(id -> "/custody/recalls/" + id.value());
            case "GN" -> slips.labelled(reader, code).map(id -> "/custody/handovers/" + id.value());
            case "TH" ->
                destructions.newest(reader, number + 1).stream()
                        .findFirst()
                        .filter(one -> one.number() == number)
                        .map(one -> "/custody/destructions/" + one.id().value());
            default ->
                requests.page(reader, true, number + 1).requests().stream()
                        .findFirst()
                        .filter(one -> one.number() == number && one.kind().carries() == code.startsWith("MR"))
                        .map(one -> "/custody/requests/" + one.id().value());
        };
    }

    private Optional<String> order(Reader reader, String code) {
        var order = ORDER.matcher(code);
        return order.matches()
                ? orders.numbered(reader, Integer.parseInt(order.group(2)), Integer.parseInt(order.group(1)))
                        .map(id -> "/custody/orders/" + id.value())
                : Optional.empty();
    }

    /** By its whole number, when only one paper bears it. */
    private Optional<String> paper(Reader reader, String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        var found = finding
                .find(reader, new Finding.Question(number, null, null, null, null, null, null, null))
                .documents()
                .stream()
                .filter(one -> one.number().equalsIgnoreCase(number))
                .toList();
        return found.size() == 1
                ? Optional.of("/documents/" + found.getFirst().id().value())
                : Optional.empty();
    }
}
