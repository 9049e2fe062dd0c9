package vn.somat.safeguards.completeness;

import static vn.somat.safeguards.completeness.Demanded.Group.PEOPLE;
import static vn.somat.safeguards.completeness.Demanded.Group.TEXTS;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.safeguards.completeness.Demanded.State;
import vn.somat.safeguards.library.Library;
import vn.somat.safeguards.library.LibraryText;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.people.Officers;
import vn.somat.safeguards.people.Trainings;

/** Quy chế, nội quy và người phải có: R-GOV-01 and R-PER-03 of the pack, who has not read, whose training ran out. */
@Component
class PeopleDemanded {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Library library;
    private final Officers officers;
    private final Trainings trainings;
    private final Organisation organisation;

    PeopleDemanded(Library library, Officers officers, Trainings trainings, Organisation organisation) {
        this.library = library;
        this.officers = officers;
        this.trainings = trainings;
        this.organisation = organisation;
    }

    List<Demanded> texts(Rules rules, LocalDate today) {
        var lines = new ArrayList<Demanded>();
        var rule = rules.rulebook().find("R-GOV-01");
        var own = library.houseRules();
        var body = Officers.body(organisation.office().orElse(null));
        var facts = Facts.none().word("body", body).that("rules-in-force", !own.isEmpty());
        if (!own.isEmpty()) {
            boolean regulation = own.stream().anyMatch(text -> text.kind() == TextKind.REGULATION);
            facts = facts.word("rules-kind", regulation ? "regulation" : "house-rules");
        }
        var kind = "provincial".equals(body) || "provincial-government".equals(body) || "central".equals(body)
                ? TextKind.REGULATION
                : TextKind.HOUSE_RULES;
        var finding = rules.rulebook().finding("R-GOV-01", facts);
        var title = rule.map(one -> one.title()).orElse("R-GOV-01");
        var article = rule.map(one -> one.citation().article()).orElse(null);
        if (finding.isPresent() && (body != null || own.isEmpty())) {
            lines.add(Demanded.of(TEXTS, title, State.BAD, "rule", "/library/new?kind=" + kind, article)
                    .saying(finding.get().text()));
        }
        for (var text : own) {
            lines.add(Demanded.of(
                            TEXTS, text.symbol() + " · " + text.title(), State.GOOD, "in-force", address(text), article)
                    .saying(DAY.format(text.from())));
        }
        for (var text : library.drafts()) {
            lines.add(Demanded.of(
                    TEXTS, text.symbol() + " · " + text.title(), State.OPEN, "draft", address(text), article));
        }
        library.missing().forEach((text, count) -> {
            boolean late = text.readBy() != null && text.readBy().isBefore(today);
            lines.add(Demanded.of(
                            TEXTS,
                            text.symbol() + " · " + text.title(),
                            late ? State.BAD : State.OPEN,
                            late ? "unread-late" : "unread",
                            address(text),
                            null)
                    .saying(count));
        });
        return lines;
    }

    List<Demanded> people(Rules rules, LocalDate today) {
        var lines = new ArrayList<Demanded>();
        var rule = rules.rulebook().find("R-PER-03");
        var article = rule.map(one -> one.citation().article()).orElse(null);
        var charged = officers.now();
        if (charged.isEmpty()) {
            lines.add(Demanded.of(
                    PEOPLE,
                    rule.map(one -> one.title()).orElse("R-PER-03"),
                    State.BAD,
                    "no-officer",
                    "/people",
                    article));
        }
        for (var officer : charged) {
            var name = organisation.person(officer.person()).map(Person::name).orElse("");
            var finding = officers.finding(officer);
            var at = "/people/officers/" + officer.id();
            if (finding.isPresent()) {
                lines.add(Demanded.of(PEOPLE, name, State.BAD, "rule", at, article)
                        .saying(finding.get().text()));
            } else {
                lines.add(Demanded.of(PEOPLE, name, State.GOOD, "officer", at, article));
            }
        }
        var standings = trainings.standings();
        long untrained = standings.stream().filter(one -> !one.trained(today)).count();
        if (untrained > 0) {
            lines.add(new Demanded(
                    PEOPLE,
                    "",
                    State.OPEN,
                    "people.complete.untrained",
                    List.of(String.valueOf(untrained), String.valueOf(standings.size())),
                    "/people/trainings",
                    null,
                    null));
        }
        if (organisation.office().map(Office::government).isEmpty()) {
            lines.add(new Demanded(
                    PEOPLE, "", State.OPEN, "people.complete.no-government", List.of(), "/organisation", null, null));
        }
        return lines;
    }

    private static String address(LibraryText text) {
        return "/library/" + text.id().value();
    }
}
