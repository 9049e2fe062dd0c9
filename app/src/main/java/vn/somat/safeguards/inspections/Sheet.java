package vn.somat.safeguards.inspections;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Checklist.Section;

/** Cuộc kiểm tra với đề cương đã trả lời. */
public record Sheet(
        Inspection inspection,
        Checklist checklist,
        Map<String, Look> looks,
        Map<String, Answered> answers,
        Map<String, List<Evidence>> evidence,
        List<InspectionAct> acts,
        @Nullable String conclusion) {

    public Sheet {
        looks = Map.copyOf(looks);
        answers = Map.copyOf(answers);
        evidence = Map.copyOf(evidence);
        acts = List.copyOf(acts);
    }

    public long count(Answer answer) {
        return answers.values().stream().filter(one -> one.answer() == answer).count();
    }

    /** How many questions nobody has answered yet. */
    public long open() {
        return checklist
                .questions()
                .filter(one -> !answers.containsKey(one.code()))
                .count();
    }

    /** Of a section, how many are as they should be. */
    public long good(Section section) {
        return section.questions().stream()
                .map(question -> answers.get(question.code()))
                .filter(said -> said != null && said.answer() == Answer.GOOD)
                .count();
    }

    /** Whether something in a section is not as it should be. */
    public boolean wrong(Section section) {
        return section.questions().stream()
                .map(question -> answers.get(question.code()))
                .anyMatch(said -> said != null && (said.answer() == Answer.BAD || said.answer() == Answer.PARTLY));
    }
}
