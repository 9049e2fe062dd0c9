package vn.somat.safeguards.people.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.people.Officer;
import vn.somat.safeguards.people.OfficerKind;

/** Người làm công tác bảo vệ bí mật nhà nước, as {@code openapi.yaml} describes it. @param ended why it ended */
record OfficerJson(
        UUID id,
        UUID person,
        OfficerKind kind,
        String basis,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String ended,
        List<Officer.Condition> conditions) {

    static OfficerJson of(Officer one) {
        return new OfficerJson(
                one.id(),
                one.person().value(),
                one.kind(),
                one.basis(),
                one.from(),
                one.to(),
                one.ended(),
                one.conditions());
    }
}
