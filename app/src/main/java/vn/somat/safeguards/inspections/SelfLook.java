package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.util.Map;
import vn.somat.access.Probed;
import vn.somat.safeguards.inspections.Checklist.Question;
import vn.somat.safeguards.inspections.Checklist.Section;

/** Tự soi: what the registers say to every question today. @param from first day of what is looked at */
public record SelfLook(Checklist checklist, LocalDate from, Map<String, Probed> said) {

    public SelfLook {
        said = Map.copyOf(said);
    }

    /** How many kinds of fault there are. */
    public long wrong() {
        return said.values().stream().filter(one -> !one.cases().isEmpty()).count();
    }

    public boolean wrong(Question question) {
        return question.probes().stream()
                .map(said::get)
                .anyMatch(one -> one != null && !one.cases().isEmpty());
    }

    public boolean wrong(Section section) {
        return section.questions().stream().anyMatch(this::wrong);
    }
}
