package vn.somat.safeguards.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.completeness.Demanded.State;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealKind;

/** Dấu phải có: stamps of the levels, and the seal of the body, that are in nobody's keeping. */
@Component
class StampProbes implements Probes {

    private final StampsDemanded stamps;
    private final OfficialSeals seals;
    private final Regulations regulations;

    StampProbes(StampsDemanded stamps, OfficialSeals seals, Regulations regulations) {
        this.stamps = stamps;
        this.seals = seals;
        this.regulations = regulations;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of("stamps-missing", this::missing);
    }

    private Probed missing(Reader reader, ProbeScope scope) {
        var lines = stamps.stamps(regulations.on(scope.today()));
        var cases = new ArrayList<ProbedCase>();
        lines.stream()
                .filter(line -> line.state() == State.BAD)
                .forEach(line -> cases.add(new ProbedCase(line.name(), line.address(), null, null)));
        if (seals.all().stream().noneMatch(seal -> seal.kind() == SealKind.BODY)) {
            cases.add(new ProbedCase("body-seal", "/seals/new", null, null));
        }
        return new Probed(lines.size() + 1, List.copyOf(cases));
    }
}
