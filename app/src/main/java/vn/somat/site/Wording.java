package vn.somat.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.somat.ledger.Refusal;
import vn.somat.site.RefusalWords.FlawWords;

/** Puts refusals into words. It never quotes what was typed: a title in an error text would be a title in a log. */
@Component
class Wording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final MessageSource texts;

    Wording(MessageSource texts) {
        this.texts = texts;
    }

    RefusalWords of(Refusal refusal, Locale locale) {
        var flaws = refusal.flaws().stream()
                .map(flaw -> new FlawWords(
                        flaw.field(), say(locale, flaw.code(), flaw.args().toArray())))
                .toList();
        var sentence = flaws.isEmpty()
                ? say(locale, refusal.code(), refusal.args().toArray())
                : say(locale, "site.error.invalid");
        return new RefusalWords(status(refusal), sentence, flaws, refusal.citation(), refusal.mayAllow());
    }

    RefusalWords of(BindingResult binding, Locale locale) {
        var flaws = binding.getFieldErrors().stream()
                .map(error -> new FlawWords(
                        error.getField(), say(locale, "site.error.field", label(error.getField(), locale))))
                .toList();
        return new RefusalWords(422, say(locale, "site.error.invalid"), flaws, null, List.of());
    }

    RefusalWords ofField(String field, Locale locale) {
        return new RefusalWords(
                422,
                say(locale, "site.error.invalid"),
                List.of(new FlawWords(field, say(locale, "site.error.field", label(field, locale)))),
                null,
                List.of());
    }

    RefusalWords plain(int status, String code, Locale locale, @Nullable Object... args) {
        return RefusalWords.of(status, say(locale, code, args));
    }

    private String say(Locale locale, String code, @Nullable Object... args) {
        var shown = Arrays.stream(args)
                .map(arg -> arg instanceof Instant moment ? MOMENT.format(moment) : arg)
                .toArray();
        return texts.getMessage(code, shown, locale);
    }

    private String label(String field, Locale locale) {
        var named = texts.getMessage("registry.field." + field, null, field, locale);
        return named == null ? field : named;
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
