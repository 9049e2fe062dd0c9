package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Mandate;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;

/** Ai đã được tập huấn, đến ngày nào: classes, and how everybody who is charged with something today stands. */
@Service
public class Trainings {

    public static final int PAGE = 50;

    private static final String READ = "officer.read";

    private final TrainingStore store;
    private final UndertakingStore undertakings;
    private final QuizStore quizzes;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    Trainings(
            TrainingStore store,
            UndertakingStore undertakings,
            QuizStore quizzes,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.store = store;
        this.undertakings = undertakings;
        this.quizzes = quizzes;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    /** The latest first. @param after the last one of the page before */
    @Transactional(readOnly = true)
    public List<Training> page(Reader reader, @Nullable UUID after) {
        access.require(reader, READ, Thing.none());
        return store.page(after == null ? null : store.find(after).orElse(null), PAGE);
    }

    /** Those held within some days, the latest first. */
    @Transactional(readOnly = true)
    public List<Training> held(Reader reader, Days days, @Nullable UUID after) {
        access.require(reader, READ, Thing.none());
        return store.held(days, after == null ? null : store.find(after).orElse(null), PAGE);
    }

    @Transactional(readOnly = true)
    public Training find(Reader reader, UUID id) {
        access.require(reader, READ, Thing.none());
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    @Transactional(readOnly = true)
    public List<Attendance> attendance(Reader reader, UUID id) {
        return store.attendance(find(reader, id).id());
    }

    /** Classes between two days; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<Training> between(LocalDate from, LocalDate to, int most) {
        return store.between(from, to, most);
    }

    /** How everybody stands who works here today, by name; whoever asks has asked whether they may know. */
    @Transactional(readOnly = true)
    public List<Standing> standings() {
        var today = LocalDate.now(clock);
        var charged = organisation.allMandates().stream()
                .filter(mandate -> mandate.heldOn(today) && mandate.duty() != Duty.INSPECTOR)
                .map(Mandate::person)
                .collect(Collectors.toSet());
        var until = store.allUntil();
        var tested = quizzes.passed();
        var undertaken = undertakings.all();
        return organisation.people().stream()
                .map(Person::id)
                .filter(charged::contains)
                .map(id -> new Standing(id, until.get(id.value()), tested.get(id.value()), undertaken.get(id.value())))
                .toList();
    }

    /** How the reader stands. */
    @Transactional(readOnly = true)
    public Standing own(Reader reader) {
        return of(reader.person());
    }

    private Standing of(PersonId person) {
        return new Standing(person, store.until(person), quizzes.lastPassed(person), undertakings.last(person));
    }
}
