package vn.somat.reporting.reports;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Kiểm tra điều đã gõ vào báo cáo. */
@Component
class ReportTyping {

    static final int WORDS = 20_000;
    static final int LINE = 200;
    static final int NUMBER = 60;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFFFD&&[^\\n]]");
    private static final Pattern OPEN = Pattern.compile("\\[[^\\]\\n]*\\]");

    private final Periods periods;
    private final Regulations regulations;
    private final Clock clock;

    ReportTyping(Periods periods, Regulations regulations, Clock clock) {
        this.periods = periods;
        this.regulations = regulations;
        this.clock = clock;
    }

    ReportWords words(ReportWords typed) {
        var flaws = new ArrayList<Flaw>();
        var clean = new ReportWords(
                text(flaws, "situation", typed.situation(), WORDS),
                text(flaws, "results", typed.results(), WORDS),
                text(flaws, "incidents", typed.incidents(), WORDS),
                text(flaws, "outlook", typed.outlook(), WORDS),
                text(flaws, "addressee", typed.addressee(), LINE * 5));
        refuse(flaws);
        return clean;
    }

    String line(String field, @Nullable String typed, int most) {
        var flaws = new ArrayList<Flaw>();
        var text = text(flaws, field, typed == null ? null : typed.replaceAll("\\s+", " "), most);
        if (text.isEmpty() && flaws.isEmpty()) {
            flaws.add(Flaw.of(field, "reporting.report.required"));
        }
        refuse(flaws);
        return text;
    }

    /** What a person has still to fill in stands in brackets. */
    static boolean unfinished(ReportWords words) {
        return java.util.stream.Stream.of(words.situation(), words.results(), words.incidents(), words.outlook())
                .anyMatch(text ->
                        text == null || text.isBlank() || OPEN.matcher(text).find());
    }

    /** Days of the law where it names them, else those that were typed. */
    Period period(NewReport typed) {
        var today = LocalDate.now(clock);
        var kind = typed.kind();
        if (kind == null) {
            throw Refusal.invalid("kind", "reporting.report.required");
        }
        var current = periods.current(kind, today);
        var from = typed.from();
        var to = typed.to();
        if (current != null && (kind != ReportKind.FIVE_YEARLY || from == null || to == null)) {
            return current;
        }
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "reporting.report.required");
        }
        if (to.isAfter(today)) {
            throw Refusal.invalid("to", "reporting.statistics.to-come");
        }
        if (from.isAfter(to)) {
            throw Refusal.invalid("from", "reporting.statistics.backwards");
        }
        return new Period(from, to, current == null ? null : current.due());
    }

    Level level(@Nullable String code) {
        return regulations
                .on(LocalDate.now(clock))
                .level(code == null ? "" : code)
                .orElseThrow(() -> Refusal.invalid("level", "reporting.report.level"));
    }

    private static String text(List<Flaw> flaws, String field, @Nullable String typed, int most) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(
                                typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), Normalizer.Form.NFC)
                        .strip();
        if (text.length() > most) {
            flaws.add(Flaw.of(field, "reporting.report.long", most));
        } else if (FORBIDDEN.matcher(text).find()) {
            flaws.add(Flaw.of(field, "reporting.report.signs"));
        }
        return text;
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }
}
