package vn.somat.safeguards.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of one look: their order, and the one text that the ledger commits to. */
final class Findings {

    static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::code);

    private Findings() {}

    /** {@code code|severity|article|seen;seen}, a line each, by code: the same findings are always the same text. */
    static String canonical(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::code))
                .map(Findings::line)
                .collect(Collectors.joining("\n"));
    }

    static String digest(List<Finding> findings) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical(findings).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** {@code default-route,dns}: codes only, as the ledger may keep them for ever. */
    static String codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).sorted().collect(Collectors.joining(","));
    }

    private static String line(Finding finding) {
        var citation = finding.citation();
        return finding.code() + "|" + finding.severity() + "|" + (citation == null ? "" : citation.article()) + "|"
                + String.join(";", finding.seen());
    }
}
