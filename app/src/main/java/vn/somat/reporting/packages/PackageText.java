package vn.somat.reporting.packages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.ledger.Refusal;
import vn.somat.reporting.reports.KnownFigures;
import vn.somat.reporting.reports.ReportKind;

/**
 * Nội dung gói báo cáo: whose it is, which report, and its figures, a line each; then the signature of the office over all of it.
 * Nothing of a report but numbers goes along. For whom it is meant is signed too: whoever opens it cannot send it on as theirs.
 *
 * @param receiver the key it was sealed to
 */
record PackageText(
        String office,
        String symbol,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        String level,
        byte[] receiver,
        KnownFigures figures) {

    private static final String FIRST = "somat-report-package 2";
    private static final String NONE = "-";
    private static final int MOST = 5_000;
    private static final int KEY = 32;

    String signedPart(byte[] sender) {
        var text = new StringBuilder(FIRST)
                .append("\nsender ")
                .append(Base64.getEncoder().encodeToString(sender))
                .append("\nreceiver ")
                .append(Base64.getEncoder().encodeToString(receiver))
                .append("\noffice ")
                .append(office)
                .append("\nsymbol ")
                .append(symbol)
                .append("\nkind ")
                .append(kind)
                .append("\nfrom ")
                .append(from)
                .append("\nto ")
                .append(to)
                .append("\nlevel ")
                .append(level)
                .append('\n');
        for (var one : figures.all()) {
            text.append("figure ")
                    .append(one.block())
                    .append(' ')
                    .append(one.key())
                    .append(' ')
                    .append(one.of() == null ? NONE : one.of())
                    .append(' ')
                    .append(one.count())
                    .append('\n');
        }
        return text.toString();
    }

    static byte[] file(String signedPart, byte[] signature) {
        return (signedPart + "\n" + Base64.getEncoder().encodeToString(signature) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses what is none; whose it is, nobody has looked at yet. */
    static SignedPackage read(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0 || !text.startsWith(FIRST + "\n")) {
            throw refused();
        }
        var signedPart = text.substring(0, end + 1);
        try {
            var lines = signedPart.lines().skip(1).toList();
            var facts = new HashMap<String, String>();
            var figures = new ArrayList<Figure>();
            for (var line : lines) {
                int blank = line.indexOf(' ');
                var name = line.substring(0, blank);
                if (name.equals("figure")) {
                    figures.add(figure(line.substring(blank + 1).split(" ")));
                } else {
                    facts.put(name, line.substring(blank + 1));
                }
            }
            if (figures.size() > MOST) {
                throw refused();
            }
            var sender = key(facts, "sender");
            return new SignedPackage(
                    of(facts, figures),
                    signedPart,
                    sender,
                    Base64.getDecoder().decode(text.substring(end + 2).strip()));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notOne) {
            throw refused();
        }
    }

    private static PackageText of(Map<String, String> facts, List<Figure> figures) {
        var from = LocalDate.parse(fact(facts, "from"));
        var to = LocalDate.parse(fact(facts, "to"));
        if (from.isAfter(to)) {
            throw refused();
        }
        return new PackageText(
                fact(facts, "office"),
                fact(facts, "symbol"),
                ReportKind.valueOf(fact(facts, "kind")),
                from,
                to,
                fact(facts, "level"),
                key(facts, "receiver"),
                new KnownFigures(figures));
    }

    private static Figure figure(String[] part) {
        long count = Long.parseLong(part[3]);
        if (count < 0
                || part.length != 4
                || !part[1].matches("[a-z][a-z.-]{0,60}")
                || !part[2].matches("[a-z0-9-]{1,40}")) {
            throw refused();
        }
        return new Figure(Block.valueOf(part[0]), part[1], part[2].equals(NONE) ? null : part[2], count, null);
    }

    private static byte[] key(Map<String, String> facts, String name) {
        var key = Base64.getDecoder().decode(fact(facts, name));
        if (key.length != KEY) {
            throw refused();
        }
        return key;
    }

    private static String fact(Map<String, String> facts, String name) {
        var fact = facts.get(name);
        if (fact == null || fact.isBlank() || fact.length() > 300) {
            throw refused();
        }
        return fact;
    }

    static Refusal refused() {
        return Refusal.invalid("file", "reporting.package.broken");
    }

    /** Nothing of what is in it. */
    @Override
    public String toString() {
        return "PackageText";
    }
}
