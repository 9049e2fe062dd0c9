package vn.somat.registry;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.NumberGrammar;
import vn.somat.regulation.Rules;

/** Đánh số (NĐ 30/2020 art. 15; 05-HD/VPTW): which series a paper's number is taken from, by the rules of its day. */
@Component
class Numbering {

    /** Dãy số: one run of numbers from 1. {@code scope} names its counter. */
    record Series(String scope, NumberGrammar grammar, String type, String symbol) {

        String write(int number, String insertion) {
            return grammar.write(number, insertion, type, symbol);
        }
    }

    private final Organisation organisation;

    Numbering(Organisation organisation) {
        this.organisation = organisation;
    }

    Series series(Office office, Rules rules, OutgoingCheck.Checked paper) {
        var grammar = rules.grammar(office.side());
        var day = paper.draft().facts().date();
        if (day == null) {
            throw new IllegalArgumentException("a paper without a day has no number");
        }
        var kind = !grammar.secretSeries() ? "*" : paper.draft().ruling().secret() ? "secret" : "ordinary";
        var scope = String.join(
                "/",
                "number",
                office.side().name(),
                period(office, rules, day),
                grammar.perType() ? paper.type() : "*",
                paper.symbol(),
                kind);
        return new Series(scope, grammar, paper.type(), paper.symbol());
    }

    /** The run of time within which a number is given once: its year, or the first day of its term. */
    String period(Office office, Rules rules, LocalDate day) {
        return switch (rules.grammar(office.side()).period()) {
            case YEAR -> String.valueOf(day.getYear());
            case TERM ->
                organisation
                        .termOn(day)
                        .map(LocalDate::toString)
                        .orElseThrow(() -> Refusal.conflict("registry.number.no-term")
                                .citing(rules.value("refuse.number").citation().article()));
        };
    }
}
