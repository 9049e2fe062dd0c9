package vn.somat.custody.recall;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.printing.Field;
import vn.somat.printing.Folder;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;

/** Giấy xác nhận thu hồi (R-DLV-07): for whoever issued the paper, what came back and what did not, as PDF/A. */
@Service
public class RecallCertificate {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Recalls recalls;
    private final SheetPrinter printer;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Seals seals;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    RecallCertificate(
            Recalls recalls,
            SheetPrinter printer,
            Organisation organisation,
            Regulations regulations,
            Seals seals,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.recalls = recalls;
        this.printer = printer;
        this.organisation = organisation;
        this.regulations = regulations;
        this.seals = seals;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, RecallId id) {
        var one = recalls.read(reader, id);
        ledger.recordAlone(Entry.of("custody.recall.printed")
                .by(reader.actor())
                .on("recall", id.value())
                .on("document", one.document().value())
                .level(one.level().code()));
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(LocalDate.now(clock)).papers().head(office.side());
        var checkpoint = seals.seal();
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
        var folder = new Folder(
                one.label(),
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                say("title") + " " + one.label(),
                List.of(sheet),
                new Witness(checkpoint.qr(), checkpoint.shortForm()),
                say("sign"),
                clock.instant());
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.folder(folder, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
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
        return organisation.people().stream()
                .filter(person -> person.id().equals(reader.person()))
                .map(Person::name)
                .findFirst()
                .orElse("");
    }

    private String say(String key, Object... args) {
        return texts.getMessage("custody.recall.paper." + key, args, VIETNAMESE);
    }
}
