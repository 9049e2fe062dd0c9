package vn.somat.custody.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.LeaverPapers;
import vn.somat.custody.leavers.Leavers;
import vn.somat.custody.leavers.LeavingId;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.Places;
import vn.somat.printing.Shown;

/** Người thôi việc: the list, beginning, and the page of one with what they still have. */
@Controller
@RequestMapping("/custody/leavers")
class LeaverPages {

    private static final String HERE = "/custody/leavers";

    private final Leavers leavers;
    private final LeaverPapers papers;
    private final Places places;
    private final CustodyNames names;
    private final Access access;

    LeaverPages(Leavers leavers, LeaverPapers papers, Places places, CustodyNames names, Access access) {
        this.leavers = leavers;
        this.papers = papers;
        this.places = places;
        this.names = names;
        this.access = access;
    }

    /** Who does not watch over leavers finds their own. */
    @GetMapping
    String all(Reader reader, @RequestParam @Nullable Long before, Model model) {
        if (!access.may(reader, "leaver.read", Thing.none()).allowed()) {
            var own = leavers.own(reader);
            if (own.isPresent()) {
                return "redirect:" + HERE + "/" + own.get().value();
            }
        }
        var all = leavers.page(reader, before);
        model.addAttribute("all", all);
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute(
                "runs", access.may(reader, "leaver.run", Thing.none()).allowed());
        model.addAttribute("first", before == null ? null : HERE);
        model.addAttribute(
                "next",
                all.size() < Leavers.PAGE
                        ? null
                        : HERE + "?before=" + all.getLast().number());
        return "custody/leavers";
    }

    @GetMapping("/new")
    String form(Reader reader, Model model) {
        access.require(reader, "leaver.run", Thing.none());
        var people = new LinkedHashMap<String, String>();
        people.put("", "");
        people.putAll(names.people());
        model.addAttribute("people", people);
        model.addAttribute("causes", Cause.values());
        return "custody/leaver-new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = leavers.read(reader, new LeavingId(id));
        var thing = Thing.of("leaving", id).person(one.person());
        boolean own = one.person().equals(reader.person());
        var left = one.open() ? leavers.remaining(reader, one.person()) : null;
        model.addAttribute("one", one);
        model.addAttribute("left", left);
        model.addAttribute("lines", one.handed() == null ? List.of() : leavers.lines(reader, one.id()));
        model.addAttribute("named", names.of(placed(reader)));
        model.addAttribute("today", names.today());
        model.addAttribute("own", own);
        model.addAttribute(
                "hands",
                own
                        && !one.cause().sudden()
                        && access.may(reader, "leaver.hand-over", thing).allowed());
        model.addAttribute("receivers", access.seconds(reader, "leaver.hand-over"));
        model.addAttribute("take", one.cause().sudden() && !own ? access.may(reader, "leaver.take-over", thing) : null);
        model.addAttribute("seconds", access.seconds(reader, "leaver.take-over"));
        model.addAttribute("runs", access.may(reader, "leaver.run", thing).allowed());
        model.addAttribute("closes", access.may(reader, "leaver.close", thing).allowed());
        return "custody/leaver";
    }

    @PostMapping("/{id}/record.pdf")
    ResponseEntity<byte[]> record(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("bien-ban-ban-giao.pdf", papers.record(reader, new LeavingId(id)));
    }

    @PostMapping("/{id}/undertaking.pdf")
    ResponseEntity<byte[]> undertaking(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("cam-ket.pdf", papers.undertaking(reader, new LeavingId(id)));
    }

    private List<Place> placed(Reader reader) {
        return access.may(reader, "custody.read", Thing.none()).allowed() ? places.tree(reader) : List.of();
    }
}
