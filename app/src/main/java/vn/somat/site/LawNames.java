package vn.somat.site;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Position;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;

/** What the keys and codes of a pack are called. A key without a name of its own is shown as it is. */
@Component
class LawNames {

    private static final Pattern COLUMN = Pattern.compile("registers\\.[^.]+\\.column\\.(\\d+)\\.(\\w+)");
    private static final Pattern MEMBER =
            Pattern.compile("(levels|registers|numbering|types|urgencies)\\.([^.]+)\\.(.+)");
    private static final Pattern FORM = Pattern.compile("form\\.([a-z-]+)\\.(field|column|signature)\\.(\\d+)");
    private static final Pattern HEAD = Pattern.compile("form\\.head\\.(party|state)\\.(first|second)");
    private static final Pattern STAMP = Pattern.compile(
            "stamp\\.((?!arrival)[a-z-]+)\\.(width|height|gap|left|top|size|small|frame|ink|line)(?:\\.(\\d))?");
    private static final Pattern TYPE_FIELD = Pattern.compile("([^.]+)\\.(symbol|name)");
    private static final Pattern RULE = Pattern.compile("rules\\.([^.]+)\\.outcome");
    private static final Pattern AUTHORITY = Pattern.compile("authority\\.(acts\\.)?([^.]+)\\.([^.]+)");
    private static final Pattern CHECKLIST = Pattern.compile("checklist\\.([a-z])(?:\\.(\\d+))?(\\.probes)?");
    private static final String NAME = "site.regulation.name.";

    private final MessageSource texts;

    LawNames(MessageSource texts) {
        this.texts = texts;
    }

    /** {@code Cột 9: nhãn} for a column's label, {@code Mật: hình vẽ} for a level's sign. */
    String full(Rules rules, String key, Locale locale) {
        var authority = AUTHORITY.matcher(key);
        if (authority.matches()) {
            return authority(rules, authority, locale);
        }
        var member = MEMBER.matcher(key);
        return member.matches()
                ? group(rules, member.group(1), member.group(2), locale) + ": " + name(key, locale)
                : name(key, locale);
    }

    /** {@code Bí thư tỉnh ủy: sao, chụp} for a cell of the authority matrix. */
    private String authority(Rules rules, MatchResult key, Locale locale) {
        var matrix = rules.authority();
        if (key.group(1) != null) {
            return say(
                    NAME + "authority.delegable",
                    key.group(),
                    locale,
                    matrix.act(key.group(2)).label());
        }
        var position = matrix.position(key.group(2)).map(Position::label).orElse(key.group(2));
        return key.group(3).equals("delegates")
                ? say(NAME + "authority.delegates", key.group(), locale, position)
                : position + ": " + matrix.act(key.group(3)).label();
    }

    /** The name within its group. */
    String name(String key, Locale locale) {
        var rule = RULE.matcher(key);
        if (rule.matches()) {
            return say(NAME + "rules.outcome", key, locale, rule.group(1));
        }
        var column = COLUMN.matcher(key);
        if (column.matches()) {
            return say(NAME + "column." + column.group(2), column.group(2), locale, column.group(1));
        }
        var question = CHECKLIST.matcher(key);
        if (question.matches()) {
            var code = question.group(1).toUpperCase(Locale.ROOT);
            var place = question.group(2) == null ? code : code + "." + question.group(2);
            return say(NAME + (question.group(3) == null ? "checklist" : "checklist.probes"), key, locale, place);
        }
        var form = FORM.matcher(key);
        if (form.matches()) {
            var title = say(NAME + "form." + form.group(1), form.group(1), locale);
            return say(NAME + "form." + form.group(2), form.group(2), locale, title, form.group(3));
        }
        var head = HEAD.matcher(key);
        if (head.matches()) {
            var side = say("site.organisation.side." + head.group(1).toUpperCase(Locale.ROOT), head.group(1), locale);
            return say(NAME + "form.head", key, locale, side, head.group(2).equals("first") ? 1 : 2);
        }
        var stamp = STAMP.matcher(key);
        if (stamp.matches()) {
            return say("registry.stamps.name." + stamp.group(1), stamp.group(1), locale) + ": "
                    + say(NAME + "stamp." + stamp.group(2), stamp.group(2), locale, stamp.group(3));
        }
        var member = MEMBER.matcher(key);
        if (!member.matches()) {
            return say(NAME + key, key, locale);
        }
        var type = TYPE_FIELD.matcher(member.group(3));
        return member.group(1).equals("types") && type.matches()
                ? type.group(1) + ", " + say(NAME + "types." + type.group(2), type.group(2), locale)
                : say(NAME + member.group(1) + "." + member.group(3), member.group(3), locale);
    }

    /** What a level, a form or a side is called, by the newest pack that has it. */
    String group(Rules rules, String part, String code, Locale locale) {
        return switch (part) {
            case "levels" -> rules.level(code).map(level -> level.label()).orElse(code);
            case "registers" -> rules.form(code).map(form -> form.title()).orElse(code);
            case "urgencies" ->
                rules.urgency(code).map(urgency -> urgency.label()).orElse(code);
            default -> say("site.organisation.side." + code.toUpperCase(Locale.ROOT), code, locale);
        };
    }

    /** A text as people read it: codes in words, all else as it is. */
    String shown(Value value, String text, Locale locale) {
        boolean coded = value.key()
                .matches(
                        ".*\\.(shape|frame|abstracts|carriesOver|secretSeries|perType|period|outcome)|registers\\..*\\.value|machine\\.finding\\..*");
        return coded || value.key().startsWith("authority.") ? word(text, locale) : text;
    }

    /** The content or width of a column with a word before it; anything else as it is. */
    String shortly(Value value, String text, Locale locale) {
        var column = COLUMN.matcher(value.key());
        return column.matches() ? say("site.regulation.small." + column.group(2), text, locale, text) : text;
    }

    /** One of few codes in words. */
    String word(String code, Locale locale) {
        return say("site.regulation.word." + code, code, locale);
    }

    private String say(String key, String otherwise, Locale locale, Object... args) {
        var known = texts.getMessage(key, args, otherwise, locale);
        return known == null ? otherwise : known;
    }
}
