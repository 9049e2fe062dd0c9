package vn.somat.site;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.printing.Field;
import vn.somat.printing.RecoverySheet;
import vn.somat.printing.SheetPrinter;
import vn.somat.vault.RecoveryKit;

/** The recovery sheet as a PDF, one share to a page, in the reader's language. */
@Component
class RecoveryPaper {

    private final SheetPrinter printer;
    private final MessageSource texts;
    private final Surroundings surroundings;
    private final Clock clock;

    RecoveryPaper(SheetPrinter printer, MessageSource texts, Surroundings surroundings, Clock clock) {
        this.printer = printer;
        this.texts = texts;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    void print(RecoveryKit kit, Locale locale, OutputStream out) throws IOException {
        var sheet = new RecoverySheet(
                say(locale, "site.recovery.title"),
                say(locale, "site.recovery.heading"),
                List.of(
                        new Field(say(locale, "site.recovery.office"), surroundings.office()),
                        new Field(say(locale, "site.recovery.vault"), kit.vaultId()),
                        new Field(say(locale, "site.recovery.fingerprint"), kit.fingerprint()),
                        new Field(
                                say(locale, "site.recovery.opens"),
                                say(
                                        locale,
                                        "site.recovery.of",
                                        kit.threshold(),
                                        kit.shares().size()))),
                say(locale, "site.recovery.piece"),
                kit.shares(),
                List.of(
                        say(locale, "site.recovery.advice.apart"),
                        say(locale, "site.recovery.advice.never"),
                        say(locale, "site.recovery.advice.lost")),
                List.of(
                        new Field(say(locale, "site.recovery.keeper"), ""),
                        new Field(say(locale, "site.recovery.signed"), "")),
                clock.instant());
        var unused = printer.recovery(sheet, out);
    }

    private String say(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
