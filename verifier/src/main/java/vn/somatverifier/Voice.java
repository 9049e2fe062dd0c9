package vn.somatverifier;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Says a report to a person (lời báo cáo): the code and place of each finding on a line of its own, then a sentence. */
final class Voice {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Texts texts;
    private final PrintStream out;

    Voice(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    void tellExport(Report report) {
        say("report.export", report.checked());
        var key = report.key();
        if (key != null) {
            say("report.origin", key.name());
            say(report.trusted() ? "report.key-known" : "report.key-claimed", key.fingerprint());
            say("report.counts", report.entries(), report.checkpoints(), report.witnesses());
        }
        if (report.signatures() > 0) {
            say("report.signatures", report.signatures());
        }
        if (report.lastSealed() != null) {
            say("report.last-sealed", time(report.lastSealed()));
        }
        if (report.timeNotes() > 0) {
            say("report.time-notes", report.timeNotes());
        }
        report.balance()
                .forEach((level, sums) -> say(
                        "report.balance",
                        level,
                        sums.total(),
                        sums.in("HELD"),
                        sums.onTheWay(),
                        sums.in("OUTSIDE"),
                        sums.in("DESTROYED"),
                        sums.in("LOST")));
        tellFindings(report);
        say(report.isWhole() ? "report.whole" : "report.tampered");
        if (report.isWhole() && !report.trusted()) {
            say("report.whole-but-key", key == null ? "" : key.fingerprint());
        }
    }

    void tellProof(Report report) {
        say("report.proof", report.checked());
        tellFindings(report);
        say(report.isWhole() ? "report.proof-holds" : "report.proof-fails", report.entries());
    }

    private void tellFindings(Report report) {
        for (var finding : report.findings()) {
            out.println();
            out.println(finding.code() + (finding.code().isLocated() ? " " + finding.place() : ""));
            out.println("  " + sentence(finding));
        }
        if (report.notShown() > 0) {
            say("report.not-shown", report.notShown());
        }
        out.println();
    }

    /** {0} is the place, {1} the place after it (a line's number in its file), what follows are the details. */
    private String sentence(Finding finding) {
        List<Object> places = new ArrayList<>(List.of(finding.place(), finding.place() + 1));
        places.addAll(finding.details());
        return texts.say("finding." + finding.code(), places.toArray());
    }

    private void say(String key, Object... details) {
        out.println(texts.say(key, details));
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
