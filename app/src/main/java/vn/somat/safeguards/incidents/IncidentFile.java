package vn.somat.safeguards.incidents;

import java.util.Arrays;
import java.util.List;

/** Hồ sơ vụ việc, with all its words. @param seen what the house last saw of it, a line each */
public record IncidentFile(Incident incident, String what, String how, List<String> seen, List<IncidentAct> acts) {

    public IncidentFile {
        seen = List.copyOf(seen);
        acts = List.copyOf(acts);
    }

    public List<IncidentAct> of(IncidentAct.Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).toList();
    }

    /** What is still to be written before it can be closed. */
    public List<IncidentAct.Kind> missing() {
        return Arrays.stream(IncidentAct.Kind.values())
                .filter(IncidentAct.Kind::needed)
                .filter(kind -> of(kind).isEmpty())
                .toList();
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "IncidentFile[" + incident.label() + "]";
    }
}
