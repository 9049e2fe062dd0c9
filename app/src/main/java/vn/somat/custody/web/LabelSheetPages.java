package vn.somat.custody.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierLabels;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.printing.LabelStock;
import vn.somat.printing.Shown;
import vn.somat.registry.DocumentId;

/** In nhãn: which labels, on what, from which place of the sheet. */
@Controller
@RequestMapping("/custody/labels")
class LabelSheetPages {

    private final CarrierLabels labels;
    private final Carriers carriers;
    private final Places places;

    LabelSheetPages(CarrierLabels labels, Carriers carriers, Places places) {
        this.labels = labels;
        this.carriers = carriers;
        this.places = places;
    }

    /** Of one copy, of the copies of a paper, of a place with all that stands in it, or of what the reader holds. */
    @GetMapping
    String choose(
            Reader reader,
            @RequestParam @Nullable UUID carrier,
            @RequestParam @Nullable UUID document,
            @RequestParam @Nullable UUID place,
            @RequestParam @Nullable Long after,
            Model model) {
        var where = new ArrayList<Place>();
        if (place != null) {
            var around = places.require(reader, new PlaceId(place));
            where.add(around);
            places.tree(reader).stream()
                    .filter(one -> around.id().equals(one.parent()) && one.open())
                    .forEach(where::add);
        }
        var page = carrier != null
                ? new Carriers.Page(carriers.require(reader, List.of(new CarrierId(carrier))), null)
                : document != null
                        ? carriers.of(reader, List.of(new DocumentId(document)), after)
                        : place != null ? carriers.in(reader, new PlaceId(place), after) : carriers.mine(reader, after);
        model.addAttribute("where", where);
        model.addAttribute("carriers", page.carriers());
        model.addAttribute("stocks", LabelStock.values());
        model.addAttribute("next", page.next() == null ? null : address(document, place) + "after=" + page.next());
        return "custody/labels";
    }

    @PostMapping
    ResponseEntity<byte[]> print(
            Reader reader,
            @RequestParam @Nullable List<UUID> carriers,
            @RequestParam @Nullable List<UUID> places,
            @RequestParam(defaultValue = "A4_24") LabelStock stock,
            @RequestParam(defaultValue = "1") int first) {
        var pdf = labels.print(
                reader,
                stock,
                first,
                Objects.requireNonNullElse(carriers, List.<UUID>of()).stream()
                        .map(CarrierId::new)
                        .toList(),
                Objects.requireNonNullElse(places, List.<UUID>of()).stream()
                        .map(PlaceId::new)
                        .toList());
        return Shown.pdf("nhan.pdf", pdf);
    }

    private static String address(@Nullable UUID document, @Nullable UUID place) {
        return "/custody/labels?"
                + (document != null ? "document=" + document + "&" : place != null ? "place=" + place + "&" : "");
    }
}
