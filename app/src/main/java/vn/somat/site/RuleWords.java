package vn.somat.site;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Rule;

/** The conditions of a rule as sentences, for templates. */
public final class RuleWords {

    private static final String SAYS = "site.rules.says.";

    private final MessageSource texts;
    private final Locale locale;

    RuleWords(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public String say(Rule.Line line) {
        var or = " " + texts.getMessage("site.rules.or", null, locale) + " ";
        var other = line.operands().stream().collect(Collectors.joining(or));
        var span = line.span().isEmpty()
                ? other
                : texts.getMessage("site.rules.span." + line.span(), new Object[] {other, line.amount()}, locale);
        return texts.getMessage(SAYS + line.operator(), new Object[] {line.fact(), span}, locale);
    }

    /** Title of the form a rule asks for. */
    public String form(Rules pack, String code) {
        return pack.value("form." + code).text();
    }
}
