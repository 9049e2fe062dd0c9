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
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.requests.Request;
import vn.somat.custody.requests.RequestBook;
import vn.somat.custody.requests.RequestId;
import vn.somat.custody.requests.RequestState;
import vn.somat.ledger.Refusal;

/** Mang ra, cung cấp: the list with what is overdue, the two forms, and one request with what may be done to it now. */
@Controller
@RequestMapping("/custody/requests")
class LeavingPages {

    private final RequestBook requests;
    private final Carriers carriers;
    private final LeavingNames names;
    private final Access access;

    LeavingPages(RequestBook requests, Carriers carriers, LeavingNames names, Access access) {
        this.requests = requests;
        this.carriers = carriers;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String list(
            Reader reader,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam @Nullable Long before,
            Model model) {
        boolean overdue = show.equals("overdue");
        var page = overdue
                ? new RequestBook.Page(requests.overdue(reader), null)
                : requests.page(reader, show.equals("all"), before);
        var here = "/custody/requests?show=" + (show.equals("all") ? "all" : "open");
        model.addAttribute("show", show);
        model.addAttribute("requests", page.requests());
        model.addAttribute(
                "overdue",
                overdue ? page.requests().size() : requests.overdue(reader).size());
        model.addAttribute("named", names.people());
        model.addAttribute("today", names.today());
        model.addAttribute(
                "mayEnter", access.may(reader, "provision.enter", Thing.none()).allowed());
        model.addAttribute("next", page.next() == null ? null : here + "&before=" + page.next());
        model.addAttribute("first", before == null ? null : here);
        return "custody/requests";
    }

    @GetMapping("/carry")
    String carry(Reader reader, Model model) {
        model.addAttribute("carriers", held(reader));
        lay(reader, model);
        return "custody/carry";
    }

    @GetMapping("/provide/{kind}")
    String provide(Reader reader, @PathVariable String kind, Model model) {
        var chosen = LeavingNames.kind(kind);
        if (chosen.carries()) {
            throw Refusal.notThere();
        }
        access.require(reader, "provision.enter", Thing.none());
        model.addAttribute("kind", chosen);
        model.addAttribute("levels", names.levels());
        return "custody/provide";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var request = requests.read(reader, new RequestId(id));
        model.addAttribute("request", request);
        model.addAttribute("may", may(reader, request));
        model.addAttribute(
                "held",
                request.state() == RequestState.ALLOWED && !request.kind().carries() ? held(reader) : List.of());
        lay(reader, model);
        return "custody/request";
    }

    /** What the page offers; the desks ask again. */
    private Map<String, Boolean> may(Reader reader, Request request) {
        var thing = Thing.of("custody-request", request.id().value())
                .level(request.level().code(), request.level().rank())
                .person(request.askedBy());
        var carries = request.kind().carries();
        var may = new LinkedHashMap<String, Boolean>();
        may.put(
                "decide",
                request.state() == RequestState.ASKED
                        && access.may(reader, carries ? "outing.decide" : "provision.decide", thing)
                                .allowed());
        may.put("carry", carries && access.may(reader, "outing.carry", thing).allowed());
        may.put(
                "withdraw",
                request.askedBy().equals(reader.person())
                        && (request.state() == RequestState.ASKED || request.state() == RequestState.ALLOWED));
        return may;
    }

    /** What can leave: in the reader's own keeping, and not on its way already. */
    private List<Carrier> held(Reader reader) {
        return carriers.mine(reader, null).carriers().stream()
                .filter(one ->
                        one.account().state() == State.HELD && one.level().secret())
                .toList();
    }

    private void lay(Reader reader, Model model) {
        model.addAttribute("named", names.peopleAndPlaces(reader));
        model.addAttribute("me", reader.person());
        model.addAttribute("today", names.today());
    }
}
