package vn.somat.interchange.batches;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;

/** Flaws of a row as they are stored: one a line, field, code and arguments apart by tabs. They hold no words of a paper. */
final class FlawText {

    private static final int LONGEST = 4000;

    private FlawText() {}

    static String write(List<Flaw> flaws) {
        var text = flaws.stream().map(FlawText::line).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST));
    }

    static List<Flaw> read(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(FlawText::flaw).toList();
    }

    /** Of whatever refused a row. */
    static List<Flaw> of(Refusal no) {
        return no.flaws().isEmpty() ? List.of(new Flaw("", no.code(), no.args(), no.citation())) : no.flaws();
    }

    private static String line(Flaw flaw) {
        var args = flaw.args().stream().map(arg -> "\t" + arg.toString().replaceAll("\\s+", " "));
        return flaw.field() + "\t" + flaw.code() + args.collect(Collectors.joining());
    }

    private static Flaw flaw(String line) {
        var parts = line.split("\t", -1);
        return new Flaw(parts[0], parts[1], List.copyOf(Arrays.asList(parts).subList(2, parts.length)), null);
    }
}
