package vn.somat.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.RecordedAct.Subject;
import vn.somat.organisation.Organisation;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.site.ActLine.Part;

/**
 * Puts recorded acts into words: what was done, by whom by name, to which thing. Ids and codes only; what an id stands
 * for is looked up where it may be known to everybody who reads the ledger, which are people and levels.
 */
@Component
class ActWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    /** Signatures and what was signed are looked at whole elsewhere. */
    private static final int LONGEST = 80;

    private static final int WHOLE = 2_000;

    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

    /** Facts whose values are codes that have words of their own. */
    private static final Map<String, String> CODED = Map.of(
            "act", "ledger.asked.",
            "basis", "registry.reading.basis.",
            "by", "custody.balance.by.",
            "cause", "vault.reseal.",
            "duty", "organisation.duty.",
            "factors", "access.factor.",
            "findings", "safeguards.machine.finding.",
            "method", "vault.method.",
            "occasion", "safeguards.machine.cause.",
            "policy", "safeguards.machine.policy.");

    private final MessageSource texts;
    private final Organisation organisation;
    private final Regulations regulations;

    ActWords(MessageSource texts, Organisation organisation, Regulations regulations) {
        this.texts = texts;
        this.organisation = organisation;
        this.regulations = regulations;
    }

    List<ActLine> lines(List<RecordedAct> acts, Locale locale) {
        var names = new HashMap<String, String>();
        organisation.people().forEach(person -> names.put(person.id().value().toString(), person.name()));
        names.put("system", say("ledger.actor.system", locale));
        return acts.stream().map(act -> line(act, names, locale)).toList();
    }

    /** What somebody asked to do, by the code of the act. */
    String asked(String act, Locale locale) {
        return or("ledger.asked." + act, act, locale);
    }

    /** Why it was refused, by the code of the refusal. */
    String refused(String code, Locale locale) {
        return withoutPlaces(or(code, code, locale));
    }

    private ActLine line(RecordedAct act, Map<String, String> names, Locale locale) {
        var facts = new ArrayList<Part>();
        act.facts().forEach((name, value) -> facts.add(fact(name, value, names, locale)));
        return new ActLine(
                act.at(),
                act.index(),
                or("ledger.act." + act.act(), act.act(), locale),
                names.getOrDefault(act.actor(), act.actor()),
                act.subjects().stream()
                        .map(subject -> thing(subject, names, locale))
                        .toList(),
                facts,
                level(act.level()),
                act.refused() == null ? null : refused(act.refused(), locale));
    }

    private Part thing(Subject subject, Map<String, String> names, Locale locale) {
        return new Part(
                or("ledger.kind." + subject.kind(), subject.kind(), locale),
                names.getOrDefault(subject.id(), shortened(subject.id())),
                subject.id(),
                "/ledger?kind=" + subject.kind() + "&id=" + subject.id());
    }

    private Part fact(String name, String value, Map<String, String> names, Locale locale) {
        var coded = CODED.get(name);
        var shown = coded == null ? names.getOrDefault(value, shortened(value)) : coded(coded, value, locale);
        var whole = value.length() > WHOLE ? value.substring(0, WHOLE) + "…" : value;
        return new Part(or("ledger.fact." + name, name, locale), shown, whole, "");
    }

    /** Several codes stand with commas or blanks between them. */
    private String coded(String words, String value, Locale locale) {
        return Arrays.stream(value.split("[, ]"))
                .map(code -> or(words + code, code, locale))
                .collect(Collectors.joining(", "));
    }

    private @Nullable Level level(@Nullable String code) {
        return code == null
                ? null
                : regulations.all().stream()
                        .flatMap(rules -> rules.level(code).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static String shortened(String value) {
        if (INSTANT.matcher(value).matches()) {
            return MOMENT.format(Instant.parse(value));
        }
        var day = DAY.matcher(value);
        if (day.matches()) {
            return day.group(3) + "/" + day.group(2) + "/" + day.group(1);
        }
        if (ID.matcher(value).matches() || HASH.matcher(value).matches()) {
            return value.substring(0, 8) + "…";
        }
        return value.length() > LONGEST ? value.substring(0, LONGEST / 2) + "…" : value;
    }

    /** The ledger keeps the reason of a refusal, not what was filled into its sentence. */
    private static String withoutPlaces(String sentence) {
        return PLACE.matcher(sentence).replaceAll("…");
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private String or(String key, String otherwise, Locale locale) {
        var known = texts.getMessage(key, null, otherwise, locale);
        return known == null ? otherwise : known;
    }
}
