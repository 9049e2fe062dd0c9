package vn.somat.registry;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.NumberGrammar.Period;
import vn.somat.regulation.Rules;

/**
 * Số của sổ cũ: numbers given in an older outgoing book, so that counting goes on behind them and none is given twice. A
 * number this office's own grammar would not have written so is kept as it is, in no series.
 */
@Component
class OldNumbers {

    /** Number, letter, and behind the last slash what the symbol ends with: {@code 18a-CV/TU}, {@code 117/QĐ-UBND}. */
    private static final Pattern PARTS = Pattern.compile("0*([1-9]\\d{0,5})([a-z]?)[^\\p{L}\\p{N}](?:.*/)?([^/]+)");

    private final Numbering numbering;
    private final Offices offices;
    private final Organisation organisation;

    OldNumbers(Numbering numbering, Offices offices, Organisation organisation) {
        this.numbering = numbering;
        this.offices = offices;
        this.organisation = organisation;
    }

    Optional<OldNumber> read(Rules rules, Draft draft) {
        var office = offices.office();
        var type = draft.facts().typeSymbol();
        var parts = PARTS.matcher(draft.facts().number());
        if (draft.facts().arrivalDate() != null || type == null || !parts.matches() || !counts(office, rules, draft)) {
            return Optional.empty();
        }
        var behind = parts.group(3);
        var symbol = behind.startsWith(type + "-") ? behind.substring(type.length() + 1) : behind;
        var series = numbering.series(office, rules, new OutgoingCheck.Checked(draft, type, symbol));
        int number = Integer.parseInt(parts.group(1));
        boolean own = bare(series.write(number, parts.group(2)))
                .equals(bare(draft.facts().number()));
        return own
                ? Optional.of(new OldNumber(new SeriesPlace(series.scope(), number), parts.group(2)))
                : Optional.empty();
    }

    /** A paper older than the terms this house knows of belongs to no series that still counts. */
    private boolean counts(Office office, Rules rules, Draft draft) {
        var day = draft.facts().date();
        return day != null
                && (rules.grammar(office.side()).period() == Period.YEAR
                        || organisation.termOn(day).isPresent());
    }

    private static String bare(String number) {
        return number.replaceFirst("^0+", "");
    }
}
