package vn.somat.custody.leavers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.Unit;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;

/** Lời trên biên bản và cam kết. */
@Component
class LeavingSheets {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZONE);
    private static final int PROMISES = 4;

    private final Organisation organisation;
    private final MessageSource texts;

    LeavingSheets(Organisation organisation, MessageSource texts) {
        this.organisation = organisation;
        this.texts = texts;
    }

    FolderSheet record(Leaving one, List<LeavingLine> lines) {
        var fields = about(one);
        fields.add(new Field(say("handed"), MOMENT.format(Objects.requireNonNull(one.handed()))));
        fields.add(new Field(say("count"), String.valueOf(lines.size())));
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(row(rows.size() + 1, line));
        }
        return new FolderSheet(
                say(one.cause().sudden() ? "takeover" : "record"),
                fields,
                List.of(
                        new SheetColumn(say("row"), 8),
                        new SheetColumn(say("number"), 22),
                        new SheetColumn(say("what"), 50),
                        new SheetColumn(say("level"), 16),
                        new SheetColumn(say("receiver"), 34)),
                rows,
                signatures(one, lines));
    }

    FolderSheet undertaking(Leaving one) {
        var fields = about(one);
        for (int promise = 1; promise <= PROMISES; promise++) {
            fields.add(new Field(say("promise") + " " + promise, say("promise." + promise)));
        }
        if (one.undertaken() != null) {
            fields.add(new Field(say("signed"), MOMENT.format(one.undertaken())));
        }
        return new FolderSheet(
                say("undertaking"),
                fields,
                List.of(),
                List.of(),
                List.of(new Field(say("promiser"), name(one.person())), new Field(say("office"), "")));
    }

    String say(String key) {
        return text("custody.leaving.paper." + key);
    }

    private List<Field> about(Leaving one) {
        var person = organisation.person(one.person());
        var fields = new ArrayList<Field>();
        fields.add(new Field(say("file"), one.label()));
        fields.add(new Field(say("person"), name(one.person())));
        fields.add(new Field(say("post"), person.map(Person::post).orElse("")));
        fields.add(new Field(
                say("unit"),
                person.map(Person::unit)
                        .flatMap(organisation::unit)
                        .map(Unit::name)
                        .orElse("")));
        fields.add(new Field(say("cause"), text("custody.leaving.cause." + one.cause())));
        fields.add(new Field(say("basis"), one.basis()));
        fields.add(new Field(say("last-day"), DAY.format(one.lastDay())));
        return fields;
    }

    private List<String> row(int number, LeavingLine line) {
        var device = line.device();
        var carrier = line.carrier();
        var receiver = line.receiver();
        var result = receiver == null
                ? say("missing") + (line.missing() == null ? "" : ": " + line.missing())
                : name(receiver);
        if (device != null) {
            return List.of(
                    String.valueOf(number),
                    device.label(),
                    text("safeguards.device.kind." + device.kind()) + ", " + device.make() + said(device.serial()),
                    "",
                    result);
        }
        if (carrier == null) {
            return List.of(String.valueOf(number), "", say("unseen"), "", result);
        }
        return List.of(
                String.valueOf(number),
                carrier.label(),
                text("custody.kind." + carrier.kind()) + said(carrier.paper()) + said(carrier.name()),
                carrier.level().label(),
                result);
    }

    private List<Field> signatures(Leaving one, List<LeavingLine> lines) {
        var signatures = new ArrayList<Field>();
        if (one.takenBy() == null) {
            signatures.add(new Field(say("giver"), name(one.person())));
            lines.stream()
                    .map(LeavingLine::receiver)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(to -> signatures.add(new Field(say("receiver"), name(to))));
        } else {
            signatures.add(new Field(say("taker"), name(one.takenBy())));
            var with = one.takenWith();
            if (with != null) {
                signatures.add(new Field(say("second"), name(with)));
            }
        }
        return signatures;
    }

    private static String said(@Nullable String more) {
        return more == null || more.isEmpty() ? "" : ", " + more;
    }

    private String name(PersonId id) {
        return organisation.nameOf(id);
    }

    private String text(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }
}
