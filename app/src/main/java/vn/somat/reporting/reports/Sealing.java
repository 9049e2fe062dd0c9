package vn.somat.reporting.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.reporting.reports.ReportStore.Sealed;
import vn.somat.vault.Contents;

/** Niêm báo cáo: words and figures under the key of the report, and back. In the caller's transaction. */
@Component("reportSealing")
class Sealing {

    /** Stands between the blocks; no typed text holds it. */
    private static final String BETWEEN = "\u001e";

    private final ReportStore store;
    private final Contents contents;

    Sealing(ReportStore store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    Sealed seal(ReportId id, int number, ReportWords words, KnownFigures figures, Instant at, PersonId by) {
        var content = store.content(id);
        try (var keys = contents.open(List.of(content))) {
            return new Sealed(
                    number,
                    keys.seal(content, "words-" + number, text(words)),
                    keys.seal(content, "figures-" + number, figures.text()),
                    at,
                    by);
        }
    }

    ReportVersion open(Report report, int number) {
        return versions(report, number).stream().findFirst().orElseThrow(Refusal::notThere);
    }

    /** Newest first. */
    List<ReportVersion> versions(Report report, @Nullable Integer number) {
        var content = store.content(report.id());
        try (var keys = contents.open(List.of(content))) {
            return store.versions(report.id(), number).stream()
                    .map(one -> new ReportVersion(
                            one.number(),
                            words(Objects.requireNonNull(keys.text(content, "words-" + one.number(), one.words()))),
                            KnownFigures.read(Objects.requireNonNull(
                                    keys.text(content, "figures-" + one.number(), one.figures()))),
                            one.at(),
                            one.by()))
                    .toList();
        }
    }

    /** Of what a version says, words and figures. */
    String digest(Report report, int number) {
        var version = open(report, number);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text(version.words(), version.figures()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(ReportWords words, KnownFigures figures) {
        return text(words) + BETWEEN + figures.text();
    }

    private static String text(ReportWords words) {
        return Stream.of(words.situation(), words.results(), words.incidents(), words.outlook(), words.addressee())
                .map(text -> text == null ? "" : text)
                .collect(Collectors.joining(BETWEEN));
    }

    private static ReportWords words(String text) {
        var part = text.split(BETWEEN, -1);
        return new ReportWords(part[0], part[1], part[2], part[3], part[4]);
    }
}
