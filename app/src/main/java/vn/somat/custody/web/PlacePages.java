package vn.somat.custody.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.printing.QrCode;

/** Nơi cất giữ: the tree of them, and one with what stands in it and what may be done to it. */
@Controller
@RequestMapping("/custody/places")
class PlacePages {

    private static final String CHANGE = "place.change";

    private final Places places;
    private final Carriers carriers;
    private final Stocktakings stocktakings;
    private final CustodyNames names;
    private final Access access;

    PlacePages(Places places, Carriers carriers, Stocktakings stocktakings, CustodyNames names, Access access) {
        this.places = places;
        this.carriers = carriers;
        this.stocktakings = stocktakings;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String tree(Reader reader, Model model) {
        var tree = places.tree(reader);
        model.addAttribute("tree", tree);
        model.addAttribute("named", names.of(tree));
        model.addAttribute("places", CustodyNames.places(tree));
        model.addAttribute("kinds", Place.Kind.values());
        model.addAttribute("people", names.people());
        model.addAttribute("levels", names.levels(false));
        model.addAttribute("mayChange", access.may(reader, CHANGE, Thing.none()).allowed());
        return "custody/places";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, @RequestParam @Nullable Long after, Model model) {
        var tree = places.tree(reader);
        var place = places.require(reader, new PlaceId(id));
        var page = carriers.in(reader, place.id(), after);
        var thing =
                Thing.of("place", id).level(place.level().code(), place.level().rank());
        model.addAttribute("place", place);
        model.addAttribute(
                "inside",
                tree.stream().filter(one -> place.id().equals(one.parent())).toList());
        model.addAttribute("named", names.of(tree));
        model.addAttribute("places", CustodyNames.places(tree));
        model.addAttribute("people", names.people());
        model.addAttribute("levels", names.levels(false));
        model.addAttribute("history", places.history(reader, place.id()));
        model.addAttribute("stocktakings", stocktakings.newest(reader, place.id(), null));
        model.addAttribute("carriers", page.carriers());
        model.addAttribute("next", page.next() == null ? null : "/custody/places/" + id + "?after=" + page.next());
        model.addAttribute("first", after == null ? null : "/custody/places/" + id);
        model.addAttribute(
                "mayChange", access.may(reader, CHANGE, Thing.of("place", id)).allowed());
        model.addAttribute(
                "mayCount", access.may(reader, "stocktaking.run", thing).allowed());
        model.addAttribute("qr", QrCode.of(place.code()));
        return "custody/place";
    }

    @PostMapping
    String open(Reader reader, @ModelAttribute OpenPlace typed, RedirectAttributes flash) {
        return done(places.open(reader, typed).value(), "opened", flash);
    }

    @PostMapping("/{id}/rate")
    String rate(Reader reader, @PathVariable UUID id, @RequestParam @Nullable String level, RedirectAttributes flash) {
        places.rate(reader, new PlaceId(id), level);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/move")
    String move(Reader reader, @PathVariable UUID id, @RequestParam @Nullable UUID parent, RedirectAttributes flash) {
        places.move(reader, new PlaceId(id), parent);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/charge")
    String charge(Reader reader, @PathVariable UUID id, @RequestParam @Nullable UUID keeper, RedirectAttributes flash) {
        places.charge(reader, new PlaceId(id), keeper);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/plan")
    String plan(Reader reader, @PathVariable UUID id, @RequestParam @Nullable String plan, RedirectAttributes flash) {
        places.plan(reader, new PlaceId(id), plan);
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        places.close(reader, new PlaceId(id));
        return done(id, "changed", flash);
    }

    @PostMapping("/{id}/reopen")
    String reopen(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        places.reopen(reader, new PlaceId(id));
        return done(id, "changed", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.page.place." + what));
        return "redirect:/custody/places/" + id;
    }
}
