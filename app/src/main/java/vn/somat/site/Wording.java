package vn.somat.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.site.RefusalWords.FlawWords;
import vn.somat.vault.VaultRefusal;
import vn.somat.vault.WrongPassphrase;

/** Puts refusals into words. It never quotes what was typed: a title in an error text would be a title in a log. */
@Component
class Wording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final List<String> ROOMS = List.of("site", "registry", "access", "organisation", "interchange");

    private final MessageSource texts;
    private final Clock clock;

    Wording(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    RefusalWords of(Refusal refusal, Locale locale) {
        var flaws = words(refusal.flaws(), locale);
        var sentence = flaws.isEmpty()
                ? say(locale, refusal.code(), refusal.args().toArray())
                : say(locale, "site.error.invalid");
        var retryAt = refusal.args().stream()
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .findFirst();
        return new RefusalWords(
                status(refusal),
                sentence,
                flaws,
                refusal.citation(),
                refusal.mayAllow(),
                secondsUntil(retryAt.orElse(null)));
    }

    RefusalWords of(VaultRefusal refusal, Locale locale) {
        var sentence = say(locale, refusal.code(), refusal.args().toArray());
        var retryAt = refusal instanceof WrongPassphrase wrong ? wrong.retryAt() : null;
        return new RefusalWords(422, sentence, List.of(), null, List.of(), secondsUntil(retryAt));
    }

    RefusalWords of(BindingResult binding, Locale locale) {
        var flaws = binding.getFieldErrors().stream()
                .map(error -> notReadable(error.getField(), locale))
                .toList();
        return RefusalWords.ofFields(say(locale, "site.error.invalid"), flaws);
    }

    RefusalWords ofField(String field, Locale locale) {
        return RefusalWords.ofFields(say(locale, "site.error.invalid"), List.of(notReadable(field, locale)));
    }

    RefusalWords ofMissing(String field, Locale locale) {
        var missing = new FlawWords(field, say(locale, "site.error.missing", label(field, locale)), null);
        return RefusalWords.ofFields(say(locale, "site.error.invalid"), List.of(missing));
    }

    /** Whether {@code code} is the key of a text. */
    boolean knows(String code, Locale locale) {
        return texts.getMessage(code, null, null, locale) != null;
    }

    RefusalWords plain(int status, String code, Locale locale, @Nullable Object... args) {
        return RefusalWords.of(status, say(locale, code, args));
    }

    /** Whole seconds from now, at least one while it is still ahead; 0 for null and for what is past. */
    long secondsUntil(@Nullable Instant moment) {
        if (moment == null) {
            return 0;
        }
        var left = Duration.between(clock.instant(), moment);
        return left.isPositive() ? left.plusMillis(999).toSeconds() : 0;
    }

    private List<FlawWords> words(List<Flaw> flaws, Locale locale) {
        return flaws.stream()
                .map(flaw -> new FlawWords(
                        flaw.field(), say(locale, flaw.code(), flaw.args().toArray()), flaw.citation()))
                .toList();
    }

    private FlawWords notReadable(String field, Locale locale) {
        return new FlawWords(field, say(locale, "site.error.field", label(field, locale)), null);
    }

    private String say(Locale locale, String code, @Nullable Object... args) {
        var shown = Arrays.stream(args)
                .map(arg -> arg instanceof Instant moment ? MOMENT.format(moment) : arg)
                .toArray();
        return texts.getMessage(code, shown, locale);
    }

    /** As the field is called on its page. */
    private String label(String field, Locale locale) {
        return ROOMS.stream()
                .flatMap(room -> Stream.ofNullable(texts.getMessage(room + ".field." + field, null, null, locale)))
                .findFirst()
                .orElse(field);
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_THERE -> 404;
            case NOT_ALLOWED -> 403;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
    }
}
