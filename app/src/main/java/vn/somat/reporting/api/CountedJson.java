package vn.somat.reporting.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.figures.CountedPaper;
import vn.somat.classification.figures.CountedPapers;
import vn.somat.regulation.Direction;

/**
 * Văn bản sau một con số, as {@code openapi.yaml} describes them: without a word of their own.
 *
 * @param visible how many of them there are for the owner of the token
 * @param counted what the number says
 */
record CountedJson(
        List<PaperJson> papers,
        long visible,
        long counted,
        @Nullable String next) {

    record PaperJson(
            UUID id,
            Direction direction,
            String serial,
            String number,
            @Nullable LocalDate date,
            LocalDate day,
            @Nullable String type,
            String level,
            @Nullable UUID unit) {

        static PaperJson of(CountedPaper one) {
            var unit = one.unit();
            return new PaperJson(
                    one.id().value(),
                    one.direction(),
                    one.serial(),
                    one.number(),
                    one.date(),
                    one.day(),
                    one.type(),
                    one.level().code(),
                    unit == null ? null : unit.value());
        }
    }

    static CountedJson of(CountedPapers found) {
        return new CountedJson(
                found.papers().stream().map(PaperJson::of).toList(), found.visible(), found.counted(), found.next());
    }
}
