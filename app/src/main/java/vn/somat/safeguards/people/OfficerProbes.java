package vn.somat.safeguards.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/** Những điều sổ cán bộ, cam kết, tập huấn tự trả lời đoàn kiểm tra. Of whoever may see what is secret. */
@Component
class OfficerProbes implements Probes {

    private static final String PEOPLE = "/people";
    private static final int MOST = 200;

    private final Officers officers;
    private final Trainings trainings;
    private final Readers readers;
    private final Organisation organisation;

    OfficerProbes(Officers officers, Trainings trainings, Readers readers, Organisation organisation) {
        this.officers = officers;
        this.trainings = trainings;
        this.readers = readers;
        this.organisation = organisation;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "officers-none",
                this::none,
                "officers-short",
                this::shortOf,
                "people-untrained",
                people((one, today) -> one.until() == null, one -> null),
                "training-expired",
                people((one, today) -> one.until() != null && one.until().isBefore(today), Standing::until),
                "undertaking-missing",
                people((one, today) -> one.undertaken() == null, one -> null),
                "trainings-unrecorded",
                this::unrecorded,
                "trainings-none",
                this::noTraining);
    }

    /** Somebody is charged with it on paper. */
    private Probed none(Reader reader, ProbeScope scope) {
        return new Probed(
                1, officers.now().isEmpty() ? List.of(new ProbedCase("officers", PEOPLE, null, null)) : List.of());
    }

    /** A condition of the pack that nobody has shown, or that was found not to be met. */
    private Probed shortOf(Reader reader, ProbeScope scope) {
        var charged =
                officers.now().stream().filter(one -> of(scope, one.person())).toList();
        return new Probed(
                charged.size(),
                charged.stream()
                        .flatMap(one -> one.conditions().stream()
                                .filter(condition -> !condition.good())
                                .map(condition -> new ProbedCase(
                                        name(one.person()),
                                        PEOPLE + "/officers/" + one.id(),
                                        one.from(),
                                        condition.label())))
                        .limit(scope.most())
                        .toList());
    }

    private Probe people(BiPredicate<Standing, LocalDate> wrong, Function<Standing, @Nullable LocalDate> day) {
        return (reader, scope) -> {
            var cleared = trainings.standings().stream()
                    .filter(one -> of(scope, one.person()) && cleared(one.person()))
                    .toList();
            return new Probed(
                    cleared.size(),
                    cleared.stream()
                            .filter(one -> wrong.test(one, scope.today()))
                            .limit(scope.most())
                            .map(one -> new ProbedCase(name(one.person()), PEOPLE, day.apply(one), null))
                            .toList());
        };
    }

    /** A class that is over and of which nobody has written down who was there. */
    private Probed unrecorded(Reader reader, ProbeScope scope) {
        var all = trainings.between(scope.from(), scope.today(), MOST);
        return new Probed(
                all.size(),
                all.stream()
                        .filter(one -> one.unrecorded(scope.today()))
                        .map(one -> new ProbedCase(one.label(), PEOPLE + "/trainings/" + one.id(), one.day(), null))
                        .toList());
    }

    /** There was a class at all. */
    private Probed noTraining(Reader reader, ProbeScope scope) {
        boolean held = trainings.between(scope.from(), scope.today(), MOST).stream()
                .anyMatch(one -> !one.unrecorded(scope.today()));
        return new Probed(
                1, held ? List.of() : List.of(new ProbedCase("trainings", PEOPLE + "/trainings", scope.from(), null)));
    }

    private boolean cleared(PersonId person) {
        return readers.of(person).filter(one -> one.clearance() > 0).isPresent();
    }

    private static boolean of(ProbeScope scope, PersonId person) {
        return scope.unit() == null || scope.people().contains(person.value());
    }

    private String name(PersonId person) {
        return organisation.person(person).map(Person::name).orElse("");
    }
}
