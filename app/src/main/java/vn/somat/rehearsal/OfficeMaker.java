package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Readers;
import vn.somat.access.Tokens;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Regulations;

/** Founds the rehearsal office: units, people with their duties, accounts with one password and PIN for all, saved lists. */
@Component
@RehearsalOnly
class OfficeMaker {

    static final String PASSWORD = "Dien-tap-2026";
    static final String PIN = "246810";

    private static final String ACTOR = "rehearsal";
    private static final int TOKEN_DAYS = 30;

    private final Organisation organisation;
    private final Regulations regulations;
    private final Accounts accounts;
    private final OwnAccount own;
    private final Readers readers;
    private final Tokens tokens;
    private final DistributionLists lists;

    OfficeMaker(
            Organisation organisation,
            Regulations regulations,
            Accounts accounts,
            OwnAccount own,
            Readers readers,
            Tokens tokens,
            DistributionLists lists) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.accounts = accounts;
        this.own = own;
        this.readers = readers;
        this.tokens = tokens;
        this.lists = lists;
    }

    /** Everything the office is on its first day. */
    Staff make(OfficeFile file, LocalDate firstDay) {
        organisation.found(
                new Office(file.name(), file.superior(), file.side(), file.symbol(), file.earlierTermFrom()), ACTOR);
        var units = new HashMap<String, UnitId>();
        for (var unit : file.units()) {
            units.put(
                    unit.code(),
                    organisation.openUnit(unit.code(), unit.name(), units.get(unit.parent()), firstDay, ACTOR));
        }
        var staff = new Staff(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(units.values()));
        for (var person : file.people()) {
            engage(person, units.get(person.unit()), firstDay, staff);
        }
        for (var line : file.lists()) {
            lists.create(
                    staff.reader(Duty.CLERK_OUTGOING),
                    line.name(),
                    line.members().stream().map(name -> new Recipient(name, 1)).toList());
        }
        return staff;
    }

    private void engage(OfficeFile.PersonLine line, @Nullable UnitId unit, LocalDate firstDay, Staff staff) {
        var person = organisation.enter(line.name(), line.post(), unit, ACTOR);
        for (var duty : line.duties()) {
            var position = duty == Duty.HEAD || duty == Duty.DEPUTY ? line.position() : "";
            organisation.charge(person, duty, unit, position.isEmpty() ? null : position, firstDay, null, "", ACTOR);
        }
        int rank =
                regulations.on(firstDay).level(line.clearance()).orElseThrow().rank();
        accounts.first(line.username(), person, PASSWORD.toCharArray(), rank);
        var reader = readers.named(line.username()).orElseThrow();
        own.setPin(reader, PASSWORD.toCharArray(), PIN.toCharArray());
        staff.readers().put(line.username(), reader);
        line.duties().forEach(duty -> staff.byDuty().putIfAbsent(duty, line.username()));
    }

    /** One token for each account, made by its owner, shown once at the start. */
    Map<String, String> issueTokens(Staff staff) {
        var issued = new LinkedHashMap<String, String>();
        staff.readers()
                .forEach((username, reader) -> issued.put(
                        username,
                        tokens.issue(
                                reader,
                                reader.account(),
                                "dien-tap",
                                Set.of("read", "register", "print"),
                                TOKEN_DAYS)));
        return issued;
    }
}
