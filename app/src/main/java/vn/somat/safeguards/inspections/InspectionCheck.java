package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Unit;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.Inspection.State;
import vn.somat.vault.ContentId;

/** Kiểm tra điều đã gõ về cuộc kiểm tra. */
@Component
class InspectionCheck {

    static final int BODY = 200;
    private static final int LEAD = 120;
    private static final int MEMBERS = 500;

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clock clock;

    InspectionCheck(Organisation organisation, Regulations regulations, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** @param content under which its words will be sealed */
    Inspection entered(NewInspection typed, @Nullable PlanId plan, ContentId content) {
        var words = new Typed();
        var today = LocalDate.now(clock);
        var kind = typed.kind();
        if (kind == null) {
            words.flaw("kind", "safeguards.inspection.required");
        }
        var unit = unit(words, typed.unit());
        var named = kind == Kind.BELOW && unit == null
                ? words.required("body", typed.body(), BODY)
                : words.optional("body", typed.body(), BODY);
        var first = typed.firstDay();
        if (first == null) {
            words.flaw("firstDay", "safeguards.inspection.required");
        }
        var last = typed.lastDay() == null ? first : typed.lastDay();
        if (first != null && last != null && last.isBefore(first)) {
            words.flaw("lastDay", "safeguards.inspection.last-before");
        }
        var from = typed.from() == null ? LocalDate.of(today.getYear(), 1, 1) : typed.from();
        if (from.isAfter(today) || last != null && from.isAfter(last)) {
            words.flaw("from", "safeguards.inspection.from-to-come");
        }
        var lead = words.optional("lead", typed.lead(), LEAD);
        var members = words.optional("members", typed.members(), MEMBERS);
        var level = level(words, typed.level());
        words.refuse();
        boolean own = kind != Kind.BELOW || unit != null;
        return new Inspection(
                new InspectionId(UUID.randomUUID()),
                0,
                plan,
                Objects.requireNonNull(kind),
                own ? ourName(unit) : Objects.requireNonNull(named),
                unit == null ? null : unit.id(),
                own,
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                from,
                lead,
                members,
                regulations.on(today).id(),
                level.code(),
                level.rank(),
                content,
                State.PLANNED,
                null,
                null,
                1);
    }

    /** The level of what will be said, before there is a content for it. */
    Level level(@Nullable String typed) {
        var words = new Typed();
        var level = level(words, typed);
        words.refuse();
        return level;
    }

    private Level level(Typed words, @Nullable String typed) {
        var rules = regulations.on(LocalDate.now(clock));
        if (typed == null || typed.isBlank()) {
            return rules.ordinary();
        }
        var found = rules.level(typed);
        if (found.isEmpty()) {
            words.flaw("level", "safeguards.inspection.level");
        }
        return found.orElse(rules.ordinary());
    }

    private @Nullable Unit unit(Typed words, @Nullable UUID typed) {
        if (typed == null) {
            return null;
        }
        var found = organisation.unit(new UnitId(typed)).filter(unit -> unit.livesOn(LocalDate.now(clock)));
        if (found.isEmpty()) {
            words.flaw("unit", "safeguards.inspection.unit");
        }
        return found.orElse(null);
    }

    private String ourName(@Nullable Unit unit) {
        return unit != null
                ? unit.name()
                : organisation
                        .office()
                        .map(office -> office.name())
                        .orElseThrow(() -> Refusal.conflict("registry.office.absent"));
    }
}
