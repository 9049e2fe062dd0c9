package vn.somat.safeguards.seals;

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
import vn.somat.ledger.Refusal;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Sổ theo dõi đóng dấu của một năm, as PDF/A: struck lines stand in it as struck. */
@Service
public class SealBook {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int MOST = 20_000;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final OfficialSeals seals;
    private final SealUseStore uses;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    SealBook(
            OfficialSeals seals,
            SealUseStore uses,
            Organisation organisation,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts) {
        this.seals = seals;
        this.uses = uses;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    public byte[] print(Reader reader, UUID id, int year) {
        var seal = seals.find(reader, id);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("year", "people.seal.year-wrong");
        }
        var lines = uses.between(id, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), MOST);
        ledger.recordAlone(Entry.of("safeguards.seal.printed")
                .by(reader.actor())
                .on("official-seal", id)
                .with("year", year)
                .with("lines", lines.size()));
        var rows = new ArrayList<List<String>>();
        for (var use : lines) {
            var note = use.struck() != null ? say("struck") + ": " + use.struck() : use.note();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    DAY.format(use.day()),
                    use.paper(),
                    use.struck() == null ? String.valueOf(use.copies()) : "0",
                    use.askedBy() == null ? "" : name(use.askedBy()),
                    name(use.by()),
                    note == null ? "" : note));
        }
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("seal"), seal.label() + ", " + seal.name()),
                        new Field(say("keeper"), name(seal.keeper())),
                        new Field(say("year"), String.valueOf(year)),
                        new Field(say("count"), String.valueOf(rows.size()))),
                List.of(
                        new SheetColumn(say("row"), 8),
                        new SheetColumn(say("day"), 20),
                        new SheetColumn(say("paper"), 34),
                        new SheetColumn(say("copies"), 14),
                        new SheetColumn(say("asked"), 32),
                        new SheetColumn(say("by"), 32),
                        new SheetColumn(say("note"), 34)),
                rows,
                List.of(new Field(say("keeper"), name(seal.keeper())), new Field(say("head"), "")));
        return papers.print(say("title"), say("title"), List.of(sheet), say("hint"));
    }

    private String name(PersonId id) {
        return organisation.person(id).map(Person::name).orElse("");
    }

    private String say(String key) {
        return texts.getMessage("people.seal.paper." + key, null, VIETNAMESE);
    }
}
