package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Probed;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Organisation;

/** Đề cương đã trả lời, as one HTML file that opens from a stick: no script, nothing from elsewhere, no title. */
@Component
class KitPage {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String STYLE =
            "body{font:16px/1.45 'Times New Roman',serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}"
                    + "table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:.3em .5em;vertical-align:top;text-align:left}"
                    + ".bad{color:#a00;font-weight:bold}.soft{color:#555}code{font-size:.9em;word-break:break-all}";

    private final Organisation organisation;
    private final Seals seals;
    private final MessageSource texts;
    private final Clock clock;

    KitPage(Organisation organisation, Seals seals, MessageSource texts, Clock clock) {
        this.organisation = organisation;
        this.seals = seals;
        this.texts = texts;
        this.clock = clock;
    }

    String html(SelfLook look) {
        var office = organisation.office().map(one -> one.name()).orElse("");
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>")
                .append(plain(say("kit.title")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(plain(say("kit.title")))
                .append("</h1>\n<p>")
                .append(plain(say(
                        "kit.made",
                        office,
                        MOMENT.format(LocalDateTime.now(clock)),
                        look.checklist().pack())))
                .append("</p>\n<p>")
                .append(plain(say("kit.key")))
                .append(" <code>")
                .append(plain(seals.verifierKey()))
                .append("</code> (")
                .append(plain(seals.fingerprint()))
                .append(")</p>\n<p class=\"bad\">")
                .append(plain(say("page.self-wrong", look.wrong())))
                .append("</p>\n");
        look.checklist().sections().forEach(section -> section(html, look, section));
        return html.append("</body></html>\n").toString();
    }

    private void section(StringBuilder html, SelfLook look, Checklist.Section section) {
        html.append("<h2>")
                .append(plain(section.code().toUpperCase(Locale.ROOT) + ". " + section.title()))
                .append("</h2>\n<table><thead><tr><th>")
                .append(plain(say("page.question")))
                .append("</th><th>")
                .append(plain(say("page.register")))
                .append("</th></tr></thead><tbody>\n");
        for (var question : section.questions()) {
            html.append("<tr><td><b>")
                    .append(plain(question.label()))
                    .append("</b> ")
                    .append(plain(question.text()))
                    .append(" <span class=\"soft\">")
                    .append(plain(question.citation().article()))
                    .append(
                            question.citation().standing().name().equals("U")
                                    ? " (" + plain(say("page.unverified")) + ")"
                                    : "")
                    .append("</span></td><td>");
            if (question.probes().isEmpty()) {
                html.append("<span class=\"soft\">")
                        .append(plain(say("page.people")))
                        .append("</span>");
            }
            for (var probe : question.probes()) {
                var said = look.said().get(probe);
                if (said != null) {
                    said(html, probe, said, look.from());
                }
            }
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void said(StringBuilder html, String probe, Probed said, LocalDate from) {
        if (said.cases().isEmpty()) {
            var looked = say("looked." + probe, said.examined(), DAY.format(from));
            html.append("<p class=\"soft\">")
                    .append(plain(
                            say(said.examined() == 0 ? "page.nothing" : "page.fine", looked, say("probe." + probe))))
                    .append("</p>");
            return;
        }
        html.append("<p class=\"bad\">")
                .append(plain(
                        say("page.found", say("probe." + probe), said.cases().size(), said.examined())))
                .append("</p><ul>");
        said.cases()
                .forEach(one -> html.append("<li>")
                        .append(plain(word(one.label())))
                        .append(one.day() == null ? "" : " · " + DAY.format(one.day()))
                        .append(one.detail() == null ? "" : " · " + plain(word(one.detail())))
                        .append("</li>"));
        html.append("</ul>");
    }

    private String word(String said) {
        var known = texts.getMessage("safeguards.inspection.word." + said, null, "", VIETNAMESE);
        if (known == null || known.isEmpty()) {
            known = texts.getMessage("safeguards.machine.finding." + said, null, said, VIETNAMESE);
        }
        return known == null ? said : known;
    }

    private String say(String key, @Nullable Object... args) {
        return texts.getMessage("safeguards.inspection." + key, args, VIETNAMESE);
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
