package vn.somat.safeguards.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.incidents.IncidentEvidence;
import vn.somat.safeguards.incidents.IncidentFile;
import vn.somat.safeguards.incidents.Incidents;

/**
 * Vụ lộ, mất, in the kit: of each that whoever makes it may see its days, what the registers last saw of the copy, and which files of
 * evidence there are. An incident is secret: what people wrote of it and the files themselves are looked at in the house, and the
 * ledger's entry of each file, which is in the kit, is bound to its SHA-256.
 */
@Component
class KitIncidents {

    private static final String FOLDER = "vu-viec/";
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Incidents incidents;
    private final IncidentEvidence evidence;
    private final Access access;
    private final MessageSource texts;

    KitIncidents(Incidents incidents, IncidentEvidence evidence, Access access, MessageSource texts) {
        this.incidents = incidents;
        this.evidence = evidence;
        this.access = access;
        this.texts = texts;
    }

    /** By name; none where nothing was leaked or lost. Each is read, and that it was is recorded. */
    SequencedMap<String, String> files(Reader reader) {
        var files = new LinkedHashMap<String, String>();
        if (!access.may(reader, "incident.read", Thing.none()).allowed()) {
            return files;
        }
        var page = incidents.page(reader, false, null);
        while (!page.isEmpty()) {
            for (var one : page) {
                files.put(FOLDER + one.label() + ".txt", told(reader, incidents.read(reader, one.id())));
            }
            page = incidents.page(reader, false, page.getLast().number());
        }
        return files;
    }

    private String told(Reader reader, IncidentFile file) {
        var one = file.incident();
        var told = new StringBuilder(one.label()).append("\n\n");
        line(told, say("kind"), say("kind." + one.kind()));
        line(told, say("level.label"), one.level().label());
        line(told, say("happened"), day(one.happened()));
        line(told, say("found"), day(one.found()));
        line(told, say("kit.opened"), day(one.openedAt()));
        line(told, say("seen-by"), day(one.seenAt()));
        line(told, say("handle-by"), day(one.handleBy()));
        line(told, say("kit.closed"), day(one.closedAt()));
        line(told, say("kit.acts"), String.valueOf(one.acts()));
        told.append('\n').append(say("last-seen")).append('\n');
        file.seen().forEach(trace -> told.append("- ").append(trace).append('\n'));
        if (file.seen().isEmpty()) {
            told.append("- ").append(say("kit.not-a-copy")).append('\n');
        }
        told.append('\n').append(say("kit.files")).append('\n');
        var entries = evidence.entries(reader, one.id());
        evidence.of(reader, one.id())
                .forEach(each -> told.append("- ")
                        .append(say(
                                "kit.file",
                                each.number(),
                                each.kind(),
                                String.valueOf(each.size()),
                                day(each.addedAt()),
                                String.valueOf(entries.get(each.id()))))
                        .append('\n'));
        if (entries.isEmpty()) {
            told.append("- ").append(say("kit.no-files")).append('\n');
        }
        return told.toString();
    }

    private static void line(StringBuilder told, String label, String value) {
        told.append(label).append(": ").append(value.isEmpty() ? "…" : value).append('\n');
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String say(String key, Object... args) {
        return texts.getMessage("incidents." + key, args, VIETNAMESE);
    }
}
