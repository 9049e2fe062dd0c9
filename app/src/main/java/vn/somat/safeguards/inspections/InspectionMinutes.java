package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.regulation.Regulations;

/** Biên bản kiểm tra, as PDF/A: every question with its answer, then what is recommended, with places to sign. */
@Service
public class InspectionMinutes {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Inspections inspections;
    private final FindingBook findings;
    private final Sampling sampling;
    private final Organisation organisation;
    private final Regulations regulations;
    private final InspectionLevels levels;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    InspectionMinutes(
            Inspections inspections,
            FindingBook findings,
            Sampling sampling,
            Organisation organisation,
            Regulations regulations,
            InspectionLevels levels,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts) {
        this.inspections = inspections;
        this.findings = findings;
        this.sampling = sampling;
        this.organisation = organisation;
        this.regulations = regulations;
        this.levels = levels;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, InspectionId id) {
        var sheet = inspections.sheet(reader, id);
        var found = findings.of(reader, id);
        ledger.recordAlone(InspectionDesk.entry("safeguards.inspection.printed", reader, sheet.inspection()));
        var one = sheet.inspection();
        return papers.print(
                say("title"),
                one.rank() > 0 ? levels.label(one) : "",
                say("title") + " " + one.label(),
                sheets(sheet, found, sampling.of(reader, id), levels.reach(one, reader)),
                say("sign"));
    }

    private List<FolderSheet> sheets(Sheet sheet, List<Finding> found, List<SampleDrawn> samples, String reach) {
        var sheets = new ArrayList<FolderSheet>();
        sheets.add(answers(sheet, reach));
        samples.forEach(drawn -> sheets.add(SampleSheet.of(drawn, texts)));
        sheets.add(recommendations(sheet, found));
        return sheets;
    }

    private FolderSheet answers(Sheet sheet, String reach) {
        var one = sheet.inspection();
        var fields = new ArrayList<Field>(List.of(
                new Field(say("number"), one.label()),
                new Field(say("body"), one.body()),
                new Field(say("kind"), text("kind." + one.kind())),
                new Field(say("days"), day(one.firstDay()) + " – " + day(one.lastDay())),
                new Field(say("lead"), one.lead() == null ? "" : one.lead()),
                new Field(say("members"), one.members() == null ? "" : one.members()),
                new Field(say("pack"), regulations.of(one.pack()).title())));
        if (one.rank() > 0) {
            fields.add(new Field(say("level"), levels.label(one)));
        }
        fields.add(new Field(say("reach"), reach));
        fields.add(new Field(
                say("result"),
                text(
                        "page.summary",
                        sheet.count(Answer.GOOD),
                        sheet.count(Answer.PARTLY),
                        sheet.count(Answer.BAD),
                        sheet.count(Answer.NONE),
                        sheet.open())));
        return new FolderSheet(
                say("title"),
                fields,
                List.of(
                        new SheetColumn(say("code"), 11),
                        new SheetColumn(say("question"), 76),
                        new SheetColumn(say("answer"), 24),
                        new SheetColumn(say("note"), 63)),
                sheet.checklist()
                        .questions()
                        .map(question -> row(sheet, question))
                        .toList(),
                List.of());
    }

    private List<String> row(Sheet sheet, Checklist.Question question) {
        var said = sheet.answers().get(question.code());
        var seen = question.probes().stream()
                .map(probe -> sheet.looks().get(probe))
                .filter(look -> look != null && look.found() > 0)
                .map(look -> text("page.found", text("probe." + look.probe()), look.found(), look.examined()));
        var evidence = sheet.evidence().getOrDefault(question.code(), List.of()).stream()
                .map(piece -> say("evidence", piece.label()));
        var note = said == null || said.note() == null ? Stream.<String>empty() : Stream.of(said.note());
        return List.of(
                question.label(),
                question.text(),
                said == null ? text("page.unanswered") : text("answer." + said.answer()),
                String.join(
                        "; ",
                        Stream.of(note, seen, evidence).flatMap(part -> part).toList()));
    }

    private FolderSheet recommendations(Sheet sheet, List<Finding> found) {
        var one = sheet.inspection();
        var concluded = sheet.acts().stream()
                .filter(act -> act.kind() == InspectionAct.Done.CONCLUDED)
                .findFirst();
        return new FolderSheet(
                say("recommendations"),
                List.of(new Field(say("conclusion"), sheet.conclusion() == null ? "" : sheet.conclusion())),
                found.isEmpty()
                        ? List.of()
                        : List.of(
                                new SheetColumn(say("number"), 18),
                                new SheetColumn(say("what"), 58),
                                new SheetColumn(say("advice"), 54),
                                new SheetColumn(say("due"), 20),
                                new SheetColumn(say("responsible"), 24)),
                found.stream().map(each -> row(one, each)).toList(),
                List.of(
                        new Field(say("lead"), one.lead() == null ? "" : one.lead()),
                        new Field(
                                say("secretary"),
                                concluded.map(act -> name(act.by())).orElse("")),
                        new Field(
                                say("representative"),
                                one.own()
                                        ? concluded
                                                .map(act -> name(act.second()))
                                                .orElse("")
                                        : "")));
    }

    private List<String> row(Inspection one, Finding found) {
        return List.of(
                found.label(),
                found.question().toUpperCase(Locale.ROOT) + ". " + (found.what() == null ? "" : found.what()),
                found.advice() == null ? "" : found.advice(),
                day(found.due()),
                found.responsible() == null ? one.body() : name(found.responsible()));
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? ""
                : organisation.person(person).map(known -> known.name()).orElse("");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key, Object... args) {
        return text("paper." + key, args);
    }

    private String text(String key, Object... args) {
        return texts.getMessage("safeguards.inspection." + key, args, VIETNAMESE);
    }
}
