package vn.somat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Kind;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/**
 * Lời từ chối biết chỉ đường: adds to a refusal of the law who may allow it in this office today, and the form that asks for it,
 * filled from what was typed. What was typed goes back to the one page that sent it, and nowhere else.
 */
@Component
class Requests {

    private static final String FORM = "request";
    private static final int NAMED = 5;

    private final Regulations regulations;
    private final Organisation organisation;
    private final Authority authority;
    private final Wording wording;
    private final Clock clock;

    Requests(Regulations regulations, Organisation organisation, Authority authority, Wording wording, Clock clock) {
        this.regulations = regulations;
        this.organisation = organisation;
        this.authority = authority;
        this.wording = wording;
        this.clock = clock;
    }

    RefusalWords with(RefusalWords words, Refusal refusal, HttpServletRequest request, Locale locale) {
        boolean law = refusal.citation() != null || !refusal.mayAllow().isEmpty();
        if (!law
                || refusal.kind() == Kind.NOT_THERE
                || !(request.getAttribute(Reader.class.getName()) instanceof Reader)) {
            return words;
        }
        var today = LocalDate.now(clock);
        var rules = regulations.on(today);
        var able = refusal.mayAllow().isEmpty() ? able(refusal.power(), rules, request, today) : refusal.mayAllow();
        var asks = refusal.asks();
        var form = asks != null && rules.papers().find(asks).isPresent() ? asks : FORM;
        var title = rules.papers().find(form).orElseThrow().title();
        var to = able.isEmpty() ? heads(today) : able;
        return words.offering(
                able, new RequestOffer(form, title, to, said(words), grounds(words), typed(request, locale)));
    }

    private List<String> able(@Nullable String power, Rules rules, HttpServletRequest request, LocalDate today) {
        return power == null
                ? List.of()
                : authority.who(power, rank(rules, request.getParameter("level")), today).stream()
                        .limit(NAMED)
                        .toList();
    }

    /** Of the level that was typed; where none was, whoever may for the highest may for it. */
    private static int rank(Rules rules, @Nullable String level) {
        int highest = rules.levels().stream().mapToInt(Level::rank).max().orElse(0);
        return level == null ? highest : rules.level(level).map(Level::rank).orElse(highest);
    }

    private List<String> heads(LocalDate today) {
        return organisation.holders(Set.of(Duty.HEAD), today).stream()
                .map(Person::name)
                .limit(NAMED)
                .toList();
    }

    /** Boxes that have a name on the form; passwords, codes and PINs have none. */
    private Map<String, String> typed(HttpServletRequest request, Locale locale) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((box, values) -> {
            var value = Arrays.stream(values).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
            if (!value.isEmpty() && wording.knows("registry.request.field." + box, locale)) {
                typed.put(box, value);
            }
        });
        return typed;
    }

    private static String said(RefusalWords words) {
        return words.flaws().isEmpty()
                ? words.sentence()
                : words.flaws().stream()
                        .map(RefusalWords.FlawWords::sentence)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static String grounds(RefusalWords words) {
        var articles = words.flaws().stream()
                .map(RefusalWords.FlawWords::citation)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return !articles.isEmpty() ? articles : words.citation() == null ? "" : words.citation();
    }
}
