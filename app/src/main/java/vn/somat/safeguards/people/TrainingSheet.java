package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** Danh sách tập huấn, as PDF/A: a line to sign for everybody of the office before the class, who was there after it. */
@Service
public class TrainingSheet {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Trainings trainings;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    TrainingSheet(
            Trainings trainings,
            Organisation organisation,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.trainings = trainings;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    public byte[] print(Reader reader, UUID id) {
        var one = trainings.find(reader, id);
        var there = trainings.attendance(reader, id);
        ledger.recordAlone(Entry.of("safeguards.training.printed")
                .by(reader.actor())
                .on("training", id)
                .with("count", there.size()));
        var rows = new ArrayList<List<String>>();
        for (var attendance : there) {
            rows.add(row(
                    rows.size() + 1,
                    attendance.person(),
                    attendance.certificate() == null ? "" : attendance.certificate(),
                    say(attendance.present() ? "present" : "absent")));
        }
        if (there.isEmpty()) {
            var today = LocalDate.now(clock);
            organisation.people().stream()
                    .filter(person ->
                            !organisation.mandatesOn(person.id(), today).isEmpty())
                    .forEach(person -> rows.add(row(rows.size() + 1, person.id(), "", "")));
        }
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("number"), one.label()),
                        new Field(say("day"), DAY.format(one.day())),
                        new Field(say("organiser"), one.organiser()),
                        new Field(say("topic"), one.topic()),
                        new Field(say("place"), one.place() == null ? "" : one.place()),
                        new Field(say("until"), DAY.format(one.until()))),
                List.of(
                        new SheetColumn(say("row"), 8),
                        new SheetColumn(say("person"), 45),
                        new SheetColumn(say("post"), 40),
                        new SheetColumn(say("certificate"), 25),
                        new SheetColumn(say("sign"), 35)),
                rows,
                List.of(new Field(say("signer"), name(reader.person())), new Field(say("teacher"), "")));
        return papers.print(say("title"), say("title"), List.of(sheet), say("hint"));
    }

    private List<String> row(int number, PersonId person, String certificate, String sign) {
        var post = organisation.person(person).map(Person::post).orElse("");
        return List.of(String.valueOf(number), name(person), post, certificate, sign);
    }

    private String name(PersonId id) {
        return organisation.person(id).map(Person::name).orElse("");
    }

    private String say(String key) {
        return texts.getMessage("people.sheet." + key, null, VIETNAMESE);
    }
}
