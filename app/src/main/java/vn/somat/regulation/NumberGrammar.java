package vn.somat.regulation;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Quy tắc đánh số: how a side numbers its outgoing papers.
 *
 * @param pattern with {@code {n}}, {@code {type}}, {@code {symbol}}: {@code {n}-{type}/{symbol}}; what stands in square
 *     brackets is left out for a type that is not named in numbers: {@code {n}/[{type}-]{symbol}}
 * @param unnamed symbols of the types that are not named in numbers (công văn of the State side: {@code 25/UBND-VP})
 * @param digits least digits of the number, filled with zeros: 2 gives 05
 * @param perType whether each type has a series of its own
 * @param period how long a series runs before it begins anew from 1
 * @param secretSeries whether secret papers have a series of their own
 */
public record NumberGrammar(
        Side side,
        String pattern,
        Set<String> unnamed,
        int digits,
        boolean perType,
        Period period,
        boolean secretSeries,
        Citation citation) {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");

    public NumberGrammar {
        unnamed = Set.copyOf(unnamed);
    }

    /** Kỳ đánh số: a calendar year, or the term of the Party committee (nhiệm kỳ). */
    public enum Period {
        YEAR,
        TERM
    }

    /**
     * {@code 1104-CV/TU} from 1104, CV, TU; {@code insertion} is the letter of an inserted number, or empty; {@code type}
     * may be empty while a number is kept for a paper whose type is not known yet.
     */
    public String write(int n, String insertion, String type, String symbol) {
        boolean named = !type.isEmpty() && !unnamed.contains(type);
        return OPTIONAL.matcher(pattern)
                .replaceAll(named ? "$1" : "")
                .replace("{n}", ("%0" + digits + "d").formatted(n) + insertion)
                .replace("{type}", type)
                .replace("{symbol}", symbol);
    }

    static boolean isPattern(String text) {
        var bare = text.replaceFirst("\\{n}", "").replaceFirst("\\{symbol}", "").replaceFirst("\\{type}", "");
        var plain = bare.replaceFirst("\\[([^\\[\\]]*)]", "$1");
        return text.contains("{n}") && text.contains("{symbol}") && plain.matches("[-/. ]{1,8}");
    }
}
