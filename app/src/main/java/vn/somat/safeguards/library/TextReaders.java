package vn.somat.safeguards.library;

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
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Danh sách ký nhận đã đọc, as PDF/A: who has signed with their key, and a line for who has not. */
@Service
public class TextReaders {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);

    private final Library library;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    TextReaders(Library library, Organisation organisation, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.library = library;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    public byte[] print(Reader reader, TextId id) {
        var readers = library.readers(reader, id);
        var text = library.find(reader, id);
        ledger.recordAlone(Entry.of("safeguards.text.printed")
                .by(reader.actor())
                .on("text", id.value())
                .with("count", readers.size()));
        var people = organisation.people().stream().collect(Collectors.toMap(Person::id, one -> one));
        var rows = new ArrayList<List<String>>();
        for (var one : readers) {
            var person = people.get(one.person());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    person == null ? "" : person.name(),
                    person == null ? "" : person.post(),
                    one.at() == null ? "" : say("signed") + " " + MOMENT.format(one.at())));
        }
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("text"), text.symbol() + ", " + DAY.format(text.dated()) + ", " + text.issuer()),
                        new Field(say("about"), text.title()),
                        new Field(say("from"), DAY.format(text.from())),
                        new Field(
                                say("read"),
                                readers.stream().filter(one -> one.at() != null).count() + "/" + readers.size())),
                List.of(
                        new SheetColumn(say("row"), 8),
                        new SheetColumn(say("person"), 45),
                        new SheetColumn(say("post"), 45),
                        new SheetColumn(say("sign"), 45)),
                rows,
                List.of(new Field(
                        say("signer"),
                        organisation.person(reader.person()).map(Person::name).orElse(""))));
        return papers.print(say("title"), say("title"), List.of(sheet), say("hint"));
    }

    private String say(String key) {
        return texts.getMessage("library.paper." + key, null, VIETNAMESE);
    }
}
