package vn.somat.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Chức vụ và cấp theo bộ quy định: which codes of the packs may be named for which days. */
@Component
class Positions {

    private final Regulations regulations;

    Positions(Regulations regulations) {
        this.regulations = regulations;
    }

    /** A level of government that some pack knows, or a refusal at this field. */
    String government(String field, String code) {
        var known = regulations.all().stream()
                .anyMatch(rules -> rules.authority().governments().containsKey(code));
        if (!known) {
            throw Refusal.invalid(field, "organisation.government.unknown");
        }
        return code;
    }

    /** Refuses a position that no pack of the mandate's days has, and a deputy's position for a head. */
    void require(Mandate mandate, String code) {
        var found = regulations.all().stream()
                .filter(rules -> meets(rules, mandate.from(), mandate.to()))
                .flatMap(rules -> rules.authority().position(code).stream())
                .toList();
        if (found.isEmpty()) {
            throw Refusal.invalid("position", "organisation.mandate.position-unknown");
        }
        if (mandate.duty() == Duty.HEAD && found.stream().anyMatch(Position::deputy)) {
            throw Refusal.invalid("position", "organisation.mandate.position-of-deputy");
        }
    }

    Rules on(LocalDate day) {
        return regulations.on(day);
    }

    /** The packs that apply on some day of a span; the oldest for days before all of them. */
    private boolean meets(Rules rules, LocalDate from, @Nullable LocalDate to) {
        var first = rules.equals(regulations.all().getFirst());
        return (first || to == null || !to.isBefore(rules.from())) && (rules.to() == null || !from.isAfter(rules.to()));
    }
}
