package vn.somat.safeguards.incidents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.safeguards.incidents.IncidentAct.Kind;

/** Báo cáo đột xuất về vụ lộ, mất, as PDF/A: what is known so far, with lines to write on where nothing is. */
@Service
public class IncidentSheet {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Incidents incidents;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    IncidentSheet(
            Incidents incidents, Organisation organisation, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.incidents = incidents;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, IncidentId id) {
        var file = incidents.read(reader, id);
        var incident = file.incident();
        ledger.recordAlone(IncidentDesk.entry("safeguards.incident.printed", reader, incident));
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("kind"), say("kind." + incident.kind())));
        fields.add(new Field(say("level.label"), incident.level().label()));
        fields.add(new Field(say("what"), file.what()));
        fields.add(new Field(say("happened"), day(incident.happened())));
        fields.add(new Field(say("found"), day(incident.found())));
        fields.add(new Field(say("how"), file.how()));
        fields.add(new Field(say("opened-by"), name(incident)));
        fields.add(new Field(say("last-seen"), String.join("\n", file.seen())));
        for (var kind : List.of(Kind.TOLD, Kind.MEASURE, Kind.CAUSE, Kind.HANDLING, Kind.LESSON)) {
            fields.add(new Field(say("act." + kind), said(file, kind)));
        }
        var sheet = new FolderSheet(
                say("paper.title"),
                fields,
                List.of(),
                List.of(),
                List.of(new Field(say("paper.writer"), reader.displayName()), new Field(say("paper.head"), "")));
        var name = say("paper.name") + " " + incident.label();
        return papers.print(name, incident.level().label(), name, List.of(sheet), say("paper.sign"));
    }

    private String name(Incident incident) {
        return organisation.person(incident.openedBy()).map(Person::name).orElse("");
    }

    private static String said(IncidentFile file, Kind kind) {
        return file.of(kind).stream()
                .map(act -> (act.day() == null ? "" : day(act.day()) + ": ") + (act.words() == null ? "" : act.words()))
                .collect(Collectors.joining("\n"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String say(String key) {
        return texts.getMessage("incidents." + key, null, VIETNAMESE);
    }
}
