package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.copies.CopyOrder;
import vn.somat.custody.copies.Made;
import vn.somat.custody.copies.OrderState;
import vn.somat.custody.copies.Permission;

/** Lệnh sao, chụp, as {@code openapi.yaml} describes it. */
record OrderJson(
        UUID id,
        String code,
        CarrierJson source,
        String regime,
        String kind,
        String form,
        int copies,
        List<ToJson> recipients,
        String purpose,
        @Nullable String consent,
        OrderState state,
        UUID askedBy,
        Instant askedAt,
        @Nullable PermissionJson permission,
        @Nullable MadeJson made,
        @Nullable String reason) {

    record ToJson(String name, int copies) {

        /** Of whom nothing is told. */
        @Override
        public String toString() {
            return "ToJson x" + copies;
        }
    }

    record PermissionJson(UUID by, @Nullable String position, Instant at) {

        static PermissionJson of(Permission one) {
            return new PermissionJson(one.by().value(), one.position(), one.at());
        }
    }

    record MadeJson(
            UUID by,
            Instant at,
            int made,
            int spoiled,
            int surplus,
            @Nullable Integer pages,
            String device,
            String room,
            @Nullable UUID second,
            int bookYear,
            int bookNumber) {

        static MadeJson of(Made one) {
            return new MadeJson(
                    one.by().value(),
                    one.at(),
                    one.made(),
                    one.spoiled(),
                    one.surplus(),
                    one.pages(),
                    one.device(),
                    one.room(),
                    one.second() == null ? null : one.second().value(),
                    one.bookYear(),
                    one.bookNumber());
        }
    }

    static OrderJson of(CopyOrder one) {
        var permission = one.permission();
        var made = one.made();
        return new OrderJson(
                one.id().value(),
                one.code(),
                CarrierJson.of(one.source()),
                one.regime(),
                one.kind(),
                one.form(),
                one.copies(),
                one.to().stream().map(to -> new ToJson(to.name(), to.copies())).toList(),
                one.purpose(),
                one.consent(),
                one.state(),
                one.askedBy().value(),
                one.askedAt(),
                permission == null ? null : PermissionJson.of(permission),
                made == null ? null : MadeJson.of(made),
                one.reason());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "OrderJson[" + code + "]";
    }
}
