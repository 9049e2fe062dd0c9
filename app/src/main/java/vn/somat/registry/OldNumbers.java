package vn.somat.registry;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;

/** Số của sổ cũ: numbers given in an older outgoing book, so that counting goes on behind them. */
@Component
class OldNumbers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\D.*");

    private final Numbering numbering;
    private final Offices offices;
    private final CounterStore counters;

    OldNumbers(Numbering numbering, Offices offices, CounterStore counters) {
        this.numbering = numbering;
        this.offices = offices;
        this.counters = counters;
    }

    /** Only a number that this office's own grammar would have written moves its series. */
    void reach(OldDraft old) {
        var facts = old.draft().facts();
        var found = NUMBER.matcher(facts.number());
        if (facts.arrivalDate() != null || facts.typeSymbol() == null || !found.matches()) {
            return;
        }
        var office = offices.office();
        int number = Integer.parseInt(found.group(1));
        try {
            var series = numbering.series(
                    office, old.rules(), new OutgoingCheck.Checked(old.draft(), facts.typeSymbol(), office.symbol()));
            if (series.write(number, "").equals(facts.number())) {
                counters.reach(series.scope(), number);
            }
        } catch (Refusal noTerm) {
            // A paper older than the terms this house knows of belongs to no series that still counts.
        }
    }
}
