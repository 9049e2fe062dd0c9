package vn.somat.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.UnitId;

/** What a line is to say after its correction. */
record Corrected(
        Ruling ruling, Facts facts, Texts texts, @Nullable UnitId unit) {

    /** Only what differs. */
    List<FieldChange> since(Line line, Texts before) {
        var all = new ArrayList<FieldChange>();
        all.add(new FieldChange("level", line.ruling().level(), ruling.level()));
        all.add(change("arrivalDate", line.facts().arrivalDate(), facts.arrivalDate()));
        all.add(change("number", line.facts().number(), facts.number()));
        all.add(change("date", line.facts().date(), facts.date()));
        all.add(change("urgency", line.facts().urgency(), facts.urgency()));
        all.add(change("pages", line.facts().pages(), facts.pages()));
        all.add(change("copies", line.facts().copies(), facts.copies()));
        all.add(change("unit", id(line.unit()), id(unit)));
        all.add(new FieldChange("type", before.type(), texts.type()));
        all.add(new FieldChange("title", before.title(), texts.title()));
        all.add(new FieldChange("issuer", before.issuer(), texts.issuer()));
        all.add(new FieldChange("signer", before.signer(), texts.signer()));
        all.add(new FieldChange("note", before.note(), texts.note()));
        return all.stream().filter(one -> !Objects.equals(one.old(), one.now())).toList();
    }

    static FieldChange change(String field, @Nullable Object old, @Nullable Object now) {
        return new FieldChange(field, text(old), text(now));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    private static @Nullable Object id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
