package vn.somat.access.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Names for what accounts hold by id or rank, as they are called today. */
@Component
class Labels {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    Labels(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The levels by rank, lowest first. */
    Map<Integer, Level> levels() {
        var levels = new LinkedHashMap<Integer, Level>();
        regulations.on(today()).levels().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .forEach(level -> levels.put(level.rank(), level));
        return levels;
    }

    /** The same as a form sends them. */
    Map<String, String> levelOptions() {
        var options = new LinkedHashMap<String, String>();
        levels().forEach((rank, level) -> options.put(String.valueOf(rank), level.label()));
        return options;
    }

    Map<PersonId, Person> people() {
        return organisation.people().stream().collect(toMap(Person::id, person -> person));
    }

    Map<PersonId, List<Duty>> duties() {
        return organisation.allMandates().stream()
                .filter(mandate -> mandate.heldOn(today()))
                .collect(groupingBy(Mandate::person, mapping(Mandate::duty, toList())));
    }

    Map<UnitId, String> units() {
        return organisation.units().stream().collect(toMap(Unit::id, Unit::name));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** That moment in the office; the end of the day where no hour is typed. */
    Instant moment(LocalDate day, String at) {
        try {
            var hour = at.isBlank() ? LocalTime.MAX : LocalTime.parse(at.strip(), HOUR);
            return day.atTime(hour).atZone(OFFICE).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("at", "access.account.end-hour");
        }
    }
}
