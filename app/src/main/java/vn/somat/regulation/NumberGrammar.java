package vn.somat.regulation;

/**
 * Quy tắc đánh số: how a side numbers its outgoing papers.
 *
 * @param pattern with {@code {n}}, {@code {type}}, {@code {symbol}}: {@code {n}-{type}/{symbol}}
 * @param digits least digits of the number, filled with zeros: 2 gives 05
 * @param perType whether each type has a series of its own
 * @param period how long a series runs before it begins anew from 1
 * @param secretSeries whether secret papers have a series of their own
 */
public record NumberGrammar(
        Side side,
        String pattern,
        int digits,
        boolean perType,
        Period period,
        boolean secretSeries,
        Citation citation) {

    /** Kỳ đánh số: a calendar year, or the term of the Party committee (nhiệm kỳ). */
    public enum Period {
        YEAR,
        TERM
    }

    /** {@code 1104-CV/TU} from 1104, CV, TU; {@code insertion} is the letter of an inserted number, or empty. */
    public String write(int n, String insertion, String type, String symbol) {
        return pattern.replace("{n}", ("%0" + digits + "d").formatted(n) + insertion)
                .replace("{type}", type)
                .replace("{symbol}", symbol);
    }
}
