package vn.somat.custody.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.custody.destruction.Destruction.Item;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** The sheets of a file of destruction. Vietnamese, whatever language the page is read in: they are papers of the office. */
@Component
class DestructionSheets {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private final MessageSource texts;
    private final Organisation organisation;

    DestructionSheets(MessageSource texts, Organisation organisation) {
        this.texts = texts;
        this.organisation = organisation;
    }

    String title(Destruction one) {
        return say("title", one.label());
    }

    List<FolderSheet> of(Destruction one) {
        var sheets = new ArrayList<FolderSheet>();
        sheets.add(proposal(one));
        sheets.add(list(one));
        council(one, sheets);
        decision(one, sheets);
        record(one, sheets);
        return sheets;
    }

    private FolderSheet proposal(Destruction one) {
        var written = one.written();
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("file"), one.label()));
        fields.add(page("kind", word("kind." + one.kind().name())));
        fields.add(page("level", one.level().label()));
        fields.add(page("by", person(one.proposedBy())));
        fields.add(page("proposed", moment(one.proposedAt())));
        if (written != null) {
            fields.add(page("written-number", written.number()));
            fields.add(page("written-day", day(written.day())));
        }
        fields.add(page(one.kind() == Kind.URGENT ? "report" : "reason", one.reason()));
        return sheet(
                one.kind() == Kind.URGENT ? "report" : "proposal",
                fields,
                new Field(say("proposer"), person(one.proposedBy())));
    }

    private FolderSheet list(Destruction one) {
        var columns = List.of(
                new SheetColumn(say("order"), 6),
                new SheetColumn(say("thing"), 30),
                new SheetColumn(say("paper"), 24),
                new SheetColumn(say("date"), 14),
                new SheetColumn(say("level"), 12),
                new SheetColumn(say("remark"), 24));
        return new FolderSheet(
                say("list"),
                List.of(new Field(
                        say("count"), say("things", String.valueOf(one.left().size())))),
                columns,
                one.items().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(Item item) {
        var carrier = item.carrier();
        var paper = item.paper();
        var dropped = item.dropped();
        var remark = dropped != null
                ? say("dropped", dropped)
                : carrier == null || carrier.name() == null ? "" : carrier.name();
        return List.of(
                String.valueOf(item.number()),
                carrier == null ? word("what." + item.what().name()) : thing(carrier.label(), carrier.copyNumber()),
                carrier != null ? orEmpty(carrier.paper()) : paper == null ? "" : paper.number(),
                carrier != null ? day(carrier.date()) : paper == null ? "" : day(paper.date()),
                item.level().label(),
                remark);
    }

    private String thing(String label, @Nullable Integer copy) {
        return copy == null ? label : label + ", " + say("copy", copy.toString());
    }

    private void council(Destruction one, List<FolderSheet> sheets) {
        var council = one.council();
        if (council == null) {
            return;
        }
        var seats = new ArrayList<Field>();
        seats.add(page("council-number", council.number()));
        seats.add(page("council-day", day(council.day())));
        seats.add(page("chair", person(council.chair())));
        seats.add(page("keeper", person(council.keeper())));
        if (!council.members().isEmpty()) {
            seats.add(page("members", String.join("\n", council.members())));
        }
        sheets.add(sheet("council", seats));
        sheets.add(sheet(
                "meeting",
                List.of(
                        page("minutes", council.minutes()),
                        page("met", day(council.met())),
                        page("conclusion", council.conclusion())),
                new Field(say("chair"), person(council.chair())),
                new Field(say("keeper"), person(council.keeper()))));
    }

    private void decision(Destruction one, List<FolderSheet> sheets) {
        var decision = one.decision();
        if (decision != null) {
            sheets.add(sheet(
                    "decision",
                    List.of(
                            page("decision-number", decision.number()),
                            page("decision-day", day(decision.day())),
                            page("decider", person(decision.by()))),
                    new Field(say("decider"), person(decision.by()))));
        }
        var refusal = one.refusal();
        if (refusal != null) {
            sheets.add(sheet(
                    "refusal", List.of(page("state", word("state." + one.state().name())), page("reason", refusal))));
        }
    }

    private void record(Destruction one, List<FolderSheet> sheets) {
        var done = one.execution();
        if (done == null) {
            return;
        }
        var fields = new ArrayList<Field>();
        fields.add(page("record", done.record() == null ? one.label() : done.record()));
        fields.add(page("at", moment(done.at())));
        fields.add(page("where", done.where()));
        fields.add(page("method", word("method." + done.method().name())));
        fields.add(page("how", done.how()));
        fields.add(page("people", person(done.by()) + (done.second() == null ? "" : "\n" + person(done.second()))));
        if (done.witnesses() != null) {
            fields.add(page("witnesses", done.witnesses()));
        }
        var signs = new ArrayList<Field>();
        signs.add(new Field(say("performer"), person(done.by())));
        if (done.second() != null) {
            signs.add(new Field(say("second"), person(done.second())));
        }
        sheets.add(new FolderSheet(say("record"), fields, List.of(), List.of(), signs));
    }

    private FolderSheet sheet(String title, List<Field> fields, Field... signatures) {
        return new FolderSheet(say(title), fields, List.of(), List.of(), List.of(signatures));
    }

    private Field page(String label, String value) {
        return new Field(word("page." + label), value);
    }

    private String person(PersonId id) {
        return organisation.people().stream()
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    String say(String key, Object... args) {
        return texts.getMessage("custody.destruction.paper." + key, args, VIETNAMESE);
    }

    private String word(String key) {
        return texts.getMessage("custody.destruction." + key, null, VIETNAMESE);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
