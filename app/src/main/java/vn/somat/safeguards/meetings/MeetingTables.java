package vn.somat.safeguards.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Các bảng của hồ sơ hội nghị: people, hand-outs, devices, nights, what was done. */
@Component
class MeetingTables {

    private final MeetingTexts texts;

    MeetingTables(MeetingTexts texts) {
        this.texts = texts;
    }

    FolderSheet attendees(MeetingFile file, Function<@Nullable PersonId, String> named) {
        var rows = file.coming().stream()
                .map(one -> List.of(
                        String.valueOf(one.number()),
                        who(one, named),
                        one.task(),
                        one.screened() == null ? "" : texts.text(one.screened() ? "page.passed" : "page.failed"),
                        texts.moment(one.enteredAt()),
                        ""))
                .toList();
        return sheet(
                file,
                "attendees",
                rows,
                column("row", 9),
                column("who", 50),
                column("task", 44),
                column("screened", 18),
                column("entered", 34),
                column("signature", 20));
    }

    FolderSheet handOuts(MeetingFile file, Function<@Nullable PersonId, String> named) {
        var people = people(file, named);
        var times = file.issues().stream().collect(Collectors.groupingBy(Issue::labelNumber));
        var rows = new ArrayList<List<String>>();
        for (var one : file.handOuts()) {
            var carrier = file.carriers().get(one.carrier());
            var what = one.label() + (carrier == null ? "" : ", " + carrier.name());
            var issues = times.getOrDefault(one.labelNumber(), List.of());
            if (issues.isEmpty()) {
                rows.add(List.of(String.valueOf(one.number()), what, texts.paper("never-given"), "", ""));
            }
            for (var issue : issues) {
                var settled = issue.settledAt() == null ? texts.paper("out") : texts.moment(issue.settledAt());
                rows.add(List.of(
                        String.valueOf(one.number()),
                        what,
                        people.getOrDefault(issue.attendee(), ""),
                        texts.moment(issue.at()),
                        issue.lost() ? texts.paper("lost") + " " + settled : settled));
            }
        }
        return sheet(
                file,
                "hand-outs",
                rows,
                column("row", 9),
                column("copy", 56),
                column("given-to", 45),
                column("given-at", 34),
                column("collected-at", 34));
    }

    FolderSheet deposits(MeetingFile file, Function<@Nullable PersonId, String> named) {
        var people = people(file, named);
        var rows = file.deposits().stream()
                .map(one -> List.of(
                        one.label(),
                        one.what(),
                        people.getOrDefault(one.attendee(), ""),
                        texts.moment(one.takenAt()),
                        one.settledAt() == null
                                ? texts.paper("kept")
                                : (one.lost() ? texts.paper("lost") + " " : "") + texts.moment(one.settledAt())))
                .toList();
        return sheet(
                file,
                "deposits",
                rows,
                column("ticket", 22),
                column("device", 50),
                column("owner", 45),
                column("taken-at", 34),
                column("given-back-at", 34));
    }

    FolderSheet nights(MeetingFile file, Function<@Nullable PersonId, String> named) {
        var rows = file.seals().stream()
                .map(one -> List.of(
                        texts.day(one.evening()),
                        one.seal() == null ? texts.paper("unsealed") : one.seal(),
                        two(named, one.sealedBy(), one.second()),
                        texts.moment(one.openedAt()) + " " + two(named, one.openedBy(), one.openedSecond()),
                        one.intact() == null
                                ? ""
                                : one.intact() ? texts.paper("intact") : one.note() == null ? "" : one.note()))
                .toList();
        return sheet(
                file,
                "nights",
                rows,
                column("evening", 22),
                column("seal", 24),
                column("sealed-by", 40),
                column("opened", 45),
                column("found", 40));
    }

    FolderSheet acts(MeetingFile file, Function<@Nullable PersonId, String> named) {
        var rows = file.acts().reversed().stream()
                .map(one -> List.of(
                        texts.moment(one.at()),
                        texts.text("act." + one.kind()),
                        two(named, one.by(), one.second()),
                        one.note() == null ? "" : one.note()))
                .toList();
        return sheet(file, "acts", rows, column("at", 34), column("act", 45), column("by", 40), column("note", 55));
    }

    private FolderSheet sheet(MeetingFile file, String key, List<List<String>> rows, SheetColumn... columns) {
        return new FolderSheet(
                texts.paper(key + "-sheet"),
                List.of(
                        new Field(texts.paper("number"), file.meeting().label()),
                        new Field(texts.paper("count"), String.valueOf(rows.size()))),
                rows.isEmpty() ? List.of() : List.of(columns),
                rows,
                List.of());
    }

    private SheetColumn column(String key, int width) {
        return new SheetColumn(texts.paper("column." + key), width);
    }

    private static Map<AttendeeId, String> people(MeetingFile file, Function<@Nullable PersonId, String> named) {
        return file.attendees().stream()
                .collect(Collectors.toMap(Attendee::id, one -> one.number() + ". " + who(one, named)));
    }

    private static String who(Attendee one, Function<@Nullable PersonId, String> named) {
        return one.name() == null ? named.apply(one.person()) : one.name();
    }

    private static String two(
            Function<@Nullable PersonId, String> named, @Nullable PersonId first, @Nullable PersonId second) {
        return second == null ? named.apply(first) : named.apply(first) + ", " + named.apply(second);
    }
}
