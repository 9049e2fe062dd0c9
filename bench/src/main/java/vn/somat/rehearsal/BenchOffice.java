package vn.somat.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.UnitId;
import vn.somat.registry.BookId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Vault;

/** The office of the rehearsal, founded in an empty data folder and moved from day to day, without its two years of papers. */
public final class BenchOffice {

    public static final String PASSPHRASE = "mot cau dai chi de do toc do";
    public static final String PASSWORD = OfficeMaker.PASSWORD;

    private final RehearsalClock clock;
    private final BeanFactory house;
    private final OfficeFile file = OfficeFile.of(read());
    private final Staff staff;
    private final Shelf shelf;

    public BenchOffice(BeanFactory house, LocalDate first) {
        this.house = house;
        clock = house.getBean(RehearsalClock.class);
        clock.moveTo(first.atTime(7, 0));
        var unused = house.getBean(Vault.class).initialise(PASSPHRASE.toCharArray(), 2, 3);
        staff = house.getBean(OfficeMaker.class).make(file, first);
        shelf = house.getBean(Shelf.class);
    }

    /** What happens by itself on a day: a new term, new books with a year or a pack. */
    public void begin(LocalDate day, boolean first) {
        clock.moveTo(day.atTime(7, 30));
        if (day.equals(file.termFrom())) {
            house.getBean(Organisation.class)
                    .beginTerm(day, staff.reader(Duty.HEAD).actor());
        }
        if (first || opensBooks(day)) {
            shelf.turnTo(day, staff, first || day.getDayOfYear() == 1);
        }
    }

    /** Whether something happens on that day that the books before must be settled for. */
    public boolean turns(LocalDate day, boolean first) {
        return first || day.equals(file.termFrom()) || opensBooks(day);
    }

    private boolean opensBooks(LocalDate day) {
        return day.getDayOfYear() == 1
                || house.getBean(Regulations.class).on(day).from().equals(day);
    }

    public Instant at(LocalDate day, int second) {
        return day.atTime(8, 0).plusSeconds(second).atZone(clock.getZone()).toInstant();
    }

    public void moveTo(LocalDate day) {
        clock.moveTo(day.atTime(18, 0));
    }

    /** The past is written. Answers a token for each account. */
    public Map<String, String> run() {
        clock.run();
        return house.getBean(OfficeMaker.class).issueTokens(staff);
    }

    public BookId book(Direction direction, boolean secret) {
        return shelf.book(direction, secret);
    }

    public Reader clerk(Direction direction) {
        return staff.reader(direction == Direction.INCOMING ? Duty.CLERK_INCOMING : Duty.CLERK_OUTGOING);
    }

    public UnitId unit(int any) {
        return Objects.requireNonNull(staff.units().get(any % staff.units().size()));
    }

    private static OfficeFile.YamlMap read() {
        try (var in = new ClassPathResource("rehearsal/office.yaml").getInputStream()) {
            Map<String, Object> loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new OfficeFile.YamlMap(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
