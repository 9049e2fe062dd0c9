package vn.somat.safeguards.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.meetings.Meeting.Written;

/** Tờ đầu và tờ biên bản, kết luận của hồ sơ hội nghị. */
@Component
class MeetingSheets {

    private final MeetingTables tables;
    private final MeetingTexts texts;
    private final Organisation organisation;
    private final Regulations regulations;

    MeetingSheets(MeetingTables tables, MeetingTexts texts, Organisation organisation, Regulations regulations) {
        this.tables = tables;
        this.texts = texts;
        this.organisation = organisation;
        this.regulations = regulations;
    }

    List<FolderSheet> whole(MeetingFile file) {
        var named = texts.named();
        return List.of(
                cover(file),
                tables.attendees(file, named),
                tables.handOuts(file, named),
                tables.deposits(file, named),
                tables.nights(file, named),
                minutes(file),
                tables.acts(file, named));
    }

    private FolderSheet cover(MeetingFile file) {
        var meeting = file.meeting();
        var named = texts.named();
        var fields = new ArrayList<Field>();
        add(fields, "number", meeting.label());
        add(fields, "level", level(meeting));
        add(fields, "kind", texts.text("kind." + meeting.kind()));
        add(fields, "state", texts.text("state." + meeting.state()));
        add(fields, "title", file.said(Said.TITLE));
        add(fields, "days", days(meeting));
        add(fields, "venue", texts.text("venue." + meeting.venue()) + ". " + meeting.room());
        var check = meeting.check();
        if (check != null) {
            var result = texts.text(check.passed() ? "page.passed" : "page.failed") + " " + texts.day(check.on());
            add(fields, "check", check.paper() == null ? result : result + ", " + check.paper());
        }
        add(fields, "equipment", texts.text("equipment." + meeting.equipment()));
        add(fields, "chair", named.apply(meeting.chair()));
        add(fields, "keeper", named.apply(meeting.keeper()));
        for (var box : Said.values()) {
            if (box != Said.TITLE && !box.minutes() && !file.said(box).isEmpty()) {
                fields.add(new Field(texts.text("said." + box), file.said(box)));
            }
        }
        var consent = meeting.consent();
        if (consent != null) {
            add(fields, "consent", named.apply(consent.by()) + ", " + texts.moment(consent.at()));
            add(fields, "signed", texts.paper(Boolean.TRUE.equals(file.asSigned()) ? "as-signed" : "not-as-signed"));
        }
        if (meeting.devicesAllowed() != null) {
            add(fields, "devices", texts.text(meeting.devicesAllowed() ? "page.allowed" : "page.not-allowed"));
        }
        return new FolderSheet(
                texts.paper("file"),
                fields,
                List.of(),
                List.of(),
                List.of(
                        new Field(texts.paper("keeper"), named.apply(meeting.keeper())),
                        new Field(texts.paper("chair"), named.apply(meeting.chair()))));
    }

    /** Where one unit keeps them apart, who is not of it prints which. */
    private FolderSheet minutes(MeetingFile file) {
        var meeting = file.meeting();
        var fields = new ArrayList<Field>();
        add(fields, "due", texts.day(meeting.dueOn()));
        var unit = file.keptBy();
        if (unit != null) {
            add(
                    fields,
                    "kept-by",
                    organisation.unit(unit).map(one -> one.name()).orElse(""));
        }
        written(fields, "minutes", meeting.minutes(), file.apart() ? "" : file.said(Said.MINUTES));
        written(fields, "conclusion", meeting.conclusion(), file.apart() ? "" : file.said(Said.CONCLUSION));
        return new FolderSheet(texts.paper("minutes-sheet"), fields, List.of(), List.of(), List.of());
    }

    private void written(List<Field> fields, String key, @Nullable Written written, String text) {
        if (written == null) {
            add(fields, key, texts.paper("unwritten"));
            return;
        }
        var head = written.paper() + ", " + texts.day(written.on());
        add(fields, key, text.isEmpty() ? head : head + ". " + text);
    }

    String level(Meeting meeting) {
        return regulations
                .on(meeting.firstDay())
                .level(meeting.level())
                .map(Level::label)
                .orElse(meeting.level());
    }

    private String days(Meeting meeting) {
        LocalDate first = meeting.firstDay();
        return meeting.days() == 1 ? texts.day(first) : texts.day(first) + " – " + texts.day(meeting.lastDay());
    }

    private void add(List<Field> fields, String key, String value) {
        fields.add(new Field(texts.paper(key), value));
    }
}
