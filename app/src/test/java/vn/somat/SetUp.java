package vn.somat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.somat.access.Accounts;
import vn.somat.access.Readers;
import vn.somat.access.Tokens;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.registry.BookDesk;
import vn.somat.regulation.Side;
import vn.somat.vault.Vault;

/** Sets up a data folder without a browser. */
public final class SetUp {

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
            var account = house.desk(Accounts.class).first("vanthu", person, "mat-khau-cua-toi-2026".toCharArray(), 0);
            var clerk = house.desk(Readers.class).of(account).orElseThrow();
            var unused = house.desk(BookDesk.class).open(clerk, "vb-den", today.getYear());
            return house.desk(Tokens.class).issue(clerk, account, "thử", Set.of("read", "register"), 1);
        }
    }

    /** @param place where: {@code --data} and what else the command line takes for it */
    static void on(Map<String, String> environment, String passphrase, String... place) {
        var words = new String[place.length + 2];
        words[0] = Verb.EXPORT_LEDGER.typed();
        words[1] = "unused";
        System.arraycopy(place, 0, words, 2, place.length);
        try (House house = House.quiet(Typed.from(words), new Terminal(System.out, System.err, environment))) {
            var unused = house.desk(Vault.class).initialise(passphrase.toCharArray(), 1, 1);
        }
    }
}
