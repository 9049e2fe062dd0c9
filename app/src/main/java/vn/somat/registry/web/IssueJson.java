package vn.somat.registry.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.issues.Issue;
import vn.somat.registry.issues.IssuedCopy;

/**
 * Lần phát hành, as {@code openapi.yaml} describes it.
 *
 * @param numbered the copies; empty in a list
 */
record IssueJson(
        UUID id,
        String label,
        String name,
        LocalDate day,
        @Nullable LocalDate due,
        int first,
        int copies,
        int out,
        int gone,
        @Nullable Instant closedAt,
        UUID madeBy,
        List<CopyJson> numbered) {

    static IssueJson of(Issue one, List<IssuedCopy> copies) {
        return new IssueJson(
                one.id(),
                one.label(),
                one.name(),
                one.day(),
                one.due(),
                one.first(),
                one.copies(),
                one.out(),
                one.gone(),
                one.closedAt(),
                one.madeBy().value(),
                copies.stream().map(copy -> CopyJson.of(one, copy)).toList());
    }

    @Override
    public String toString() {
        return "IssueJson[" + id + "]";
    }
}
