package vn.somat.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.testing.TestOffice;

/** Fresh people with accounts in a test office. */
final class People {

    static final String PASSWORD = "mat-khau-cua-toi-2026";
    static final String PIN = "246813";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestOffice office;

    People(TestOffice office) {
        this.office = office;
    }

    /** One who has signed up for these duties, cleared up to a rank, with a PIN. */
    Somebody with(int clearance, Duty... duties) {
        return until(null, clearance, duties);
    }

    Somebody until(@Nullable LocalDate lastDay, int clearance, Duty... duties) {
        var name = "nguoi" + COUNT.incrementAndGet();
        var organisation = office.bean(Organisation.class);
        var person = organisation.enter("Người " + name, "", office.unit(), "system");
        for (var duty : duties) {
            var unused = organisation.charge(person, duty, null, office.today().minusDays(10), lastDay, "", "system");
        }
        var account = office.bean(Accounts.class).first(name, person, PASSWORD.toCharArray(), clearance);
        var somebody = new Somebody(name, account, person);
        office.bean(OwnAccount.class).setPin(reader(somebody), PASSWORD.toCharArray(), PIN.toCharArray());
        return somebody;
    }

    Reader reader(Somebody somebody) {
        return office.bean(Readers.class).of(somebody.account()).orElseThrow();
    }

    List<RecordedAct> history(Somebody somebody) {
        return office.bean(Ledger.class).history("account", somebody.account(), null, 50);
    }

    /** @param username also the person's name, after "Người " */
    record Somebody(String username, UUID account, PersonId person) {

        SecondPerson second() {
            return new SecondPerson(username, PIN);
        }
    }
}
