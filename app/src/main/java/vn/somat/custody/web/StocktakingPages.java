package vn.somat.custody.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CountedSoFar;
import vn.somat.custody.carriers.StocktakingId;
import vn.somat.custody.carriers.StocktakingPaper;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;

/** Kiểm kê: beginning, ticking or scanning what is there, saying why it differs, closing. */
@Controller
@RequestMapping("/custody/stocktakings")
class StocktakingPages {

    private final Stocktakings stocktakings;
    private final StocktakingPaper paper;
    private final Places places;
    private final CustodyNames names;
    private final Access access;

    StocktakingPages(
            Stocktakings stocktakings, StocktakingPaper paper, Places places, CustodyNames names, Access access) {
        this.stocktakings = stocktakings;
        this.paper = paper;
        this.places = places;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String newest(Reader reader, @RequestParam @Nullable Instant before, Model model) {
        var all = stocktakings.newest(reader, null, before);
        var tree = places.tree(reader);
        model.addAttribute("all", all);
        model.addAttribute("named", names.of(tree));
        model.addAttribute("places", CustodyNames.places(tree));
        model.addAttribute(
                "mayCount", access.may(reader, "stocktaking.run", Thing.none()).allowed());
        model.addAttribute("first", before == null ? null : "/custody/stocktakings");
        model.addAttribute(
                "next",
                all.size() < Stocktakings.PAGE
                        ? null
                        : "/custody/stocktakings?before=" + all.getLast().begunAt());
        return "custody/stocktakings";
    }

    @GetMapping("/{id}")
    String one(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable UUID in,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "false") boolean differing,
            Model model) {
        var one = stocktakings.read(reader, new StocktakingId(id));
        var place = places.require(reader, one.place());
        var thing = Thing.of("place", place.id().value())
                .level(place.level().code(), place.level().rank());
        model.addAttribute("one", one);
        model.addAttribute("place", place);
        new ShownLines(one, after, differing).into(model);
        var inside = in == null ? null : places.require(reader, new PlaceId(in));
        var soFar = new CountedSoFar(one.ticked(), one.expected(), one.lines().size() - one.expected());
        new ScanForm(soFar, inside, null, "", false, null).into(model);
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute(
                "mayCount", access.may(reader, "stocktaking.run", thing).allowed());
        model.addAttribute("verdict", access.may(reader, "stocktaking.close", thing));
        model.addAttribute("seconds", access.seconds(reader, "stocktaking.close"));
        return "custody/stocktaking";
    }

    @PostMapping
    String begin(
            Reader reader,
            @RequestParam @Nullable UUID place,
            @RequestParam @Nullable String seed,
            @RequestParam @Nullable Integer sample,
            RedirectAttributes flash) {
        if (place == null) {
            throw Refusal.invalid("place", "registry.text.required");
        }
        return done(stocktakings.begin(reader, new PlaceId(place), seed, sample).value(), "begun", "", flash);
    }

    /** @param before what the form showed as found */
    @PostMapping("/{id}/tick")
    String tick(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable Set<UUID> found,
            @RequestParam @Nullable Set<UUID> before,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes flash) {
        stocktakings.tick(reader, new StocktakingId(id), without(found, before), without(before, found));
        return done(id, "ticked", at.matches("\\d{1,18}") ? "?after=" + at : "", flash);
    }

    private static List<CarrierId> without(@Nullable Set<UUID> some, @Nullable Set<UUID> others) {
        var left = new LinkedHashSet<UUID>(Objects.requireNonNullElse(some, Set.of()));
        left.removeAll(Objects.requireNonNullElse(others, Set.<UUID>of()));
        return left.stream().map(CarrierId::new).toList();
    }

    @PostMapping("/{id}/take-off")
    String takeOff(Reader reader, @PathVariable UUID id, @RequestParam UUID carrier, RedirectAttributes flash) {
        stocktakings.takeOff(reader, new StocktakingId(id), new CarrierId(carrier));
        return done(id, "taken-off", "", flash);
    }

    @PostMapping("/{id}/give-up")
    String giveUp(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        stocktakings.giveUp(reader, new StocktakingId(id), reason);
        return done(id, "given-up", "", flash);
    }

    /** Why a carrier differs comes under its id. */
    @PostMapping("/{id}/close")
    String close(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var one = stocktakings.read(reader, new StocktakingId(id));
        var reasons = new HashMap<CarrierId, String>();
        one.lines().forEach(line -> {
            var carrier = line.carrier();
            reasons.put(carrier.id(), typed.getOrDefault("reason-" + carrier.number(), ""));
        });
        stocktakings.close(reader, one.id(), reasons, second);
        return done(id, "closed", "", flash);
    }

    /** Biên bản. */
    @PostMapping("/{id}/minutes")
    ResponseEntity<byte[]> minutes(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("bien-ban-kiem-ke.pdf", paper.print(reader, new StocktakingId(id)));
    }

    private static String done(UUID id, String what, String where, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.page.stocktaking." + what));
        return "redirect:/custody/stocktakings/" + id + where;
    }
}
