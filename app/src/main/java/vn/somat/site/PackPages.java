package vn.somat.site;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Difference;
import vn.somat.regulation.LoadedPacks;
import vn.somat.regulation.PackLoading;
import vn.somat.regulation.TrustedKeys;

/** Gói quy định: packs from signed files and what they change. Every change takes two persons. */
@Controller
@RequestMapping("/regulation/packs")
class PackPages {

    private static final String LOAD = "regulation.load";

    private final PackLoading loading;
    private final LoadedPacks loaded;
    private final TrustedKeys keys;
    private final PackTables tables;
    private final LawNames names;
    private final MessageSource texts;
    private final Organisation organisation;
    private final Access access;
    private final Together together;
    private final Clock clock;

    PackPages(
            PackLoading loading,
            LoadedPacks loaded,
            TrustedKeys keys,
            PackTables tables,
            LawNames names,
            MessageSource texts,
            Organisation organisation,
            Access access,
            Together together,
            Clock clock) {
        this.loading = loading;
        this.loaded = loaded;
        this.keys = keys;
        this.tables = tables;
        this.names = names;
        this.texts = texts;
        this.organisation = organisation;
        this.access = access;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping
    String packs(Reader reader, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        model.addAttribute("packs", loaded.all());
        model.addAttribute("keys", keys.all());
        model.addAttribute("people", people());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("loads", access.may(reader, LOAD, Thing.none()).allowed());
        model.addAttribute("trusts", access.may(reader, PackKeyPages.TRUST, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, PackKeyPages.TRUST));
        return "site/packs";
    }

    /** Answers with what changes: a checked file lives in memory only, there is no address to come back to. */
    @PostMapping("/check")
    String check(Reader reader, @RequestParam @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        access.require(reader, LOAD, Thing.none());
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        var offer = loading.check(file.getBytes(), reader.actor());
        model.addAttribute("offer", offer);
        difference(offer.difference(), reader, locale, model);
        return "site/pack";
    }

    @PostMapping("/load")
    String load(Reader reader, @RequestParam UUID checked, @Nullable SecondPerson second, RedirectAttributes flash) {
        var id = loading.load(checked, together.of(reader, LOAD, second));
        Notices.leave(flash, "site.packs.loaded");
        return "redirect:/regulation/packs/" + id;
    }

    @GetMapping("/{id}")
    String pack(Reader reader, @PathVariable String id, Locale locale, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        var pack = loaded.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notThere);
        model.addAttribute("pack", pack);
        model.addAttribute("people", people());
        difference(loaded.difference(id), reader, locale, model);
        model.addAttribute("waits", pack.waits(LocalDate.now(clock)));
        return "site/pack";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        loading.withdraw(id, reason, together.of(reader, LOAD, second));
        Notices.leave(flash, "site.packs.withdrawn-done");
        return "redirect:/regulation/packs/" + id;
    }

    private void difference(Difference difference, Reader reader, Locale locale, Model model) {
        model.addAttribute("table", tables.of(difference, locale));
        model.addAttribute("names", new LawWords(names, locale));
        model.addAttribute("words", new RuleWords(texts, locale));
        model.addAttribute("verdict", access.may(reader, LOAD, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, LOAD));
    }

    private Map<String, String> people() {
        return organisation.people().stream()
                .collect(Collectors.toMap(person -> person.id().value().toString(), person -> person.name()));
    }
}
