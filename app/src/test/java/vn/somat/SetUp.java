package vn.somat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.somat.access.Accounts;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.Tokens;
import vn.somat.custody.carriers.AuditRun;
import vn.somat.custody.carriers.BalanceAudit;
import vn.somat.custody.carriers.BalanceBy;
import vn.somat.custody.carriers.BalanceTable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.CopyBalances;
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.Places;
import vn.somat.interchange.backups.BackupBook;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.registry.Attachments;
import vn.somat.registry.BookDesk;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Side;
import vn.somat.vault.Vault;

/** Sets up a data folder without a browser. */
public final class SetUp {

    /** Who keeps the books of the offices below. */
    public static final String CLERK = "vanthu";

    public static final String PASSWORD = "mat-khau-cua-toi-2026";

    private SetUp() {}

    public static void in(Path data, String passphrase) {
        on(Map.of(), passphrase, "--data", data.toString());
    }

    /** An office with one clerk for what comes in and this year's book. Answers the clerk's API token. */
    public static String office(Path data, String passphrase) {
        in(data, passphrase);
        var words = Typed.from(Verb.EXPORT_LEDGER.typed(), "unused", "--data", data.toString());
        try (House house = House.quiet(words, new Terminal(System.out, System.err, Map.of()))) {
            house.desk(Vault.class).unseal(passphrase.toCharArray());
            var today = LocalDate.now(house.desk(Clock.class));
            var organisation = house.desk(Organisation.class);
            organisation.found(new Office("Văn phòng", "", Side.STATE, "VP", null), "system");
            var unit = organisation.openUnit("VP", "Văn phòng", null, today.minusYears(1), "system");
            var person = organisation.enter("Nguyễn Thị Đào", "", unit, "system");
            organisation.charge(person, Duty.CLERK_INCOMING, null, today.minusYears(1), null, "QĐ 01", "system");
            var account = house.desk(Accounts.class).first(CLERK, person, PASSWORD.toCharArray(), 0);
            var clerk = house.desk(Readers.class).of(account).orElseThrow();
            var unused = house.desk(BookDesk.class).open(clerk, "vb-den", today.getYear());
            return house.desk(Tokens.class).issue(clerk, account, "thử", Set.of("read", "register"), 1);
        }
    }

    /** What a program that keeps copies needs. @param place the id of the one room */
    public record Keeping(String token, String place) {}

    /** An office whose one clerk also guards its secrets, with a room for them. */
    public static Keeping keeping(Path data, String passphrase) {
        return keeping(Map.of(), passphrase, "--data", data.toString());
    }

    /** The same on a server. @param where {@code --data} and what else the command line takes for it */
    public static Keeping keeping(Map<String, String> environment, String passphrase, String... where) {
        on(environment, passphrase, where);
        return house(environment, passphrase, where, house -> {
            var today = LocalDate.now(house.desk(Clock.class));
            var organisation = house.desk(Organisation.class);
            organisation.found(new Office("Văn phòng", "", Side.STATE, "VP", null), "system");
            var unit = organisation.openUnit("VP", "Văn phòng", null, today.minusYears(1), "system");
            var person = organisation.enter("Nguyễn Thị Đào", "", unit, "system");
            for (var duty : List.of(Duty.CLERK_INCOMING, Duty.SECURITY_OFFICER)) {
                var unused = organisation.charge(person, duty, null, today.minusYears(1), null, "QĐ 01", "system");
            }
            var account = house.desk(Accounts.class).first(CLERK, person, PASSWORD.toCharArray(), 3);
            var clerk = house.desk(Readers.class).of(account).orElseThrow();
            for (var register : List.of("vb-den", "bmnn-den")) {
                var unused = house.desk(BookDesk.class).open(clerk, register, today.getYear());
            }
            var room = new OpenPlace(Place.Kind.ROOM, null, "P1", "Kho", "tuyet-mat", person.value(), "12/PA");
            var place = house.desk(Places.class).open(clerk, room);
            var token = house.desk(Tokens.class).issue(clerk, account, "thử", Set.of("read", "register"), 1);
            return new Keeping(token, place.value().toString());
        });
    }

    /** The balance of the copies by the ledger alone, compared with the rows. */
    public static AuditRun audit(Path data, String passphrase) {
        return house(data, passphrase, house -> house.desk(BalanceAudit.class).run(clerk(house)));
    }

    /** How many copies were made, by level, as the rows have it. */
    public static Map<String, Long> balances(Path data, String passphrase) {
        return house(data, passphrase, house -> {
            var table = house.desk(CopyBalances.class).table(clerk(house), BalanceBy.LEVEL, null);
            return table.lines().stream()
                    .filter(line -> !line.key().isEmpty())
                    .collect(Collectors.toMap(
                            BalanceTable.Line::key, line -> line.counts().getFirst()));
        });
    }

    /** Refuses when one of these carriers is not there. */
    public static void requireThere(Path data, String passphrase, List<UUID> ids) {
        var unused = house(
                data,
                passphrase,
                house -> house.desk(Carriers.class)
                        .require(clerk(house), ids.stream().map(CarrierId::new).toList()));
    }

    /** What lies at these papers: the bytes of each file, by its name. */
    public static Map<String, byte[]> files(Path data, String passphrase, Collection<String> papers) {
        return house(data, passphrase, house -> {
            var attachments = house.desk(Attachments.class);
            var clerk = clerk(house);
            var found = new HashMap<String, byte[]>();
            for (var paper : papers) {
                for (var file : attachments.of(clerk, new DocumentId(UUID.fromString(paper)))) {
                    try (var in = attachments.download(clerk, file.id())) {
                        found.put(file.name(), in.readAllBytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            return found;
        });
    }

    /** The house makes a backup by itself into this folder every day. */
    public static void backupsInto(Path data, String passphrase, Path folder) {
        var unused = house(data, passphrase, house -> {
            var organisation = house.desk(Organisation.class);
            var today = LocalDate.now(house.desk(Clock.class));
            var keeps = organisation.charge(
                    clerk(house).person(), Duty.ADMINISTRATOR, null, today, null, "QĐ 02", "system");
            house.desk(BackupBook.class).plan(clerk(house), folder.toString(), 1, 2);
            organisation.revoke(keeps, "Đã đặt lịch", "system");
            return keeps;
        });
    }

    private static Reader clerk(House house) {
        return house.desk(Readers.class).named(CLERK).orElseThrow();
    }

    private static <T> T house(Path data, String passphrase, Function<House, T> work) {
        return house(Map.of(), passphrase, new String[] {"--data", data.toString()}, work);
    }

    private static <T> T house(
            Map<String, String> environment, String passphrase, String[] place, Function<House, T> work) {
        try (House house = House.quiet(errand(place), new Terminal(System.out, System.err, environment))) {
            house.desk(Vault.class).unseal(passphrase.toCharArray());
            return work.apply(house);
        }
    }

    /** @param place where: {@code --data} and what else the command line takes for it */
    static void on(Map<String, String> environment, String passphrase, String... place) {
        try (House house = House.quiet(errand(place), new Terminal(System.out, System.err, environment))) {
            var unused = house.desk(Vault.class).initialise(passphrase.toCharArray(), 1, 1);
        }
    }

    private static Typed errand(String... place) {
        var words = new String[place.length + 2];
        words[0] = Verb.EXPORT_LEDGER.typed();
        words[1] = "unused";
        System.arraycopy(place, 0, words, 2, place.length);
        return Typed.from(words);
    }
}
