package vn.somat.custody.copies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.classification.determination.Decider;
import vn.somat.classification.determination.Deciding;
import vn.somat.classification.determination.Proposals;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Delegations;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.rulebook.Case;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Judgement;
import vn.somat.regulation.rulebook.Judging;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.Network;

/** Xét việc sao, chụp (R-CPY-01 to 08): what is known of an order and of what was made, held against the rules of the day. */
@Component
class CopyVerdicts {

    private static final String POWER = "copy";
    private static final String KIND = "copy-order";

    private final Judging judging;
    private final Regulations regulations;
    private final Deciding deciding;
    private final Delegations delegations;
    private final Proposals proposals;
    private final CopyingLimitStore limits;
    private final Clock clock;

    CopyVerdicts(
            Judging judging,
            Regulations regulations,
            Deciding deciding,
            Delegations delegations,
            Proposals proposals,
            CopyingLimitStore limits,
            Clock clock) {
        this.judging = judging;
        this.regulations = regulations;
        this.deciding = deciding;
        this.delegations = delegations;
        this.proposals = proposals;
        this.limits = limits;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** R-CPY-08, as soon as somebody asks: what may not be copied is not asked for either. */
    void requireCopiable(DocumentId document, String level, @Nullable String consent) {
        var facts = Facts.none().level("level", level).word("copying", copying(document, consent));
        var broken = regulations.on(today()).refused("copying", facts);
        if (broken.isPresent()) {
            throw Refusal.conflict(
                            "regulation.rule.refused",
                            broken.get().rule(),
                            broken.get().text())
                    .citing(broken.get().citation().article());
        }
    }

    /** R-CPY-01, 02, 08. */
    Judgement permit(OrderRow order, Decider decider, String actor) {
        var day = today();
        var facts = Facts.none()
                .level("level", order.level())
                .level("reach", reach(decider, day))
                .day("decision-day", day)
                .word("copying", copying(order.document(), order.consent()));
        var paper = Optional.ofNullable(decider.delegation()).flatMap(delegations::find);
        facts = facts.that("delegated", paper.isPresent());
        if (paper.isPresent()) {
            var given = paper.get();
            facts = facts.yes("delegation-written")
                    .that("delegation-scope", !given.scope().isBlank())
                    .day("delegation-from", given.from())
                    .day("delegation-to", given.to())
                    .no("sub-delegated");
        }
        return judging.require(new Case(POWER, day, facts, KIND, id(order), actor));
    }

    /** R-CPY-06: copies come out of a copying device in service, checked, on no network, and good for their level. */
    void requireFit(OrderRow order, Device device) {
        var unfit = device.unfit(order.rank(), today());
        if (unfit.isEmpty()) {
            return;
        }
        var facts = Facts.none().level("level", order.level()).no("device-offline");
        var refusal = Refusal.conflict("custody.copy.device." + unfit, device.name());
        throw regulations
                .on(today())
                .refused("copy-device", facts)
                .map(broken -> refusal.citing(broken.citation().article()))
                .orElse(refusal);
    }

    /** The paper may have been raised, or its originator have forbidden it, since somebody permitted it. */
    void requireStillPermitted(OrderRow order) {
        var permission = Objects.requireNonNull(order.permission());
        var day = LocalDate.ofInstant(permission.at(), clock.getZone());
        if (order.rank() > deciding.reach(permission.by(), POWER, day)) {
            throw Refusal.conflict("custody.copy.outgrown");
        }
        requireCopiable(order.document(), order.level(), order.consent());
    }

    /** R-CPY-03 to 07; the line of the register is written in the same act. */
    Judgement record(OrderRow order, Production production, Device device, int good, int destroyed, String actor) {
        var facts = Facts.none()
                .level("level", order.level())
                .level("copy-level", order.level())
                .word("copy-kind", order.kind())
                .yes("copy-entered")
                .that("copy-stamped", production.marked())
                .that("photograph-recorded", production.marked())
                .count("copies-made", good)
                .count("copies-permitted", order.copies())
                .count("surplus", destroyed)
                .that("surplus-destroyed", destroyed > 0)
                .that("device-offline", device.network() == Network.NONE)
                .that("place-fixed", production.fixed());
        return judging.require(new Case("copy-record", today(), facts, KIND, id(order), actor));
    }

    private @Nullable String copying(DocumentId document, @Nullable String consent) {
        if (consent != null) {
            return "allowed";
        }
        return limits.stands(document)
                ? "not-allowed"
                : proposals.copying(document).orElse(null);
    }

    private @Nullable String reach(Decider decider, LocalDate day) {
        int highest = deciding.reach(decider.person(), POWER, day);
        return regulations.on(day).levels().stream()
                .filter(level -> level.rank() == highest)
                .findFirst()
                .map(Level::code)
                .orElse(null);
    }

    private static String id(OrderRow order) {
        return order.id().value().toString();
    }
}
