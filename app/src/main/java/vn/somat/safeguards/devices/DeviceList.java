package vn.somat.safeguards.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Sổ theo dõi máy, thiết bị, vật mang tin, as PDF/A: all that is in service. */
@Service
public class DeviceList {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int MOST = 5000;

    private final DeviceStore store;
    private final Access access;
    private final Organisation organisation;
    private final Regulations regulations;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    DeviceList(
            DeviceStore store,
            Access access,
            Organisation organisation,
            Regulations regulations,
            OfficePapers papers,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.organisation = organisation;
        this.regulations = regulations;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader) {
        access.require(reader, Devices.READ, Thing.none());
        var devices = store.page(false, 0, MOST);
        ledger.recordAlone(
                Entry.of("safeguards.device.printed").by(reader.actor()).with("count", devices.size()));
        var today = LocalDate.now(clock);
        var rules = regulations.on(today);
        var levels = rules.levels().stream().collect(Collectors.toMap(Level::code, Level::label));
        var names = organisation.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        var sheet = new FolderSheet(
                say("title"),
                List.of(
                        new Field(say("day"), DAY.format(today)),
                        new Field(say("count"), String.valueOf(devices.size()))),
                List.of(
                        new SheetColumn(say("number"), 19),
                        new SheetColumn(say("what"), 44),
                        new SheetColumn(say("network"), 28),
                        new SheetColumn(say("check"), 28),
                        new SheetColumn(say("seal"), 20),
                        new SheetColumn(say("holder"), 35)),
                devices.stream().map(device -> row(device, levels, names)).toList(),
                List.of(new Field(say("signer"), names.getOrDefault(reader.person(), ""))));
        return papers.print(say("title"), say("title"), List.of(sheet), say("sign"));
    }

    private List<String> row(Device device, Map<String, String> levels, Map<PersonId, String> names) {
        return List.of(
                device.label(),
                lines(text("kind." + device.kind()), device.make(), device.serial()) + ". " + device.purpose(),
                lines(
                        text("network." + device.network()),
                        device.level() == null ? null : levels.getOrDefault(device.level(), device.level())),
                checked(device.check()),
                device.seal() == null ? "" : device.seal(),
                lines(names.getOrDefault(device.holder(), ""), device.place()));
    }

    private String checked(@Nullable PoliceCheck check) {
        return check == null
                ? text("page.unchecked")
                : lines(
                        text(check.passed() ? "page.passed" : "page.failed") + " " + DAY.format(check.on()),
                        check.next() == null ? null : DAY.format(check.next()));
    }

    private static String lines(@Nullable String... said) {
        return Arrays.stream(said).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private String say(String key) {
        return text("paper." + key);
    }

    private String text(String key) {
        return texts.getMessage("safeguards.device." + key, null, VIETNAMESE);
    }
}
