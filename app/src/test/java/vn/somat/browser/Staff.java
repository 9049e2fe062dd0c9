package vn.somat.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Side;
import vn.somat.vault.Vault;

/**
 * The people of the shared office: a provincial Party office with one person for every duty, moved in through the desks
 * as an administrator would do it. Account names are those of the duties: {@code clerk-incoming}, {@code head}.
 */
public final class Staff {

    public static final String PASSPHRASE = "sen trắng nở giữa đầm";
    public static final String PASSWORD = "mat-khau-cua-toi-2026";
    public static final String PIN = "246813";

    private static final String FIRST_PASSWORD = "mat-khau-tam-thoi-2026";
    private static final String SYSTEM = "system";

    private static final Map<Duty, String> NAMES = new EnumMap<>(Map.of(
            Duty.HEAD, "Trần Thị Bình",
            Duty.DEPUTY, "Lê Văn Cường",
            Duty.CLERK_INCOMING, "Nguyễn Thị Đào",
            Duty.CLERK_OUTGOING, "Phạm Thị Én",
            Duty.COPY_CLERK, "Hoàng Văn Giang",
            Duty.DRAFTER, "Vũ Minh Hải",
            Duty.SECURITY_OFFICER, "Đặng Quốc Khánh",
            Duty.ARCHIVIST, "Bùi Thị Lan",
            Duty.ADMINISTRATOR, "Đỗ Văn Minh",
            Duty.INSPECTOR, "Ngô Thị Nga"));

    private Staff() {}

    public static String username(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String name(Duty duty) {
        return NAMES.get(duty);
    }

    /** Somebody of the shared office, as the desks know them. */
    public static Reader reader(House house, Duty duty) {
        return house.bean(Readers.class).named(username(duty)).orElseThrow();
    }

    /** Somebody of the shared office confirming as second person. */
    public static SecondPerson second(Duty duty) {
        return new SecondPerson(username(duty), PIN);
    }

    static void moveInto(House house) {
        var unused = house.bean(Vault.class).initialise(PASSPHRASE.toCharArray(), 2, 3);
        var today = LocalDate.now(house.bean(Clock.class));
        var organisation = house.bean(Organisation.class);
        organisation.found(
                new Office(
                        "Văn phòng Tỉnh ủy",
                        "Tỉnh ủy Lạc Hồng",
                        Side.PARTY,
                        "TU",
                        today.withDayOfYear(1).minusYears(1)),
                SYSTEM);
        var unit = organisation.openUnit("VP", "Phòng Tổng hợp", null, today.minusYears(2), SYSTEM);
        var administrator = person(organisation, Duty.ADMINISTRATOR, unit, today);
        var accounts = house.bean(Accounts.class);
        ready(
                house,
                accounts.first(username(Duty.ADMINISTRATOR), administrator, FIRST_PASSWORD.toCharArray(), 0),
                FIRST_PASSWORD);
        for (var duty : Duty.values()) {
            if (duty != Duty.ADMINISTRATOR) {
                var person = person(organisation, duty, unit, today);
                var opened = accounts.open(reader(house, Duty.ADMINISTRATOR), username(duty), person);
                ready(house, opened.account(), opened.word());
            }
        }
        for (var duty : Duty.values()) {
            if (duty != Duty.ADMINISTRATOR) {
                var confirms = duty == Duty.HEAD ? Duty.SECURITY_OFFICER : Duty.HEAD;
                accounts.clear(
                        reader(house, Duty.ADMINISTRATOR), reader(house, duty).account(), 3, second(confirms));
            }
        }
    }

    private static PersonId person(Organisation organisation, Duty duty, UnitId unit, LocalDate today) {
        var person = organisation.enter(name(duty), "", unit, SYSTEM);
        organisation.charge(
                person,
                duty,
                duty == Duty.DRAFTER ? unit : null,
                position(duty),
                today.minusYears(1),
                null,
                "QĐ 01",
                SYSTEM);
        return person;
    }

    private static @Nullable String position(Duty duty) {
        return switch (duty) {
            case HEAD -> "bi-thu-tinh-uy";
            case DEPUTY -> "pho-bi-thu-tinh-uy";
            default -> null;
        };
    }

    /** The owner's own first steps: another password, and a PIN. */
    private static void ready(House house, UUID account, String first) {
        var own = house.bean(OwnAccount.class);
        own.changePassword(again(house, account), first.toCharArray(), PASSWORD.toCharArray());
        own.setPin(again(house, account), PASSWORD.toCharArray(), PIN.toCharArray());
    }

    private static Reader again(House house, UUID account) {
        return house.bean(Readers.class).of(account).orElseThrow();
    }
}
