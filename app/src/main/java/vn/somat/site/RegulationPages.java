package vn.somat.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Quy định: the packs side by side, each value with its article and standing, and what this office applies instead. */
@Controller
@RequestMapping("/regulation")
class RegulationPages {

    private final Regulations regulations;
    private final LawTables tables;
    private final LawNames names;
    private final Organisation organisation;
    private final Access access;

    RegulationPages(
            Regulations regulations, LawTables tables, LawNames names, Organisation organisation, Access access) {
        this.regulations = regulations;
        this.tables = tables;
        this.names = names;
        this.organisation = organisation;
        this.access = access;
    }

    @GetMapping
    String packs(Reader reader, @RequestParam(defaultValue = "levels") String part, Locale locale, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        if (!LawTables.PARTS.containsKey(part)) {
            throw Refusal.notThere();
        }
        model.addAttribute("table", tables.of(part, regulations.all(), locale));
        model.addAttribute("names", new LawWords(names, locale));
        return "site/regulation";
    }

    /** What this office has set instead of unverified values, and when it stopped. */
    @GetMapping("/history")
    String history(Reader reader, Locale locale, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        var lines = regulations.all().reversed().stream()
                .flatMap(rules -> overrides(rules, null, locale).stream())
                .toList();
        model.addAttribute("lines", lines);
        return "site/overrides";
    }

    @GetMapping("/{pack}/{key}")
    String value(Reader reader, @PathVariable String pack, @PathVariable String key, Locale locale, Model model) {
        access.require(reader, "regulation.read", Thing.none());
        var rules = regulations.of(pack);
        var value = rules.find(key).orElseThrow(Refusal::notThere);
        model.addAttribute("rules", rules);
        model.addAttribute("value", value);
        model.addAttribute("title", names.full(rules, key, locale));
        model.addAttribute("names", new LawWords(names, locale));
        model.addAttribute("options", options(pack, key, locale));
        model.addAttribute("lines", overrides(rules, key, locale));
        model.addAttribute(
                "changes",
                access.may(reader, "regulation.override", Thing.none()).allowed());
        return "site/rule";
    }

    @PostMapping("/{pack}/{key}")
    String override(
            Reader reader,
            @PathVariable String pack,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        access.require(reader, "regulation.override", Thing.none());
        regulations.override(pack, key, text, reason, reader.actor());
        Notices.leave(flash, "site.regulation.overridden");
        return "redirect:/regulation/{pack}/{key}";
    }

    @PostMapping("/{pack}/{key}/confirm")
    String confirm(
            Reader reader,
            @PathVariable String pack,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        access.require(reader, "regulation.override", Thing.none());
        regulations.confirm(pack, key, reason, reader.actor());
        Notices.leave(flash, "site.regulation.confirmed");
        return "redirect:/regulation/{pack}/{key}";
    }

    @PostMapping("/{pack}/{key}/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable String pack,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        access.require(reader, "regulation.override", Thing.none());
        regulations.withdraw(pack, key, reason, reader.actor());
        Notices.leave(flash, "site.regulation.withdrawn");
        return "redirect:/regulation/{pack}/{key}";
    }

    private Map<String, String> options(String pack, String key, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        for (var code : regulations.choices(pack, key)) {
            options.put(code, names.word(code, locale));
        }
        return options;
    }

    private List<LawTable.Line> overrides(Rules rules, @Nullable String key, Locale locale) {
        var people = organisation.people().stream()
                .collect(Collectors.toMap(person -> person.id().value().toString(), person -> person.name()));
        return regulations.history(rules.id()).stream()
                .filter(one -> key == null || one.key().equals(key))
                .map(one -> new LawTable.Line(
                        one,
                        names.full(rules, one.key(), locale),
                        people.getOrDefault(one.by(), one.by()),
                        one.withdrawnBy() == null ? "" : people.getOrDefault(one.withdrawnBy(), one.withdrawnBy())))
                .toList();
    }
}
