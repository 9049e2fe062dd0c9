package vn.somat.reporting.statistics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tệp CSV: what a cell holds is never a formula to the program that opens it, whatever a unit or a person is called. */
final class CsvFile {

    private static final String MARK = "\ufeff";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n|%].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private CsvFile() {}

    static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(CsvFile::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String cell(String text) {
        var shown = !NUMBER.matcher(text).matches()
                        && FORMULA.matcher(text.stripLeading()).matches()
                ? "'" + text
                : text;
        return shown.matches("(?s).*[;\"\\r\\n].*") ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }
}
