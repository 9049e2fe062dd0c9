package vn.somat.interchange.batches;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.printing.PlacedStamp;
import vn.somat.printing.WrittenReport;
import vn.somat.registry.stamps.Stamps;
import vn.somat.regulation.DocumentType;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Thể thức: the frame of the papers of a run, from the office and the pack of their day. */
@Component
class BatchSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Organisation organisation;
    private final Regulations regulations;
    private final Stamps stamps;
    private final MessageSource texts;
    private final Clock clock;

    BatchSheets(Organisation organisation, Regulations regulations, Stamps stamps, MessageSource texts, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.stamps = stamps;
        this.texts = texts;
        this.clock = clock;
    }

    /** What stands around the words of each. */
    record Sheet(
            Office office,
            List<String> head,
            @Nullable PlacedStamp level,
            String type,
            String day,
            String number,
            String receivers,
            String documentTitle,
            Instant at) {

        WrittenReport paper(MergedRow row) {
            var text = row.text() == null ? "" : row.text();
            var part = new WrittenReport.Part(
                    "",
                    Arrays.stream(text.split("\\R"))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    "",
                    List.of(),
                    List.of(),
                    List.of());
            return new WrittenReport(
                    documentTitle,
                    office.superior(),
                    office.name(),
                    head,
                    "",
                    number + " " + row.row().number(),
                    day,
                    type,
                    row.title() == null ? "" : row.title(),
                    List.of(part),
                    receivers,
                    row.recipients().stream()
                            .map(one -> "- " + one.name() + (one.copies() == 1 ? ";" : " (" + one.copies() + ");"))
                            .toList(),
                    "",
                    row.signer(),
                    null,
                    at);
        }
    }

    Sheet of(StoredBatch batch) {
        var view = batch.view();
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var rules = regulations.on(view.date());
        var head = rules.papers().head(office.side());
        return new Sheet(
                office,
                Stream.of(head.first(), head.second())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                rules.level(view.level())
                        .filter(Level::secret)
                        .flatMap(level -> stamps.find(rules, level.code()))
                        .map(form -> form.filled(Map.of()))
                        .orElse(null),
                named(rules.type(office.side(), view.type())
                        .map(DocumentType::name)
                        .orElse(view.type())),
                say(
                        "day",
                        view.date().getDayOfMonth(),
                        view.date().getMonthValue(),
                        String.valueOf(view.date().getYear())),
                say("number"),
                say("receivers"),
                view.label(),
                clock.instant());
    }

    /** Some symbols stand for several kinds of paper, the usual one first: "Quyết định, quy định". */
    private static String named(String type) {
        return type.contains(",") ? type.substring(0, type.indexOf(',')) : type;
    }

    private String say(String key, Object... args) {
        return texts.getMessage("interchange.batch.paper." + key, args, VIETNAMESE);
    }
}
