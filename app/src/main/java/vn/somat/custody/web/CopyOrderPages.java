package vn.somat.custody.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrderId;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.OrderState;
import vn.somat.custody.copies.Shelf;
import vn.somat.custody.places.Places;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.Devices;

/** Lệnh sao, chụp: mine, those I decide about, those that are to be made; asking for one, and one of them. */
@Controller
@RequestMapping("/custody/orders")
class CopyOrderPages {

    private final CopyOrders orders;
    private final CopyDecisions decisions;
    private final Carriers carriers;
    private final Places places;
    private final Devices devices;
    private final CustodyNames names;
    private final Access access;

    CopyOrderPages(
            CopyOrders orders,
            CopyDecisions decisions,
            Carriers carriers,
            Places places,
            Devices devices,
            CustodyNames names,
            Access access) {
        this.orders = orders;
        this.decisions = decisions;
        this.carriers = carriers;
        this.places = places;
        this.devices = devices;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String list(Reader reader, @RequestParam @Nullable Shelf show, @RequestParam @Nullable String after, Model model) {
        var shelf = show != null ? show : first(reader);
        var page = orders.page(reader, shelf, after);
        model.addAttribute("shelf", shelf);
        model.addAttribute("shelves", Shelf.values());
        model.addAttribute("orders", page.orders());
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("first", after == null ? null : "/custody/orders?show=" + shelf);
        model.addAttribute(
                "next", page.next() == null ? null : "/custody/orders?show=" + shelf + "&after=" + page.next());
        return "custody/orders";
    }

    @GetMapping("/new")
    String begin(Reader reader, @RequestParam UUID source, Model model) {
        model.addAttribute(
                "source",
                carriers.require(reader, List.of(new CarrierId(source))).getFirst());
        model.addAttribute("kinds", new LinkedHashMap<>(orders.kinds()));
        return "custody/order-form";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = orders.read(reader, new CopyOrderId(id));
        var thing = Thing.of("copy-order", id)
                .level(one.source().level().code(), one.source().level().rank());
        boolean asked = one.state() == OrderState.ASKED;
        var made = one.state() == OrderState.PRODUCED ? carriers.madeOn(reader, id) : List.of();
        model.addAttribute("one", one);
        model.addAttribute("made", made);
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute(
                "decides", asked && orders.reach(reader) >= one.source().level().rank());
        model.addAttribute("deciders", asked ? decisions.deciders(one) : List.of());
        model.addAttribute(
                "makes",
                one.state() == OrderState.ALLOWED
                        && access.may(reader, "copy.make", thing).allowed());
        model.addAttribute(
                "own", one.askedBy().equals(reader.person()) && (asked || one.state() == OrderState.ALLOWED));
        model.addAttribute("devices", devices(one.source().level().rank()));
        model.addAttribute("second", access.may(reader, "copy.destroy-spoiled", thing));
        model.addAttribute("seconds", access.seconds(reader, "copy.destroy-spoiled"));
        return "custody/order";
    }

    /** On which it may be copied today; choosing one is always needed. */
    private Map<String, String> devices(int rank) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        for (Device device : devices.copying(rank)) {
            choice.put(device.id().value().toString(), device.name());
        }
        return choice;
    }

    private Shelf first(Reader reader) {
        if (access.may(reader, "copy.make", Thing.none()).allowed()) {
            return Shelf.TO_MAKE;
        }
        return orders.reach(reader) > 0 ? Shelf.TO_DECIDE : Shelf.MINE;
    }
}
