package vn.somat.classification.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.lists.SecretList.Origin;
import vn.somat.regulation.Citation.Standing;

/** What a decision is, before it is written as a version: the fields of {@link SecretList}, and what it repeals. */
record ListHead(
        String code,
        boolean open,
        @Nullable String number,
        @Nullable LocalDate issued,
        @Nullable Integer year,
        String issuer,
        String title,
        String field,
        Standing standing,
        @Nullable LocalDate from,
        @Nullable Standing fromStanding,
        @Nullable LocalDate to,
        @Nullable ListId repealedBy,
        Origin origin,
        @Nullable Integer shipped,
        @Nullable String note) {

    static ListHead of(SecretList list) {
        return new ListHead(
                list.code(),
                list.open(),
                list.number(),
                list.issued(),
                list.year(),
                list.issuer(),
                list.title(),
                list.field(),
                list.standing(),
                list.from(),
                list.fromStanding(),
                list.to(),
                list.repealedBy(),
                list.origin(),
                list.shipped(),
                list.note());
    }

    /** The same decision, repealed. */
    ListHead until(LocalDate lastDay, @Nullable ListId by) {
        return new ListHead(
                code,
                open,
                number,
                issued,
                year,
                issuer,
                title,
                field,
                standing,
                from,
                fromStanding,
                lastDay,
                by,
                origin,
                shipped,
                note);
    }

    /** The same decision with what the office read from the original. */
    ListHead read(@Nullable String newNumber, @Nullable LocalDate newIssued, LocalDate newFrom) {
        return new ListHead(
                code,
                open,
                newNumber,
                newIssued,
                newIssued == null ? year : Integer.valueOf(newIssued.getYear()),
                issuer,
                title,
                field,
                Standing.V,
                newFrom,
                Standing.V,
                to,
                repealedBy,
                origin,
                shipped,
                note);
    }
}
