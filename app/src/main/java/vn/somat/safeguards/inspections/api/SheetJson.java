package vn.somat.safeguards.inspections.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Finding;
import vn.somat.safeguards.inspections.Sheet;

/** Cuộc kiểm tra với đề cương đã trả lời, as {@code openapi.yaml} describes it. */
record SheetJson(
        InspectionJson inspection,
        List<QuestionJson> questions,
        @Nullable String conclusion,
        List<FindingJson> findings) {

    static SheetJson of(Sheet sheet, List<Finding> findings) {
        return new SheetJson(
                InspectionJson.of(sheet.inspection()),
                sheet.checklist()
                        .questions()
                        .map(question -> QuestionJson.of(question, sheet))
                        .toList(),
                sheet.conclusion(),
                findings.stream().map(FindingJson::of).toList());
    }
}
