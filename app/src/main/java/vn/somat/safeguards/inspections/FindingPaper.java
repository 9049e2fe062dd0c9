package vn.somat.safeguards.inspections;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Phiếu kiến nghị, as PDF/A: what was found and advised, until when and by whom, and what was done about it so far. */
@Service
public class FindingPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FindingBook book;
    private final Answering answering;
    private final InspectionEvidence evidence;
    private final InspectionLevels levels;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    FindingPaper(
            FindingBook book,
            Answering answering,
            InspectionEvidence evidence,
            InspectionLevels levels,
            Organisation organisation,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts) {
        this.book = book;
        this.answering = answering;
        this.evidence = evidence;
        this.levels = levels;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, FindingId id) {
        var one = book.read(reader, id);
        var inspection = one.inspection();
        ledger.recordAlone(Entry.of("safeguards.inspection.finding.printed")
                .by(reader.actor())
                .on("finding", id.value())
                .level(inspection.level()));
        var fields = new ArrayList<Field>();
        fields.add(new Field(text("paper.number"), one.label()));
        fields.add(new Field(text("finding.of"), inspection.label() + " · " + inspection.body()));
        answering
                .checklist(inspection)
                .question(one.question())
                .ifPresent(question -> fields.add(new Field(
                        text("paper.question"),
                        question.label() + ". " + question.text() + " ("
                                + question.citation().article() + ")")));
        fields.add(new Field(text("finding.what"), one.what() == null ? "" : one.what()));
        fields.add(new Field(text("finding.advice"), one.advice() == null ? "" : one.advice()));
        fields.add(new Field(text("finding.due"), DAY.format(one.due())));
        var responsible = one.responsible();
        fields.add(new Field(text("finding.responsible"), responsible == null ? inspection.body() : name(responsible)));
        fields.add(new Field(text("paper.state"), text("finding.state." + one.state())));
        var files = evidence.of(reader, id);
        if (!files.isEmpty()) {
            fields.add(new Field(
                    text("paper.files"),
                    files.stream()
                            .map(file -> file.number() + ". " + file.name())
                            .collect(Collectors.joining("\n"))));
        }
        var sheet = new FolderSheet(
                text("paper.finding"),
                fields,
                List.of(
                        new SheetColumn(text("paper.when"), 24),
                        new SheetColumn(text("paper.done"), 38),
                        new SheetColumn(text("paper.who"), 34),
                        new SheetColumn(text("paper.until"), 22),
                        new SheetColumn(text("paper.note"), 56)),
                one.steps().stream().map(this::row).toList(),
                List.of(
                        new Field(text("paper.responsible"), responsible == null ? "" : name(responsible)),
                        new Field(text("paper.rechecked"), "")));
        return papers.print(
                one.label(),
                inspection.rank() > 0 ? levels.label(inspection) : "",
                text("paper.finding") + " " + one.label(),
                List.of(sheet),
                text("paper.sign"));
    }

    private List<String> row(Finding.Step step) {
        return List.of(
                DAY.format(step.at().atZone(ZONE)),
                text("finding.step." + step.kind()),
                name(step.by()),
                DAY.format(step.due()),
                step.said() == null ? "" : step.said());
    }

    private String name(PersonId person) {
        return organisation.person(person).map(Person::name).orElse("");
    }

    private String text(String key) {
        return texts.getMessage("safeguards.inspection." + key, null, VIETNAMESE);
    }
}
