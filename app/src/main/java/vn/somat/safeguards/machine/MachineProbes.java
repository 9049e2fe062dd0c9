package vn.somat.safeguards.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;

/** Những điều việc canh máy tự trả lời đoàn kiểm tra. Codes of findings, never an address. */
@Component
class MachineProbes implements Probes {

    private static final String ADDRESS = "/machine";
    private static final Duration DAY = Duration.ofDays(1);

    private final Checker checker;
    private final AcknowledgementStore acknowledgements;
    private final CheckStore checks;
    private final PolicyStore policies;

    MachineProbes(Checker checker, AcknowledgementStore acknowledgements, CheckStore checks, PolicyStore policies) {
        this.checker = checker;
        this.acknowledgements = acknowledgements;
        this.checks = checks;
        this.policies = policies;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "machine-forbidden", findings(Finding::forbidden),
                "machine-unanswered", findings(this::unanswered),
                "machine-clock", findings(finding -> finding.code().startsWith("clock-")),
                "machine-unchecked", this::unchecked,
                "machine-only-warns", this::onlyWarns);
    }

    private Probe findings(Predicate<Finding> wrong) {
        return (reader, scope) -> {
            var latest = watches(reader.duties()) ? checker.latest().orElse(null) : null;
            return latest == null
                    ? Probed.nothing()
                    : new Probed(
                            1,
                            latest.findings().stream()
                                    .filter(wrong)
                                    .map(finding -> new ProbedCase(
                                            latest.host(), ADDRESS, ProbeScope.day(latest.at()), finding.code()))
                                    .toList());
        };
    }

    private boolean unanswered(Finding finding) {
        return !finding.forbidden() && !Acknowledgement.covered(finding, acknowledgements.inForce(checker.host()));
    }

    /** Days between two looks on which nobody looked. */
    private Probed unchecked(Reader reader, ProbeScope scope) {
        if (!watches(reader.duties())) {
            return Probed.nothing();
        }
        var newest = checks.page(null, 200);
        var first = newest.stream()
                .filter(check -> check.at().isBefore(scope.ago(0).minus(DAY)))
                .findFirst();
        boolean fresh =
                !newest.isEmpty() && newest.getFirst().at().isAfter(scope.ago(0).minus(DAY));
        return new Probed(
                1,
                fresh
                        ? List.of()
                        : List.of(new ProbedCase(
                                checker.host(),
                                ADDRESS,
                                first.map(check -> ProbeScope.day(check.at())).orElse(null),
                                null)));
    }

    private Probed onlyWarns(Reader reader, ProbeScope scope) {
        if (!watches(reader.duties())) {
            return Probed.nothing();
        }
        return new Probed(
                1,
                policies.inForce() == Policy.REFUSE
                        ? List.of()
                        : List.of(new ProbedCase(checker.host(), ADDRESS, null, null)));
    }

    private static boolean watches(Set<Duty> duties) {
        return duties.contains(Duty.HEAD)
                || duties.contains(Duty.SECURITY_OFFICER)
                || duties.contains(Duty.INSPECTOR)
                || duties.contains(Duty.DEPUTY);
    }
}
