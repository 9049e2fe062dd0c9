package vn.somat.classification.life;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.forms.FormDesk;
import vn.somat.registry.forms.FormDesk.Format;
import vn.somat.regulation.FormFill;

/** Văn bản thông báo về độ mật, thời hạn: the letter to those who have the paper, filled in from the change. */
@Service
public class NoticeLetter {

    private static final String FORM = "level-notice";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final LevelLife life;
    private final FormDesk forms;
    private final MessageSource texts;

    NoticeLetter(LevelLife life, FormDesk forms, MessageSource texts) {
        this.life = life;
        this.forms = forms;
        this.texts = texts;
    }

    /** As PDF/A to sign, or as DOCX to finish. */
    public byte[] write(Reader reader, DocumentId document, ChangeId id, Format format) {
        var change = life.history(reader, document).stream()
                .filter(one -> one.id().equals(id) && one.source() == Source.OURS)
                .findFirst()
                .orElseThrow(Refusal::notThere);
        return forms.of(reader, document, FORM, known(change), format);
    }

    private Map<FormFill, String> known(LevelChange change) {
        var known = new EnumMap<FormFill, String>(FormFill.class);
        known.put(FormFill.CHANGE, say("act." + change.act()));
        known.put(FormFill.BEFORE, change.before().label());
        known.put(FormFill.AFTER, change.after().label());
        known.put(FormFill.UNTIL, day(change.untilAfter()));
        known.put(
                FormFill.DECISION,
                (change.decision() == null ? "" : change.decision() + ", ") + say("of-day", day(change.day())));
        known.put(FormFill.PART, change.part() == null ? say("whole") : change.part());
        known.put(FormFill.REQUEST, say("request." + change.act()));
        known.put(
                FormFill.RECIPIENTS,
                change.notices().stream()
                        .filter(one -> !one.own())
                        .map(Notice::name)
                        .collect(Collectors.joining("; ")));
        return known;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String say(String key, Object... args) {
        return texts.getMessage("classification.letter." + key, args, VIETNAMESE);
    }
}
