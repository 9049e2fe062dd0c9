package vn.somat.custody.recall;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.custody.recall.Recall.Line;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Giấy xác nhận thu hồi (R-DLV-07): for whoever issued the paper, what came back and what did not, as PDF/A. */
@Service
public class RecallCertificate {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Recalls recalls;
    private final Organisation organisation;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    RecallCertificate(
            Recalls recalls, Organisation organisation, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.recalls = recalls;
        this.organisation = organisation;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, RecallId id) {
        var one = recalls.read(reader, id);
        ledger.recordAlone(Entry.of("custody.recall.printed")
                .by(reader.actor())
                .on("recall", id.value())
                .on("document", one.document().value())
                .level(one.level().code()));
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("file"), one.label()),
                        new Field(say("paper"), one.paper()),
                        new Field(say("level"), one.level().label()),
                        new Field(say("due"), DAY.format(one.due())),
                        new Field(say("outstanding"), String.valueOf(one.outstanding()))),
                List.of(
                        new SheetColumn(say("copy"), 20),
                        new SheetColumn(say("holder"), 40),
                        new SheetColumn(say("back"), 20),
                        new SheetColumn(say("condition"), 30)),
                one.lines().stream().map(this::row).toList(),
                List.of(new Field(say("signer"), name(reader))));
        return papers.print(one.label(), say("title") + " " + one.label(), List.of(sheet), say("sign"));
    }

    private List<String> row(Line line) {
        var carrier = line.carrier();
        var returned = line.returned();
        var condition = line.condition();
        return List.of(
                carrier.copyNumber() == null
                        ? carrier.label()
                        : carrier.label() + ", "
                                + say("number", carrier.copyNumber().toString()),
                carrier.name() == null ? "" : carrier.name(),
                returned != null
                        ? DAY.format(returned.atZone(ZONE))
                        : line.outstanding() ? say("not-back") : say("gone"),
                condition == null ? "" : condition);
    }

    private String name(Reader reader) {
        return organisation.nameOf(reader.person());
    }

    private String say(String key, Object... args) {
        return texts.getMessage("custody.recall.paper." + key, args, VIETNAMESE);
    }
}
