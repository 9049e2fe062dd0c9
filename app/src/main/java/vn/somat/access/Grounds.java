package vn.somat.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.somat.access.Authority.Answer;
import vn.somat.organisation.Delegation;
import vn.somat.organisation.DelegationState;
import vn.somat.organisation.Mandate;
import vn.somat.regulation.AuthorityMatrix;
import vn.somat.regulation.Level;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** One question of authority held against the matrix of its day; collects why not, and the most telling reason counts. */
final class Grounds {

    /** @param weight the higher, the closer it came to a yes */
    record No(int weight, String citation, String code, List<Object> args) {

        Answer answer() {
            return new Answer(false, null, null, citation, "access.authority." + code, args);
        }
    }

    private final Regulations regulations;
    private final Rules rules;
    private final AuthorityMatrix matrix;
    private final AuthorityMatrix.Act act;
    private final int rank;
    private final LocalDate day;

    Grounds(Regulations regulations, String act, int rank, LocalDate day) {
        this.regulations = regulations;
        this.rules = regulations.on(day);
        this.matrix = rules.authority();
        this.act = matrix.act(act);
        this.rank = rank;
        this.day = day;
    }

    /** By a position of one's own. */
    Optional<Answer> own(String code, List<No> refused) {
        var position = matrix.position(code).orElse(null);
        if (position == null) {
            refused.add(new No(2, act.citation().article(), "abolished", List.of(formerLabel(code), rules.title())));
            return Optional.empty();
        }
        var reach = position.reach(act.code()).orElse(null);
        if (reach == null) {
            refused.add(
                    position.deputy()
                            ? new No(3, article(), "deputy", List.of(position.label()))
                            : new No(3, act.citation().article(), "act", List.of(position.label(), act.label())));
            return Optional.empty();
        }
        if (rank > reach.rank()) {
            refused.add(new No(9, reach.citation().article(), "level", List.of(position.label(), label(reach.rank()))));
            return Optional.empty();
        }
        return Optional.of(new Answer(true, code, null, reach.citation().article(), "", List.of()));
    }

    /** By a deputy's paper: what the giver could do on that day, and never more. */
    Optional<Answer> charged(Delegation given, DelegationState state, List<No> refused) {
        if (!given.acts().contains(act.code())) {
            if (state == DelegationState.COUNTS) {
                refused.add(new No(4, article(), "paper-scope", List.of(given.basisNumber(), act.label())));
            }
            return Optional.empty();
        }
        if (state != DelegationState.COUNTS) {
            refused.add(
                    switch (state) {
                        case NOT_YET -> paper(given, "paper-not-yet", given.from());
                        case EXPIRED -> paper(given, "paper-expired", given.to());
                        case REVOKED -> paper(given, "paper-revoked", Objects.requireNonNull(given.revokedFrom()));
                        default -> new No(6, article(), "paper-lapsed", List.of(given.basisNumber()));
                    });
            return Optional.empty();
        }
        var giver = matrix.position(given.position()).filter(Position::delegates);
        var reach = giver.flatMap(position -> position.reach(act.code())).orElse(null);
        if (reach == null || !act.delegable()) {
            refused.add(new No(5, article(), "paper-no-ground", List.of(given.basisNumber(), rules.title())));
            return Optional.empty();
        }
        int most = Math.min(
                reach.rank(), rules.level(given.level()).map(Level::rank).orElse(0));
        if (rank > most) {
            refused.add(new No(8, article(), "paper-level", List.of(given.basisNumber(), label(most))));
            return Optional.empty();
        }
        return Optional.of(new Answer(true, given.position(), given.id(), article(), "", List.of()));
    }

    /** By a position somebody held before or will hold. */
    void former(List<Mandate> mandates, List<No> refused) {
        for (var mandate : mandates) {
            var end = mandate.to();
            if (mandate.position() == null || mandate.revokedAt() != null || mandate.heldOn(day)) {
                continue;
            }
            if (end != null && end.isBefore(day)) {
                refused.add(
                        new No(1, act.citation().article(), "ended", List.of(formerLabel(mandate.position()), end)));
            } else {
                refused.add(new No(
                        1,
                        act.citation().article(),
                        "not-begun",
                        List.of(formerLabel(mandate.position()), mandate.from())));
            }
        }
    }

    Answer nothing() {
        return new No(0, act.citation().article(), "no-position", List.of()).answer();
    }

    private No paper(Delegation given, String code, Object day) {
        return new No(7, article(), code, List.of(given.basisNumber(), day));
    }

    private String article() {
        return act.delegability().article();
    }

    private String label(int highest) {
        return rules.levels().stream()
                .filter(level -> level.rank() == highest)
                .map(Level::label)
                .findFirst()
                .orElse("");
    }

    /** What a position is called by whatever pack has it. */
    private String formerLabel(String code) {
        return regulations.all().stream()
                .flatMap(one -> one.authority().position(code).stream())
                .map(Position::label)
                .findFirst()
                .orElse(code);
    }
}
