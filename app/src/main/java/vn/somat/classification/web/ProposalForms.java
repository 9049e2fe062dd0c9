package vn.somat.classification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.somat.access.Reader;
import vn.somat.classification.lists.Fields;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.ListItem;
import vn.somat.classification.lists.SecretLists;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** What the boxes of a proposal offer to choose from, for this reader and this day. */
@Component
class ProposalForms {

    private static final int SHOWN = 20;
    private static final List<String> BOXES =
            List.of("carrier", "level", "type", "title", "name", "scope", "copies", "recipients", "copying", "unit");

    private final Regulations regulations;
    private final SecretLists lists;
    private final Fields fields;
    private final Levels levels;
    private final Named named;

    ProposalForms(Regulations regulations, SecretLists lists, Fields fields, Levels levels, Named named) {
        this.regulations = regulations;
        this.lists = lists;
        this.fields = fields;
        this.levels = levels;
        this.named = named;
    }

    void lay(Reader reader, ProposalBoxes typed, String action, Model model) {
        var day = levels.today();
        var rules = regulations.on(day);
        model.addAttribute("boxes", boxes(typed));
        model.addAttribute("kind", typed.kind());
        model.addAttribute("source", typed.source());
        model.addAttribute("subject", typed.subject());
        model.addAttribute("termUntil", typed.termUntil());
        model.addAttribute("validTo", typed.validTo());
        model.addAttribute("action", action);
        model.addAttribute("choices", secret(rules.levels(), reader));
        model.addAttribute("types", named.types(rules));
        model.addAttribute("units", named.units(day));
        model.addAttribute("fields", fields.all());
        model.addAttribute("levels", levels.all());
        model.addAttribute("today", day);
        items(typed.items(), "", null, day, model);
    }

    /** Those chosen first, then those found; nothing is looked for while nothing was typed. */
    void items(@Nullable List<UUID> chosen, String text, @Nullable String field, LocalDate day, Model model) {
        var kept = new ArrayList<ListItem>();
        if (chosen != null) {
            chosen.stream().distinct().map(id -> lists.explain(new ItemId(id))).forEach(kept::add);
        }
        List<ListItem> found = text.isBlank() && field == null
                ? List.of()
                : lists.search(text, day, field).stream()
                        .filter(item -> kept.stream().noneMatch(one -> one.id().equals(item.id())))
                        .limit(SHOWN)
                        .toList();
        model.addAttribute("kept", kept);
        model.addAttribute("found", found);
        model.addAttribute("asked", !text.isBlank() || field != null);
        model.addAttribute("levels", levels.all());
    }

    Map<String, String> fields() {
        return fields.all();
    }

    Map<String, String> people() {
        return named.people();
    }

    private static Map<String, String> boxes(ProposalBoxes typed) {
        var boxes = new HashMap<String, String>();
        for (var box : BOXES) {
            boxes.put(box, typed.value(box));
        }
        return boxes;
    }

    private static List<Level> secret(List<Level> all, Reader reader) {
        return all.stream()
                .filter(Level::secret)
                .filter(level -> level.rank() <= reader.clearance())
                .toList();
    }
}
