package vn.somat.interchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.interchange.handover.Accepting;
import vn.somat.interchange.handover.FigureLabels;
import vn.somat.interchange.handover.Inheritance;
import vn.somat.interchange.handover.ParcelId;
import vn.somat.interchange.handover.TakingOver;
import vn.somat.interchange.handover.Tray;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Predecessors;

/** Tiếp nhận: a package in the tray, what it would bring, its acceptance; and the record of what was taken over. */
@Controller
@RequestMapping("/handover")
class ParcelPages {

    private static final String HEIR = "heir-";

    private final Tray tray;
    private final TakingOver taking;
    private final Inheritance inheritance;
    private final Predecessors predecessors;
    private final Organisation organisation;
    private final FigureLabels labels;
    private final Access access;

    ParcelPages(
            Tray tray,
            TakingOver taking,
            Inheritance inheritance,
            Predecessors predecessors,
            Organisation organisation,
            FigureLabels labels,
            Access access) {
        this.tray = tray;
        this.taking = taking;
        this.inheritance = inheritance;
        this.predecessors = predecessors;
        this.organisation = organisation;
        this.labels = labels;
        this.access = access;
    }

    @PostMapping("/parcels")
    String receive(Reader reader, @RequestParam @Nullable MultipartFile parcel) throws IOException {
        if (parcel == null || parcel.isEmpty()) {
            throw Refusal.invalid("parcel", "interchange.handover.file");
        }
        try (InputStream in = parcel.getInputStream()) {
            return "redirect:/handover/parcels/" + tray.receive(reader, in).value();
        }
    }

    @GetMapping("/parcels/{id}")
    String parcel(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("parcel", tray.one(reader, new ParcelId(id)));
        model.addAttribute("labels", labels);
        model.addAttribute("people", people());
        model.addAttribute("accept", access.may(reader, "merger.accept", Thing.none()));
        model.addAttribute(
                "checks", access.may(reader, "merger.check", Thing.none()).allowed());
        model.addAttribute("seconds", access.seconds(reader, "merger.accept"));
        return "interchange/parcel";
    }

    @PostMapping("/parcels/{id}/check")
    String check(Reader reader, @PathVariable UUID id) throws IOException {
        tray.check(reader, new ParcelId(id));
        return "redirect:/handover/parcels/" + id;
    }

    @PostMapping("/parcels/{id}/discard")
    String discard(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        tray.discard(reader, new ParcelId(id));
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("interchange.handover.page.saved.discarded"));
        return "redirect:/handover";
    }

    @PostMapping("/parcels/{id}/accept")
    String accept(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam Map<String, String> boxes,
            @Nullable SecondPerson second,
            RedirectAttributes flash)
            throws IOException {
        var heirs = new HashMap<PersonId, PersonId>();
        boxes.forEach((name, value) -> {
            if (name.startsWith(HEIR) && !value.isBlank()) {
                heirs.put(person(name.substring(HEIR.length())), person(value));
            }
        });
        var done = taking.accept(
                reader,
                new ParcelId(id),
                new Accepting(fingerprint, receiver.isBlank() ? null : person(receiver), heirs),
                second);
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("interchange.handover.page.saved.accepted"));
        return "redirect:/handover/accepted/" + done;
    }

    @GetMapping("/accepted/{id}")
    String accepted(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("done", inheritance.read(reader, id));
        model.addAttribute("office", predecessors.find(id).orElseThrow(Refusal::notThere));
        model.addAttribute("labels", labels);
        model.addAttribute("named", people());
        return "interchange/accepted";
    }

    @GetMapping("/accepted/{id}/receipt")
    ResponseEntity<byte[]> receipt(Reader reader, @PathVariable UUID id) {
        return HandoverPages.text(
                "bien-nhan-ban-giao.txt", inheritance.read(reader, id).receipt());
    }

    /** The ledger of the office that ended, for the verifier. */
    @PostMapping("/accepted/{id}/evidence")
    void evidence(Reader reader, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        try (InputStream in = inheritance.evidence(reader, id)) {
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("nhat-ky-co-quan-cu.zip")
                            .build()
                            .toString());
            in.transferTo(response.getOutputStream());
        }
    }

    private Map<String, String> people() {
        var choice = new LinkedHashMap<String, String>();
        organisation
                .people()
                .forEach(person -> choice.put(
                        person.id().value().toString(),
                        person.post().isEmpty() ? person.name() : person.name() + " – " + person.post()));
        return choice;
    }

    private static PersonId person(String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid("receiver", "interchange.handover.receiver");
        }
    }
}
