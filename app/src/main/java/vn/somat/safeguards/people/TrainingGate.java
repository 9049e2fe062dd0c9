package vn.somat.safeguards.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.ClearanceCondition;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;

/** Chưa tập huấn thì chưa mở: where the office decided so, levels from one up wait for training that counts. */
@Component
class TrainingGate implements ClearanceCondition {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TrainingPolicyStore policies;
    private final TrainingStore trainings;
    private final QuizStore quizzes;
    private final Organisation organisation;
    private final Clock clock;

    TrainingGate(
            TrainingPolicyStore policies,
            TrainingStore trainings,
            QuizStore quizzes,
            Organisation organisation,
            Clock clock) {
        this.organisation = organisation;
        this.policies = policies;
        this.trainings = trainings;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    @Override
    public int open(PersonId person) {
        var policy = policies.latest();
        return !policy.gates() || meets(policy, person) || inspects(person) ? Integer.MAX_VALUE : policy.rank() - 1;
    }

    @Override
    public String why() {
        return "people.gate.refused";
    }

    @Override
    public @Nullable String citation() {
        return null;
    }

    /** Whoever only inspects is not of this office, and was trained elsewhere. */
    private boolean inspects(PersonId person) {
        var mandates = organisation.mandatesOn(person, LocalDate.now(clock));
        return !mandates.isEmpty() && mandates.stream().allMatch(mandate -> mandate.duty() == Duty.INSPECTOR);
    }

    boolean meets(TrainingPolicy policy, PersonId person) {
        var until = trainings.until(person);
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            return false;
        }
        if (!policy.tested()) {
            return true;
        }
        var passed = quizzes.lastPassed(person);
        var day = trainings.lastDay(person);
        return passed != null
                && (day == null || !LocalDate.ofInstant(passed, ZONE).isBefore(day));
    }
}
