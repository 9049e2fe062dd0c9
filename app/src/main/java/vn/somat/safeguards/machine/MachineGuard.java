package vn.somat.safeguards.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Canh máy độc lập, for the rest of the house: how the light stands, and what keeps the vault from being opened by the
 * passphrase. Tells a state, never what was seen; answers while the vault is sealed.
 */
@Service
public class MachineGuard {

    /** So long after the next look was due the last one says nothing about now. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Checker checker;
    private final AcknowledgementStore acknowledgements;
    private final PolicyStore policies;
    private final Clock clock;

    MachineGuard(Checker checker, AcknowledgementStore acknowledgements, PolicyStore policies, Clock clock) {
        this.checker = checker;
        this.acknowledgements = acknowledgements;
        this.policies = policies;
        this.clock = clock;
    }

    /** By the last look at this machine; {@link Light#UNCHECKED} when there was none, or none lately. */
    public Light light() {
        return checker.latest().filter(this::isFresh).map(this::light).orElse(Light.UNCHECKED);
    }

    /** Whether a machine of this name is the one it looks at. */
    public boolean watches(@Nullable String host) {
        return checker.host().equals(host);
    }

    /** What the law forbids and is to be seen on this machine now, looked at anew; nothing is kept of it. */
    public List<Finding> forbiddenNow() {
        return checker.judge().stream().filter(Finding::forbidden).toList();
    }

    /** Whether the office lets nobody open the vault by the passphrase while something forbidden stands. */
    public boolean refuses() {
        return policies.inForce() == Policy.REFUSE;
    }

    /** The first look of a house that is not looked at by itself. */
    public void lookAtStart() {
        var unused = checker.look(Cause.START, null);
    }

    Light light(MachineCheck check) {
        if (check.findings().stream().anyMatch(Finding::forbidden)) {
            return Light.FORBIDDEN;
        }
        var known = acknowledgements.inForce(check.host());
        Predicate<Finding> covered = finding -> Acknowledgement.covered(finding, known);
        return check.findings().stream().allMatch(covered) ? Light.NORMAL : Light.ATTENTION;
    }

    boolean isFresh(MachineCheck check) {
        var latest = check.at().plus(checker.rules().between()).plus(PATIENCE);
        return clock.instant().isBefore(latest);
    }
}
