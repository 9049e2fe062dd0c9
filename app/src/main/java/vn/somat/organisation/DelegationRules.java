package vn.somat.organisation;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.AuthorityMatrix;
import vn.somat.regulation.Level;
import vn.somat.regulation.Position;

/** What the law asks of a paper that charges a deputy, by the pack of its first day. */
@Component
class DelegationRules {

    private final MandateStore mandates;
    private final DelegationStore delegations;
    private final Positions positions;

    DelegationRules(MandateStore mandates, DelegationStore delegations, Positions positions) {
        this.mandates = mandates;
        this.delegations = delegations;
        this.positions = positions;
    }

    /** Refuses what nobody may give or receive, with the article. */
    void require(Delegation wanted) {
        var rules = positions.on(wanted.from());
        var authority = rules.authority();
        var level = rules.level(wanted.level())
                .filter(Level::secret)
                .orElseThrow(() -> Refusal.invalid("level", "organisation.delegation.no-level"));
        if (wanted.giver().equals(wanted.receiver())) {
            throw Refusal.invalid("receiver", "organisation.delegation.to-oneself");
        }
        var position = giving(wanted, authority);
        for (var code : wanted.acts()) {
            var act = act(authority, code);
            var reach = position.reach(code)
                    .orElseThrow(() -> Refusal.invalid("acts", "organisation.delegation.not-held", act.label())
                            .citing(act.citation().article()));
            if (!act.delegable()) {
                throw Refusal.invalid("acts", "organisation.delegation.not-delegable", act.label())
                        .citing(act.delegability().article());
            }
            if (level.rank() > reach.rank()) {
                throw Refusal.invalid("level", "organisation.delegation.above-giver", act.label())
                        .citing(reach.citation().article());
            }
        }
        receiving(wanted, authority);
    }

    /** Whether it counts on a day: the paper says so, and both have held what it rests on without a gap. */
    DelegationState state(Delegation given, LocalDate day) {
        var says = given.saysOn(day);
        if (says != DelegationState.COUNTS) {
            return says;
        }
        boolean lasts = Unbroken.held(
                        mandates.of(given.giver()),
                        mandate -> given.position().equals(mandate.position()),
                        given.from(),
                        day)
                && Unbroken.held(mandates.of(given.receiver()), DelegationRules::asDeputy, given.from(), day);
        return lasts ? DelegationState.COUNTS : DelegationState.LAPSED;
    }

    private Position giving(Delegation wanted, AuthorityMatrix authority) {
        var day = wanted.from();
        boolean holds = mandates.ofOn(wanted.giver(), day).stream()
                .anyMatch(mandate -> wanted.position().equals(mandate.position()));
        var position = authority.position(wanted.position()).filter(Position::delegates);
        if (holds && position.isPresent()) {
            return position.get();
        }
        boolean passesOn =
                delegations.to(wanted.giver()).stream().anyMatch(given -> state(given, day) == DelegationState.COUNTS);
        throw Refusal.invalid(
                        "giver", passesOn ? "organisation.delegation.passed-on" : "organisation.delegation.not-his")
                .citing(authority.delegation().article());
    }

    private void receiving(Delegation wanted, AuthorityMatrix authority) {
        var fits = mandates.ofOn(wanted.receiver(), wanted.from()).stream()
                .filter(DelegationRules::asDeputy)
                .anyMatch(mandate -> mandate.position() == null
                        || authority
                                .position(mandate.position())
                                .filter(position -> wanted.position().equals(position.deputyOf()))
                                .isPresent());
        if (!fits) {
            throw Refusal.invalid("receiver", "organisation.delegation.no-deputy")
                    .citing(authority.delegation().article());
        }
    }

    private static boolean asDeputy(Mandate mandate) {
        return mandate.duty() == Duty.DEPUTY;
    }

    private static AuthorityMatrix.Act act(AuthorityMatrix authority, String code) {
        return authority.acts().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("acts", "organisation.delegation.no-act"));
    }
}
