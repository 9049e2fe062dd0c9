package vn.somat.custody.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Scanned.Outcome;
import vn.somat.custody.carriers.StocktakingId;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;

/**
 * Quét khi kiểm kê: one code after another; the code of a place says where those after it are found. With the script the box
 * alone is answered, at once; without it the page.
 */
@Controller
class ScanPages {

    private static final String SAID = "custody.page.stocktaking.outcome.";

    private final Stocktakings stocktakings;
    private final Places places;

    ScanPages(Stocktakings stocktakings, Places places) {
        this.stocktakings = stocktakings;
        this.places = places;
    }

    @PostMapping("/custody/stocktakings/{id}/scan")
    String scan(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam @Nullable UUID in,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            Model model,
            RedirectAttributes flash) {
        var counting = new StocktakingId(id);
        var inside = in == null ? null : places.require(reader, new PlaceId(in));
        boolean fragment = target.equals("scan");
        ScanForm form;
        try {
            form = scanned(reader, counting, label.strip(), inside);
        } catch (Refusal refusal) {
            // Without the script, and where it is not the label that is wrong, the page tells it.
            if (!fragment || refusal.flaws().isEmpty()) {
                throw refusal;
            }
            var flaw = refusal.flaws().getFirst();
            form = new ScanForm(stocktakings.soFar(reader, counting), inside, flaw.code(), label.strip(), true, null);
        }
        if (fragment) {
            model.addAttribute("address", "/custody/stocktakings/" + id);
            form.into(model);
            return "custody/scan";
        }
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable(new String[] {form.said()}, new Object[] {form.about()}));
        return "redirect:/custody/stocktakings/" + id
                + (form.in() == null ? "" : "?in=" + form.in().id().value());
    }

    private ScanForm scanned(Reader reader, StocktakingId id, String code, @Nullable Place in) {
        var place = code.toUpperCase(Locale.ROOT).matches("B-\\d+")
                ? null
                : places.labelled(code).map(one -> places.require(reader, one)).orElse(null);
        if (place != null) {
            stocktakings.requireInside(reader, id, place.id());
            return new ScanForm(stocktakings.soFar(reader, id), place, SAID + "PLACE", place.path(), false, null);
        }
        var scanned = stocktakings.scan(reader, id, code, in == null ? null : in.id());
        var outcome = scanned.outcome();
        boolean bad = outcome == Outcome.MISPLACED || outcome == Outcome.EXTRA;
        boolean listed = outcome != Outcome.EXTRA && outcome != Outcome.NOT_DRAWN;
        var there = listed ? scanned.carrier().value().toString() : null;
        return new ScanForm(scanned.soFar(), in, SAID + outcome, scanned.label(), bad, there);
    }
}
