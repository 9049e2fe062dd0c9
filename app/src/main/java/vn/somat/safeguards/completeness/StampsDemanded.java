package vn.somat.safeguards.completeness;

import static vn.somat.safeguards.completeness.Demanded.Group.FORMS;
import static vn.somat.safeguards.completeness.Demanded.Group.SEALS;
import static vn.somat.safeguards.completeness.Demanded.Group.STAMPS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.somat.regulation.PaperForm;
import vn.somat.regulation.Rules;
import vn.somat.safeguards.completeness.Demanded.State;
import vn.somat.safeguards.seals.OfficialSeal;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealKind;

/** Dấu, con dấu, biểu mẫu phải có: each stamp of the pack in somebody's keeping, the body's seal looked at, forms settled. */
@Component
class StampsDemanded {

    private static final Pattern STAMP = Pattern.compile("stamp\\.([a-z-]+)\\.frame");
    private static final Pattern BLANK = Pattern.compile("\\{[^}]*}");

    private final OfficialSeals seals;

    StampsDemanded(OfficialSeals seals) {
        this.seals = seals;
    }

    /** Without the stamp of a level nothing is marked; the others are for the day they are needed, and print as well. */
    List<Demanded> stamps(Rules rules) {
        var kept = seals.all();
        var lines = new ArrayList<Demanded>();
        for (var value : rules.values()) {
            var key = STAMP.matcher(value.key());
            if (!key.matches()) {
                continue;
            }
            var code = key.group(1);
            var name = BLANK.matcher(rules.find("stamp." + code + ".line.1")
                            .orElse(value)
                            .text())
                    .replaceAll("…");
            var article = value.citation().article();
            var there = kept.stream().filter(seal -> code.equals(seal.stamp())).findFirst();
            if (there.isPresent()) {
                lines.add(Demanded.of(
                                STAMPS,
                                name,
                                State.GOOD,
                                "stamp-kept",
                                "/seals/" + there.get().id(),
                                article)
                        .saying(there.get().label()));
            } else {
                var state = rules.level(code).isPresent() ? State.BAD : State.OPEN;
                lines.add(Demanded.of(STAMPS, name, state, "no-stamp", "/seals/new?stamp=" + code, article));
            }
        }
        return lines;
    }

    List<Demanded> seals(LocalDate today) {
        var kept = seals.all();
        var lines = new ArrayList<Demanded>();
        if (kept.stream().noneMatch(seal -> seal.kind() == SealKind.BODY)) {
            lines.add(
                    new Demanded(SEALS, "", State.BAD, "people.complete.no-seal", List.of(), "/seals/new", null, null));
        }
        for (var seal : kept) {
            lines.add(seal(seal, today));
        }
        return lines;
    }

    List<Demanded> forms(Rules rules) {
        return rules.papers().all().stream().map(form -> form(form, rules)).toList();
    }

    private static Demanded seal(OfficialSeal seal, LocalDate today) {
        var state = seal.unchecked(today) ? State.BAD : State.GOOD;
        var text = seal.unchecked(today) ? "seal-unchecked" : "seal-checked";
        return Demanded.of(SEALS, seal.label() + " · " + seal.name(), state, text, "/seals/" + seal.id(), null);
    }

    /** The program prints every form of the pack; what nobody has verified of it is said. */
    private static Demanded form(PaperForm form, Rules rules) {
        long open = rules.values().stream()
                .filter(value -> value.key().startsWith("form." + form.code() + ".") && !value.settled())
                .count();
        var article = rules.find("form." + form.code() + ".title")
                .map(title -> title.citation().article())
                .orElse(form.citation().article());
        return Demanded.of(
                        FORMS,
                        form.title(),
                        State.GOOD,
                        open == 0 ? "form-there" : "form-open",
                        "/regulation/forms",
                        article)
                .saying(open);
    }
}
