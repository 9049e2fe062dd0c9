package vn.somat.safeguards.inspections.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Checklist.Question;
import vn.somat.safeguards.inspections.Look;
import vn.somat.safeguards.inspections.Sheet;

/**
 * Câu hỏi kiểm tra với câu trả lời, as {@code openapi.yaml} describes it.
 *
 * @param answer null: nobody has answered yet
 * @param byRegister as the registers have it; nobody has said otherwise
 * @param looks what the registers looked at and what of it was wrong
 */
record QuestionJson(
        String code,
        String text,
        String article,
        @Nullable Answer answer,
        boolean byRegister,
        @Nullable String note,
        List<LookJson> looks) {

    record LookJson(String probe, int examined, int found) {}

    static QuestionJson of(Question question, Sheet sheet) {
        var said = sheet.answers().get(question.code());
        return new QuestionJson(
                question.code(),
                question.text(),
                question.citation().article(),
                said == null ? null : said.answer(),
                said != null && said.byRegister(),
                said == null ? null : said.note(),
                question.probes().stream()
                        .map(sheet.looks()::get)
                        .filter(Objects::nonNull)
                        .map(QuestionJson::look)
                        .toList());
    }

    private static LookJson look(Look look) {
        return new LookJson(look.probe(), look.examined(), look.found());
    }
}
