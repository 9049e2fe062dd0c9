package vn.somat.testing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.somat.access.Accounts;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reach;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookView;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Side;
import vn.somat.regulation.TestPacks;
import vn.somat.vault.TestVault;
import vn.somat.vault.Vault;

/**
 * The rooms up to the registry, without pages, on a database of their own: an unsealed vault, a founded office with one
 * person for every duty, and a clock that stands still until it is moved. Readers are made by hand, as {@code access}
 * would make them of mandates and clearance.
 */
public final class TestOffice implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SYSTEM = "system";
    private static final String BASIS = "Quyết định 01-QĐ/VPTU ngày 01/7/2020";
    public static final String PASSWORD = "mat-khau-de-thu-2026";
    public static final String PIN = "246813";

    private final MovableClock clock;
    private final AnnotationConfigApplicationContext rooms;
    private final Map<Duty, PersonId> people = new EnumMap<>(Duty.class);
    private final UnitId unit;

    private TestOffice(String day, Office office) {
        clock = new MovableClock(noon(day));
        rooms = rooms(clock, "0s");
        TestVault.open(bean(Vault.class));
        var organisation = bean(Organisation.class);
        organisation.found(office, SYSTEM);
        var founded = LocalDate.of(2020, 7, 1);
        unit = organisation.openUnit("TH", "Phòng Tổng hợp", null, founded, SYSTEM);
        for (var duty : Duty.values()) {
            var person = organisation.enter("Người giữ việc " + (duty.ordinal() + 1), "", unit, SYSTEM);
            var unused = organisation.charge(
                    person, duty, null, position(office.side(), duty), founded, null, BASIS, SYSTEM);
            people.put(duty, person);
        }
    }

    /** @param runs how often a run of papers goes on by itself; {@code 0s}: never */
    static AnnotationConfigApplicationContext rooms(Clock clock, String runs) {
        var rooms = new AnnotationConfigApplicationContext();
        rooms.registerBean("clock", Clock.class, () -> clock);
        rooms.registerBean(SecureRandom.class, () -> new SecureRandom());
        TestVault.cheap(rooms);
        TestPacks.shared(rooms);
        rooms.registerBean("messageSource", MessageSource.class, TestOffice::texts);
        rooms.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "somat.rehearsal",
                                "true",
                                "somat.vault.idle-reseal",
                                "0s",
                                "somat.access.hash-memory",
                                "64",
                                "somat.access.hash-rounds",
                                "1",
                                "somat.classification.expire-every",
                                "0s",
                                "somat.machine.look-every",
                                "0s",
                                "somat.backups.look-every",
                                "0s",
                                "somat.recognition.look-every",
                                "0s",
                                "somat.batches.look-every",
                                runs,
                                "somat.machine.root",
                                "src/test/resources/machine/independent-lan")));
        rooms.register(Rooms.class);
        rooms.refresh();
        return rooms;
    }

    /** A provincial Party committee with its secretary and a deputy secretary, its term begun on 2025-10-15, the one before on 2020-10-12. */
    public static TestOffice party(String day) {
        var office = new TestOffice(
                day, new Office("Văn phòng Tỉnh ủy", "Tỉnh ủy Sơn Hải", Side.PARTY, "TU", LocalDate.of(2020, 10, 12)));
        office.bean(Organisation.class).beginTerm(LocalDate.of(2025, 10, 15), SYSTEM);
        return office;
    }

    /** A provincial People's Committee with its chair and a deputy chair. */
    public static TestOffice state(String day) {
        return new TestOffice(day, new Office("Ủy ban nhân dân tỉnh Sơn Hải", "", Side.STATE, "UBND", null));
    }

    private static @Nullable String position(Side side, Duty duty) {
        return switch (duty) {
            case HEAD -> side == Side.PARTY ? "bi-thu-tinh-uy" : "chu-tich-ubnd-tinh";
            case DEPUTY -> side == Side.PARTY ? "pho-bi-thu-tinh-uy" : "pho-chu-tich-ubnd-tinh";
            default -> null;
        };
    }

    public <T> T bean(Class<T> type) {
        return rooms.getBean(type);
    }

    public JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    /** From now on it is noon of that day. */
    public void move(String day) {
        clock.now = noon(day);
        // Left alone for so long, the vault would seal itself.
        bean(Vault.class).touch();
        TestVault.open(bean(Vault.class));
    }

    /** Time passes. */
    public void forward(Duration by) {
        clock.now = clock.now.plus(by);
    }

    public Instant now() {
        return clock.now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.now, ZONE);
    }

    public UnitId unit() {
        return unit;
    }

    public PersonId person(Duty duty) {
        return people.get(duty);
    }

    /** Decisions on levels, signed by the head. */
    public TestLevels levels() {
        return new TestLevels(rooms::getBean, reader(Duty.CLERK_OUTGOING), person(Duty.HEAD));
    }

    /** Cleared for everything, as far as the duty goes. */
    public Reader reader(Duty duty) {
        return reader(duty, duty == Duty.ADMINISTRATOR ? -1 : 3);
    }

    public Reader reader(Duty duty, int clearance) {
        return new Reader(
                new UUID(0, duty.ordinal()),
                person(duty),
                "Người giữ việc",
                Set.of(duty),
                duty == Duty.DRAFTER ? Set.of(unit) : Set.of(),
                clearance,
                Math.min(0, clearance),
                switch (duty) {
                    case HEAD, DEPUTY, INSPECTOR -> reach(0, clearance, Direction.INCOMING, Direction.OUTGOING);
                    case SECURITY_OFFICER -> reach(1, clearance, Direction.INCOMING, Direction.OUTGOING);
                    case ARCHIVIST -> reach(0, Math.min(0, clearance), Direction.INCOMING, Direction.OUTGOING);
                    case CLERK_INCOMING -> reach(0, clearance, Direction.INCOMING);
                    case CLERK_OUTGOING -> reach(0, clearance, Direction.OUTGOING);
                    default -> List.of();
                },
                Set.of());
    }

    /** Confirms as second person: an account with a PIN, made when it is first asked for. */
    public SecondPerson second(Duty duty) {
        var name = duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var readers = bean(Readers.class);
        if (readers.named(name).isEmpty()) {
            var account = bean(Accounts.class).first(name, person(duty), PASSWORD.toCharArray(), 3);
            bean(OwnAccount.class).setPin(readers.of(account).orElseThrow(), PASSWORD.toCharArray(), PIN.toCharArray());
        }
        return new SecondPerson(name, PIN);
    }

    /** The book of a form of this year, opened when it is not there yet. */
    public BookId book(String form) {
        var desk = bean(BookDesk.class);
        var clerk = reader(form.endsWith("-den") ? Duty.CLERK_INCOMING : Duty.CLERK_OUTGOING);
        return desk.books(clerk).stream()
                .filter(book -> book.form().code().equals(form) && book.year() == today().getYear())
                .filter(book -> book.predecessor() == null)
                .filter(book -> book.form().carriesOver()
                        || book.regime()
                                .equals(bean(Regulations.class).on(today()).id()))
                .map(BookView::id)
                .findFirst()
                .orElseGet(() -> desk.open(clerk, form, today().getYear()));
    }

    @Override
    public void close() {
        rooms.close();
    }

    private static List<Reach> reach(int lowest, int highest, Direction... directions) {
        return lowest > highest
                ? List.of()
                : Arrays.stream(directions)
                        .map(direction -> new Reach(direction, lowest, highest))
                        .toList();
    }

    private static MessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "messages/registry",
                "messages/classification",
                "messages/balance",
                "messages/batches",
                "messages/custody",
                "messages/destruction",
                "messages/leavers",
                "messages/library",
                "messages/meetings",
                "messages/people",
                "messages/incidents",
                "messages/recall",
                "messages/reporting",
                "messages/safeguards",
                "messages/inspections",
                "messages/slip");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(ZONE).toInstant();
    }

    private static final class MovableClock extends Clock {

        private volatile Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Not a {@code @Configuration}: the whole product, when it is tested, must not find it. */
    @ComponentScan(
            basePackages = {
                "vn.somat.vault",
                "vn.somat.ledger",
                "vn.somat.organisation",
                "vn.somat.regulation",
                "vn.somat.access",
                "vn.somat.printing",
                "vn.somat.registry",
                "vn.somat.classification",
                "vn.somat.custody",
                "vn.somat.safeguards",
                "vn.somat.interchange",
                "vn.somat.reporting"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {"vn\\.somat\\..*\\.web\\..*", "vn\\.somat\\..*Tests(\\$.*)?"}))
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    @Import(TestDatabaseConfiguration.class)
    static class Rooms {}
}
