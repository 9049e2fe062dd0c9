package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.Successions;
import vn.somat.organisation.UnitId;

/** Những điều sổ tự trả lời, of all rooms together. */
@Component
class Registers {

    /** More of one kind than this nobody reads on one page. */
    static final int MOST = 200;

    /** What can be drawn from. */
    static final List<String> EVERYTHING = List.of("papers", "copies", "devices", "meetings");

    private static final String ALL = "all-";
    private static final int POPULATION = 100_000;

    private final Map<String, Probe> probes;
    private final Organisation organisation;
    private final Successions successions;
    private final Clock clock;

    Registers(List<Probes> rooms, Organisation organisation, Successions successions, Clock clock) {
        var all = new HashMap<String, Probe>();
        rooms.forEach(room -> room.probes().forEach((code, probe) -> {
            if (all.put(code, probe) != null) {
                throw new IllegalStateException("two rooms answer " + code);
            }
        }));
        this.probes = Map.copyOf(all);
        this.organisation = organisation;
        this.successions = successions;
        this.clock = clock;
    }

    /** Of the questions; what only names everything of a kind answers none. */
    Set<String> codes() {
        return probes.keySet().stream().filter(code -> !code.startsWith(ALL)).collect(Collectors.toSet());
    }

    /** All of a kind that the reader sees. */
    List<ProbedCase> everything(String what, Reader reader, LocalDate from, @Nullable UnitId unit) {
        var scope = scope(from, unit);
        return look(
                        ALL + what,
                        reader,
                        new ProbeScope(from, scope.today(), unit, scope.units(), scope.people(), POPULATION))
                .cases();
    }

    /** A pack may name what this version of the program cannot answer yet: it says nothing then. */
    Probed look(String code, Reader reader, ProbeScope scope) {
        var probe = probes.get(code);
        return probe == null ? Probed.nothing() : probe.look(reader, scope);
    }

    /** @param unit null for the whole office */
    ProbeScope scope(LocalDate from, @Nullable UnitId unit) {
        var today = LocalDate.now(clock);
        if (unit == null) {
            return ProbeScope.whole(from, today, MOST);
        }
        var line = line(unit);
        var ids = line.stream().map(UnitId::value).collect(Collectors.toSet());
        return new ProbeScope(from, today, unit, ids, people(line, today), MOST);
    }

    /** The unit over its changes: what it grew out of and what goes on with its work; of an office that became ours, all of it. */
    private Set<UnitId> line(UnitId unit) {
        var line = new HashSet<>(successions.line(unit));
        if (successions.heir(unit).isEmpty()) {
            organisation.units().stream()
                    .filter(one -> unit.equals(one.parent()) && one.to() != null)
                    .forEach(one -> line.addAll(line(one.id())));
        }
        return line;
    }

    private Set<UUID> people(Set<UnitId> units, LocalDate today) {
        return organisation.people().stream()
                .filter(person -> person.unit() != null && units.contains(person.unit())
                        || organisation.mandatesOn(person.id(), today).stream()
                                .anyMatch(mandate -> mandate.unit() != null && units.contains(mandate.unit())))
                .map(Person::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
    }
}
